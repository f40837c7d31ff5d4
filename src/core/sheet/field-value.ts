/** What a field holds: its text, less the hint of an empty field and the remarks that the sheet itself adds. */
import { fold, onOneLine } from "../text/fold.ts";
import { textWithLinks } from "../text/post-line.ts";
import type { Said } from "./labels.ts";
import type { SheetField } from "./sheet.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { SHEET_WORDS } from "./sheet-words.ts";

const LANGUAGES = [SHEET_WORDS.fr, SHEET_WORDS.en];
const TO_CHECK = / ?\( ?(?:[àa] v[ée]rifier|to be checked) ?\)$/iu;
const PROPOSED = / ?\((?:propos[ée]e? par|proposed by) (?<who>[^()]+)\)$/iu;
const TO_FILL_IN = /^\((?:a completer|to fill in)\b[^)]*\)$/u;

/** What people write where they have nothing to write yet. */
const UNKNOWN =
  /^\(?(?:(?:est |reste )?(?:a|to be) (?:definir|determiner|completer|confirmer|preciser|venir|defined|determined|confirmed|completed|announced)|a voir|en (?:cours|attente)|pas encore(?: \w+)*|(?:non|pas) (?:communiquee?|connue?|definie?|precisee?)|inconnue?|unknown|not (?:yet )?known|none yet|tb[acd]|n\/?a|nc|x{2,3}|[?.…\-–—]+)\)?\.?$/u;

/** Whether a field says that it is not known yet, "à définir": it is filled with nothing. */
export function saysUnknown(text: string): boolean {
  return text.length < 60 && UNKNOWN.test(fold(text));
}

/** Reads the value behind a label. A hint that was left standing beside a value is taken off. */
export function readFieldValue(key: FieldKey, said: Said): SheetField {
  const value = onOneLine(key === "file" ? textWithLinks(said) : said.text);
  const remarked = withoutRemark(value);
  const checked = remarked.replace(TO_CHECK, "");
  const proposed = key === "why" ? PROPOSED.exec(checked) : null;
  const text = withoutHint(key, proposed === null ? checked : checked.slice(0, proposed.index));
  const toCheck = text !== "" && checked !== remarked;
  const proposedBy = text === "" ? undefined : proposed?.groups?.["who"];
  return proposedBy === undefined ? { text, toCheck } : { text, toCheck, proposedBy };
}

function withoutRemark(value: string): string {
  for (const { holderIsOperator } of LANGUAGES) {
    if (value.endsWith(holderIsOperator)) return onOneLine(value.slice(0, -holderIsOperator.length));
  }
  return value;
}

function withoutHint(key: FieldKey, value: string): string {
  if (TO_FILL_IN.test(fold(value))) return "";
  for (const { fields } of LANGUAGES) {
    const { hint } = fields[key];
    if (hint === "") continue;
    if (fold(value) === fold(hint)) return "";
    if (value.startsWith(hint)) return onOneLine(value.slice(hint.length));
    if (value.endsWith(hint)) return onOneLine(value.slice(0, -hint.length));
  }
  return onOneLine(value);
}
