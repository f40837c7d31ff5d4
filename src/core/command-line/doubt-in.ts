/** Whether what a command's line says leaves a doubt, as far as the line itself can tell. */
import type { Arguments } from "./read-arguments.ts";
import { verdictAt } from "./arguments/keywords.ts";
import { typed } from "./arguments/typed.ts";
import {
  beginsClause,
  beginsUnclear,
  deniesLink,
  hasNoPosition,
  isAboutOneself,
  saysClosed,
  namesOneMore,
  saysLinkIsOver,
  speaksOfSomebody,
  takesHalfBack,
} from "./doubt.ts";
import type { Doubt } from "./doubt.ts";
import { GRAMMAR } from "./grammar.ts";
import type { ByGrammar } from "./grammar.ts";

interface Said {
  readonly name: ByGrammar;
  readonly said: Pick<Arguments, "people" | "answer" | "verdict" | "result">;
  /** See `Arguments`. */
  readonly left: string;
  readonly hasColon: boolean;
  /** All that stands behind the arguments. */
  readonly text: string;
}

export function doubtIn(line: Said): Doubt | null {
  return (line.left === "" ? null : doubtInLeft(line)) ?? doubtInText(line);
}

/** Without the signs in front: "(levée)", "/non". */
function bare(text: string): string {
  return typed(text).plain.replace(/^[^\p{L}\p{N}@?|]+/u, "");
}

/** `left` stands where only arguments are expected, or begins a text without a colon. */
function doubtInLeft({ name, said, left, hasColon, text }: Said): Doubt | null {
  const plain = bare(left);
  const words = left;
  if (isRecusal(name) && deniesLink(typed(text).plain)) return { kind: "none", words };
  if (isRecusal(name) && said.people.length > 0 && namesOneMore(text)) return { kind: "words", words };
  if (saysClosed(plain) || (isRecusal(name) && saysLinkIsOver(typed(text).plain)))
    return { kind: "closed", words };
  if (isPosition(name) && hasNoPosition(plain)) return { kind: "none", words };
  // "non, pas encore" goes on saying no.
  if (said.answer === false && !/^(?:oui|yes|mais|but|ou|or)\b/u.test(plain)) return null;
  // "pas de plans publiés" is a reservation, "pas" in front of a colon is none.
  if (beginsUnclear(plain) && !(isPosition(name) && !hasColon && isText(plain)))
    return { kind: "words", words };
  if (said.verdict !== null || said.answer !== null) {
    if (said.answer !== null && /^\d/u.test(plain)) return { kind: "words", words };
    if (takesHalfBack(plain) || (name === "review" && verdictAt(typed(left), 0) !== null))
      return { kind: "words", words };
    // "avec une réserve majeure : le budget": the words of an opinion.
    if (said.verdict !== null && /^\p{Ll}[^\d@|?]*$/u.test(left)) return null;
  }
  if (isPosition(name) && (POSITION_ID.test(plain) || (hasColon && OF_SOMEBODY.test(left))))
    return { kind: "words", words };
  const number = /^\d{1,4}(?![\p{L}\p{N}.,:/-]?\d)/u.exec(plain)?.[0];
  if (number !== undefined && !hasColon && !isRecusal(name))
    return { kind: "number", words, n: Number(number) };
  if (/^[\d@|?]/u.test(plain) && (hasColon || plain.startsWith("?") || plain.startsWith("|")))
    return { kind: "words", words };
  // For somebody else the text has its colon: "@bruno se trompe" begins a sentence.
  if (name === "concern" && said.people.length > 0 && !hasColon) return { kind: "words", words };
  switch (GRAMMAR[name].text) {
    case "own":
      if (said.people.length > 0) return hasColon ? { kind: "words", words } : null;
      return isAboutOneself(plain, hasColon) ? null : { kind: "somebody", words };
    case "clause":
      return beginsClause(plain) ? null : { kind: "words", words };
    case "free":
      return hasColon && !(beginsClause(plain) || FUNCTION_WORD.test(plain))
        ? { kind: "words", words }
        : null;
  }
}

