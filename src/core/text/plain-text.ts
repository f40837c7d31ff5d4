/**
 * Text that somebody wrote, set into Markdown of ours as nothing but text: no markup, no HTML, no BBCode, no
 * mention, no placeholder of ours. It reads the same in the forum, apart from spaces and invisible characters.
 */

/** Follows a sign to which the forum gives a meaning of its own, without being seen: U+2060, word joiner. */
const JOINER = "\u2060";

/**
 * Kept when set: the marks that join letters of Arabic, Persian and Indic scripts. What is no character for good is
 * among the others: XML has no place for it.
 */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * The value on one line, without control characters, marks of direction and other invisible ones, spaces
 * folded; "" stays "".
 */
export function onOneLine(value: string): string {
  return value.replace(/\s+/gu, " ").replace(INVISIBLE, "").replace(/ {2,}/g, " ").trim();
}

/**
 * The value as Markdown that shows it on one line and means nothing else. Entities for brackets and braces, so
 * that nothing in a post's raw text looks like a wrap, a poll, a comment or a placeholder either.
 */
export function plainInMarkdown(value: string): string {
  return onOneLine(value)
    .replace(/[&<>[\]{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_~|$^]/g, "\\$&")
    .replace(/^(?:[-+=:/]|#(?!\d))/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_])/gu, `@${JOINER}`)
    .replace(/(?<![&\p{L}\p{N}])#(?=[\p{L}\p{N}_])/gu, `#${JOINER}`)
    .replace(/:(?=[\w+-]+:)/g, `:${JOINER}`);
}
