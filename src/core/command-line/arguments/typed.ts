/** The text behind a command's word, in the two forms in which arguments are looked for in it. */

export interface Typed {
  /** As typed. */
  readonly text: string;
  /** The same, letter for letter, in lower case, without accents and with plain signs. */
  readonly plain: string;
}

/** Something found in a text, and the place behind it. */
export interface Found<Value> {
  readonly value: Value;
  readonly end: number;
}

/** Arguments stand within so many characters; what comes later is text. */
const LONGEST = 600;

/** `text` composed; places in `text` and `plain` are the same. */
export function typed(text: string): Typed {
  const composed = text.normalize("NFC");
  const head = composed.slice(0, LONGEST);
  return {
    text: composed,
    plain: Array.from({ length: head.length }, (_, index) => plainSign(head[index] ?? "")).join(""),
  };
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...["\u2018", "\u2019", "\u02BC", "\u00B4", "`"].map((sign): [string, string] => [sign, "'"]),
  ...["\u2010", "\u2011", "\u2212"].map((sign): [string, string] => [sign, "-"]),
  ...["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"].map((sign): [string, string] => [sign, " "]),
  ["\uFF1A", ":"],
]);

function plainSign(sign: string): string {
  const known = SIGNS.get(sign);
  if (known !== undefined) return known;
  if (sign !== "\n" && /\s/u.test(sign)) return " ";
  const folded = sign
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return folded.length === 1 ? folded : sign;
}

/** What a sticky pattern finds at a place, or null. */
export function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** The place behind what a sticky pattern finds at `place`, or `place` itself. */
export function behind(pattern: RegExp, text: string, place: number): number {
  return place + (at(pattern, text, place)?.[0].length ?? 0);
}
