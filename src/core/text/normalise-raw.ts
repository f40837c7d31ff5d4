/**
 * The forum's own rewriting of a post's Markdown, so that what is compared and sent is what it will keep.
 * Without it every pass would find a difference to write, or be told of a conflict that is none.
 */

/** Longest post of a stock forum, in characters; a longer one is refused. */
export const POST_LIMIT = 32_000;

/** The spaces and line separators that the forum turns into a plain space; zero-width characters stay. */
const REWRITTEN_SPACES = /[\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

/** Only these are trimmed, and only at the end: JavaScript's `\s` would also take characters that are kept. */
const END = /[ \t\r\n\f\v]+$/;

/** The text as the forum stores it. Inner trailing spaces, `\r\n`, zero-width and decomposed letters are kept. */
export function normaliseRaw(text: string): string {
  return text.replace(REWRITTEN_SPACES, " ").replace(END, "");
}

/** Whether the forum would store both texts as the same one. */
export function sameText(a: string, b: string): boolean {
  return normaliseRaw(a) === normaliseRaw(b);
}