/** "oui ; 2 : non": another criterion has another answer. */
const ONE_MORE_ANSWER = /(?<![\p{L}\p{N}])\d{1,3}\s*[:.)=-]?\s*(?:oui|non|yes|no)(?![\p{L}\p{N}'-])/u;
const POSITION_ID = /^[ro]\d{1,3}(?![\p{L}\p{N}])/u;
/** "pour Anna :", "de @anna :": a position is its author's own, or has an @name. */
const OF_SOMEBODY = /^(?:pour|for|de|d['’]|of|par|by|au nom de|on behalf of)\s*(?:\p{Lu}|@)/u;

/** Words before a colon that begin a sentence: "sur le budget : il manque un poste". */
const FUNCTION_WORD =
  /^(?:sur|dans|avec|en|au|aux|a|un|une|des|du|de|d'|que|qu'|si|il|quant|concernant|vu|on|in|with|about|regarding|a|an|that|if|seen|as|bon|bonne|good)(?=\s)/u;

/** "obtenu : pas encore", "obtenu : non": nothing has come yet. */
const NOT_YET =
  /^(?:pas|non|no|not|presque|almost|bientot|soon|en attente|pending|awaiting|to be confirmed|a confirmer)(?![\p{L}\p{N}])/u;
/** "refusé : pas de crédits cette année" gives the reason; alone, or behind "not yet", the word takes the answer back. */
const NOT_LOST =
  /^(?:(?:pas|non|no|not)(?: refusee?s?| perdue?s?| lost| refused| rejected)?[\s.!]*$|(?:pas encore|not yet|presque|almost|bientot|soon|en attente|pending|awaiting|to be confirmed|a confirmer)(?![\p{L}\p{N}]))/u;

/** "je ne signe pas", "pas encore", "I cannot sign yet": no signature is ever read out of these. */
const SIGNS_NOT =
  /(?<![\p{L}\p{N}])(?:ne|n['’]\p{L}+|pas|jamais|refuse\p{L}*|not|never|cannot|\p{L}+n['’]t|later|plus tard|bientot)(?![\p{L}\p{N}])/u;

function doubtInText({ name, said, left, text }: Said): Doubt | null {
  if (left !== "" || text === "") return null;
  const plain = bare(text);
  if (isRecusal(name)) {
    if (deniesLink(plain)) return { kind: "none", words: text };
    if (saysClosed(plain) || saysLinkIsOver(plain)) return { kind: "closed", words: text };
    if (said.people.length > 0 && namesOneMore(text)) return { kind: "words", words: text };
    if (said.people.length === 0 && speaksOfSomebody(text, plain)) return { kind: "somebody", words: text };
  }
  if (isPosition(name)) {
    if (hasNoPosition(plain)) return { kind: "none", words: text };
    if (/^[ro]\d{1,3}[\s.!]*$/u.test(plain)) return { kind: "words", words: text };
    if (saysClosed(plain)) return { kind: "closed", words: text };
  }
  if (said.result !== null && (said.result === "lost" ? NOT_LOST : NOT_YET).test(plain))
    return { kind: "words", words: text };
  if (name === "sign" && SIGNS_NOT.test(plain)) return { kind: "words", words: text };
  if (said.answer !== null && ONE_MORE_ANSWER.test(plain.slice(0, 200)))
    return { kind: "words", words: text };
  if (said.answer === true && (/^(?:pas |(?:non|no|mais|but)\b|not )/u.test(plain) || takesHalfBack(plain)))
    return { kind: "words", words: text };
  return null;
}

function isRecusal(name: ByGrammar): boolean {
  return name === "recuse";
}

function isPosition(name: ByGrammar): boolean {
  return name === "concern" || name === "objection";
}

/** More than the one word of doubt. */
function isText(plain: string): boolean {
  return /^(?:pas|aucune?|sans|jamais|plus|ni|not|no|never|without|plutot|pour l'instant)\s+\S+\s+\S/u.test(
    plain,
  );
}
