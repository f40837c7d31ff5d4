/** The lines of a post that are its author's own words, as opposed to what they quote or show as an example. */
import { hideBlocks } from "./hidden-blocks.ts";
import { ownLinesOfEmail } from "./own-part-of-email.ts";

/**
 * The lines of `raw`, one for one, those where a command does not count being "": inside `[quote]` and `>`
 * quotes, code of every form, `[details]`, `[poll]` and HTML comments; in an e-mail everything from the first
 * separator, header-like line or signature on.
 */
export function readableLines(raw: string, origin: { readonly viaEmail: boolean }): string[] {
  const lines = raw.split(/\r\n|\n|\r/u);
  const own = origin.viaEmail ? ownLinesOfEmail(lines) : lines.length;
  return hideCodeSpans(
    hideBlocks(
      lines.map((line, index) => (index < own ? line : "")),
      origin,
    ),
  );
}

/** Blanks the lines that begin inside a code span opened on a line above, within the same paragraph. */
function hideCodeSpans(lines: readonly string[]): string[] {
  const shown: string[] = [];
  let paragraph: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.trim() !== "") {
      paragraph.push(line);
      continue;
    }
    shown.push(...hideSpansOfParagraph(paragraph), line);
    paragraph = [];
  }
  return shown.slice(0, lines.length);
}

const ESCAPED_OR_TICKS = /\\[^\n]|`+/gu;

function hideSpansOfParagraph(paragraph: readonly string[]): string[] {
  const text = paragraph.join("\n");
  const spans = codeSpans(text);
  let start = 0;
  return paragraph.map((line) => {
    const lineStart = start;
    start += line.length + 1;
    return spans.some(([from, to]) => from < lineStart && lineStart < to) ? "" : line;
  });
}

function codeSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (;;) {
    ESCAPED_OR_TICKS.lastIndex = from;
    const opening = ESCAPED_OR_TICKS.exec(text);
    if (opening === null) return spans;
    from = opening.index + opening[0].length;
    if (!opening[0].startsWith("`")) continue;
    const close = closingTicks(text, from, opening[0].length);
    if (close === null) continue;
    spans.push([opening.index, close]);
    from = close;
  }
}

/** Where the run of exactly `length` backticks that closes a span ends. A backslash means nothing in code. */
function closingTicks(text: string, from: number, length: number): number | null {
  for (const run of text.slice(from).matchAll(/`+/gu)) {
    if (run[0].length === length) return from + run.index + length;
  }
  return null;
}
