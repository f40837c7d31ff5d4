/** Where sentences end, and what stands in quotation marks or beside parentheses. */

/** Short forms behind which a sentence goes on; initials and acronyms with points do so anyway. */
const ABBREVIATION =
  /^(?:sts?|stes?|dr|pr|mm?|mme|mmes|mlle|me|mr|mrs|ms|av|bd|bld|env|cf|art|no|n°|nr|etc|ex|p|pp|min|max|inc|ltd|co|vs|tel|resp|dir|dep|dept|dpt|assoc|asso|coop|jan|janv|feb|fev|fevr|avr|apr|juil|aug|sept|sep|oct|nov|dec)$/iu;

/** The place of the sign that ends the sentence which `from` is in; the length of the text when none does. */
export function endOfSentence(text: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "!" || sign === "?" || sign === "…" || sign === "\n" || sign === ";") return at;
    if (sign === "." && /^\s?$/u.test(text[at + 1] ?? "") && !isAbbreviated(text, from, at)) return at;
  }
  return text.length;
}

function isAbbreviated(text: string, from: number, point: number): boolean {
  if (point === text.length - 1) return false;
  let start = point;
  // Longer words are no short forms.
  while (start > from && point - start < 24 && !/[\s(]/u.test(text[start - 1] ?? "")) start -= 1;
  const word = text.slice(start, point);
  return /^\p{Lu}$|\p{L}\.\p{L}/u.test(word) || ABBREVIATION.test(word);
}

/** The sentences of a line, without the signs that end them, each with its place. */
export function sentencesOf(text: string): { readonly text: string; readonly from: number }[] {
  const sentences: { readonly text: string; readonly from: number }[] = [];
  for (let from = 0; from < text.length;) {
    const end = endOfSentence(text, from);
    if (end > from) sentences.push({ text: text.slice(from, end), from });
    from = end + 1;
  }
  return sentences;
}

const CLOSING: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", '"': '"', "‘": "’" };

export interface Quoted {
  readonly text: string;
  readonly from: number;
  /** Behind the closing sign. */
  readonly to: number;
}

/** What stands in quotation marks, which hold apostrophes as they please; an unclosed one is none. */
export function quotedIn(text: string, from = 0): Quoted[] {
  const found: Quoted[] = [];
  for (let at = from; at < text.length; at += 1) {
    const closing = CLOSING[text[at] ?? ""];
    if (closing === undefined) continue;
    const end = text.indexOf(closing, at + 1);
    // One sign that is never closed does not make the rest be searched for each of its kind.
    if (end === -1) return found;
    const inner = text.slice(at + 1, end).trim();
    if (inner !== "") found.push({ text: inner, from: at, to: end + 1 });
    at = end;
  }
  return found;
}

/** Parts of a list: at the separators that stand outside parentheses and quotation marks. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  const separators = new RegExp(separator.source, `${separator.flags.replace("y", "")}y`);
  let start = 0;
  let depth = 0;
  const quotes = new Map(quotedIn(text).map(({ from, to }) => [from, to]));
  for (let at = 0; at < text.length; at += 1) {
    at = quotes.get(at) ?? at;
    const sign = text[at] ?? "";
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    separators.lastIndex = at;
    const match = depth === 0 ? separators.exec(text) : null;
    if (match === null || match[0] === "") continue;
    parts.push(text.slice(start, at));
    start = at + match[0].length;
    at = start - 1;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
