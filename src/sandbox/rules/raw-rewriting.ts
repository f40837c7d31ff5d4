/** What the forum does to the text of a post before it keeps it (seen on a live forum). */

/** Unicode spaces that become a plain one; zero-width characters, NFD and `\r\n` are kept. */
const SPACES = /[\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

/** The text as the forum keeps it: listed Unicode spaces plain, the end trimmed. Doing it twice changes nothing. */
export function rewriteRaw(raw: string): string {
  return raw.replaceAll(SPACES, " ").replace(/\s+$/, "");
}
