/**
 * Plain text set into Markdown that shows it as it is. Unlike `plainInMarkdown` it escapes only what would be read
 * otherwise and leaves mentions alone, since members edit what is written so and read it with its backslashes.
 */
import { endOfAddress } from "./address.ts";
import { bracketTagAt } from "./forum-markdown.ts";

/** A part of a line, behind a label for instance; `readPost` gives `text` back, spaces folded. */
export function escapeInLine(text: string): string {
  let escaped = "";
  let at = 0;
  for (const { index } of text.matchAll(/https?:\/\//giu)) {
    if (index < at) continue;
    const end = endOfAddress(text, index);
    escaped += escapeWords(text, at, index) + text.slice(index, end);
    at = end;
  }
  return escaped + escapeWords(text, at, text.length);
}

/** A line that begins a block, as an item of a list does: there more signs have a meaning. */
export function escapeAtStart(text: string): string {
  const escaped = escapeInLine(text);
  if (/^[-+*=#>|:~/]/u.test(escaped)) return `\\${escaped}`;
  return escaped.replace(/^(\d{1,9})(?=[.)])/u, "$1\\");
}

function escapeWords(text: string, from: number, to: number): string {
  let escaped = "";
  for (let at = from; at < to; at += 1) escaped += (needsEscape(text, at) ? "\\" : "") + text[at];
  return escaped;
}

const SIGN = /[!-/:-@[-`{-~]/u;
const SPACE = /^\s?$/u;
const WORD = /^[\p{L}\p{N}]$/u;

function needsEscape(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  switch (text[at]) {
    case undefined:
      return false;
    case "\\":
      return after === "" || SIGN.test(after);
    case "`":
      return true;
    case "*":
      return !(SPACE.test(before) && SPACE.test(after));
    case "_":
      return !(SPACE.test(before) && SPACE.test(after)) && !(WORD.test(before) && WORD.test(after));
    case "~":
      return before === "~" || after === "~";
    case "]":
      return after === "(";
    case "[":
      return bracketTagAt(text, at);
    case "<":
      return /\S/u.test(after);
    case "&":
      return /^&#?\w{1,31};/u.test(text.slice(at, at + 34));
    default:
      return false;
  }
}
