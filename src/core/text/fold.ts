/** Comparing what people typed: case, accents, kinds of space, apostrophe and hyphen make no difference. */

import { remember } from "./remember.ts";

const COMBINING = /\p{M}+/gu;
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** `text` in lower case, without accents, with plain spaces (one at a time), apostrophes and hyphens. */
export function fold(text: string): string {
  return text.length > SHORT ? folded(text) : foldOnce(text);
}

/** Labels and names, which are compared over and over. */
const SHORT = 100;
const foldOnce = remember(2000, folded);

function folded(text: string): string {
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
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]+/u).map((line) => trimSpaces(line));
  return lines.filter((line) => line !== "").join(" ");
}

/** By hand, since a pattern for the end of a text takes quadratic time on long runs of spaces. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[\s\u180E]/u.test(character);
}
