/** The word that opens a command's line, or stands in the middle of one. */
import { fold } from "../text/fold.ts";
import type { PostLine } from "../text/post-line.ts";
import { commandOf, looksForPoll, nearCommandOf } from "./command-word-of.ts";
import type { CommandName } from "./command-words.ts";

export interface Opening {
  readonly word: string;
  readonly known: CommandName | null;
  readonly near: CommandName | null;
  readonly line: string;
  readonly after: string;
}

const WORD = String.raw`\/(\p{L}[\p{L}\p{M}\u2010\u2011_-]*)`;
/** Zero-width characters come along when text is pasted. */
const OPENING = new RegExp(String.raw`^[\s\u200B-\u200D\u2060\uFEFF]*${WORD}(.*)$`, "u");
const INSIDE = new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}/.:_\\~@#?=&%*-])${WORD}`, "gu");
/** What may stand directly behind the word; anything else makes it a path, an address or a pun. */
const END_OF_WORD =
  /^(?:$|[\s:\uFF1A;,!?…@\d()\]\u2012-\u2015«»"“”\u200B-\u200D\u2060\uFEFF]|\.(?![\p{L}\p{N}/\\]))/u;
const OF_INTEREST = /^\s+(?:d['\u2019]int[ée]r[êe]ts?|of interests?)(?![\p{L}\p{M}])/iu;
const TWO_WORDS = /^\s+(liens?|links?)(?![\p{L}\p{M}])(.*)$/iu;

/** The command that opens a line of text; null when none does. */
export function openingOf(line: string): Opening | null {
  const [, typed, behind] = OPENING.exec(line) ?? [];
  if (typed === undefined || behind === undefined || !END_OF_WORD.test(behind)) return null;
  const word = fold(typed).replace(/[-_]+$/u, "");
  const found = knownOf(word, behind);
  if (found !== null) return { ...found, near: null, line: line.trim() };
  const near = /^\d/u.test(behind) ? null : nearCommandOf(word);
  return near === null ? null : { word, known: null, near, line: line.trim(), after: behind };
}

/** The first command that stands further on in a line, outside links and code. */
export function commandInside({ text, spans }: Pick<PostLine, "text" | "spans">): Opening | null {
  for (const match of text.matchAll(INSIDE)) {
    const behind = text.slice(match.index + match[0].length);
    if (!END_OF_WORD.test(behind)) continue;
    if (spans.some(({ kind, from, to }) => kind !== "bold" && from <= match.index && match.index < to))
      continue;
    const found = knownOf(fold(match[1] ?? ""), behind);
    if (found !== null) return { ...found, near: null, line: text };
  }
  return null;
}

function knownOf(word: string, behind: string): Pick<Opening, "word" | "known" | "after"> | null {
  const known = commandOf(word) ?? (looksForPoll(word) ? "vote" : null);
  // "/conflit d'intérêts : …"
  if (known !== null)
    return { word, known, after: known === "recuse" ? behind.replace(OF_INTEREST, "") : behind };
  // "/sans lien", "/no link": the only words of two words.
  const [, second, after] = TWO_WORDS.exec(behind) ?? [];
  if (second === undefined || after === undefined) return null;
  const joined = `${word}-${second.toLowerCase().replace(/s$/u, "")}`;
  const two = commandOf(joined);
  return two === null ? null : { word: joined, known: two, after };
}
