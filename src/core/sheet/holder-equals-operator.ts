/** A letter supports a project and its holder, never the operator: the two must not be the same. */
import { fold } from "../text/fold.ts";
import { splitOutside } from "../text/phrases.ts";
import { operatorsOf } from "./sheet-names.ts";
import type { Sheet } from "./sheet.ts";

/** Whether the sheet's holder is also listed among its operators, whatever the case, accents, article or legal form. */
export function holderEqualsOperator(sheet: Sheet): boolean {
  const holders = namesIn(sheet.fields.holder.text);
  const operators = new Set(
    [
      ...operatorsOf(sheet),
      sheet.fields.operators.text,
      ...splitOutside(sheet.fields.operators.text, AND),
    ].flatMap(namesIn),
  );
  return holders.some((holder) => operators.has(holder));
}

const AND = /[,;/•]|\s(?:et|and|&|\+)\s/iu;

/** What kind of body it is, and words that say what it does in the project: neither is its name. */
const AROUND = new Set(
  "association asso associations loi 1901 scic scop sas sasu sarl sci eurl gie gip sa snc scea cae epic epci cooperative cooperatives coop collectif fondation fonds societe entreprise groupement reseau mairie commune ville syndicat structure organisme bureau agence operateur operatrice partenaire porteur porteuse projet inc ltd limited llc llp plc cic cio gmbh ev asbl foundation charity company cooperative co-op society network the operator partner holder le la les l un une du de des d of par by notre our".split(
    " ",
  ),
);

/**
 * The bare name, and an abbreviation or full name given in parentheses: "SCIC Le Moulin" and "Le Moulin (SCIC)"
 * both give "moulin". A name that consists of such words alone is kept whole.
 */
export function namesIn(text: string): string[] {
  const aside = [...text.matchAll(/\(([^()]*)\)/gu)].map((match) => wordsOf(match[1] ?? ""));
  const whole = wordsOf(text.replace(/\([^()]*\)/gu, " "));
  const bare = withoutAround(whole);
  const kept = bare.length > 0 ? bare : whole.filter((word) => !/^(?:l[ea]?s?|the|une?)$/u.test(word));
  return [kept, ...aside.map(withoutAround)].map((words) => words.join(" ")).filter((name) => name !== "");
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "");
}

function withoutAround(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (start < end && AROUND.has(words[start] ?? "")) start += 1;
  while (end > start && AROUND.has(words[end - 1] ?? "")) end -= 1;
  return words.slice(start, end);
}
