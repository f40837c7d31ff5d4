/** The first post as plain lines: what it quotes counts like what it says, its markup does not. */

const QUOTE_SIGNS = /^\s*(?:>\s?)+/u;
const FRAME =
  /^\s*(?:\[\/?(?:quote|details|wrap|code)(?:[\s=][^\]]*)?\]|<\/?(?:blockquote|details|summary|pre|div|p)[^>]*>|`{3,}.*|~{3,}.*)\s*$/iu;

/** The lines of `raw` without quote signs, tags of the forum and comments. */
export function messageLines(raw: string): string[] {
  return raw
    .replace(/<!--[^]*?-->/gu, "")
    .split(/\r\n|\n|\r/u)
    .map((line) => line.replace(QUOTE_SIGNS, ""))
    .filter((line) => !FRAME.test(line));
}

/** `text` without emphasis and headings; links keep their words. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/!?\[([^[\]|]{0,300})(?:\|[^[\]]{0,300})?\]\([^()]{0,1000}\)/gu, "$1")
    .replace(/\*\*|__|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
    .replace(/^\s*#{1,6}\s+/u, "")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}
