/** Comparing what people typed: case, accents, kinds of space, apostrophe and hyphen make no difference. */

const COMBINING = /\p{M}+/gu;
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** `text` in lower case, without accents, with plain spaces (one at a time), apostrophes and hyphens. */
export function fold(text: string): string {
  return text
    .replace(ZERO_WIDTH, "")
    .normalize("NFD")
    .replace(COMBINING, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[\u2018\u2019\u02BC\u00B4`]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * `text` on one line: line breaks and the spaces around them become one space, the ends are trimmed of all that
 * is a space to the language or becomes one in the forum.
 */
export function onOneLine(text: string): string {
  return text
    .replace(/[\s\u180E]*[\n\r\v\f\u0085\u2028\u2029]+[\s\u180E]*/gu, " ")
    .replace(/^[\s\u180E]+|[\s\u180E]+$/gu, "");
}
