/**
 * A line that could not be read, kept as an item of a list: there it is no command, opens no block and stays the
 * same however often the post is read and written.
 */
import { onOneLine } from "../text/fold.ts";

const PUNCTUATION = /^[!-/:-@[-`{-~]/u;
const ESCAPED = /^\\(?=[!-/:-@[-`{-~])/u;
/** "3. x" would open a list of its own within the item. */
const NUMBERED = /^\d+[.)]/u;

/** "" for a line that holds nothing. */
export function writeNote(note: string): string {
  const text = onOneLine(note);
  if (text === "") return "";
  if (PUNCTUATION.test(text)) return `- \\${text}`;
  return NUMBERED.test(text) ? `- ${text.replace(/[.)]/u, "\\$&")}` : `- ${text}`;
}

export function readNote(line: string): string {
  const text = onOneLine(onOneLine(line).replace(/^[-*+](?:\s+|$)/u, ""));
  if (ESCAPED.test(text)) return text.replace(ESCAPED, "");
  return text.replace(/^(\d+)\\(?=[.)])/u, "$1");
}
