/** A checkbox at the beginning of a line, in all the ways in which people tick one. */
import type { Span } from "./post-line.ts";

export interface BoxTaken {
  readonly ticked: boolean;
  /** With the space behind it. */
  readonly typed: string;
  /** Length of the box and the space behind it, in UTF-16 units. */
  readonly length: number;
}

const TICKED = String.raw`\[\s?(?:x|v|\*|✓|✔|✅|☑|ok|oui|yes)\s?\]|\(\s?[xv]\s?\)|[☑☒✅✔✓]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):`;
const OPEN = String.raw`\[\s?(?:_|-|non|no)?\s?\]|\(\s\)|[☐⬜□▢]\uFE0F?|:white_large_square:`;
const BOX = new RegExp(String.raw`^(?:(?<ticked>${TICKED})|${OPEN})(?:\s+|(?=\d)|$)`, "iu");

/** Null when the line begins otherwise; a link's words in brackets are no box. */
export function takeBox(text: string, spans: readonly Span[]): BoxTaken | null {
  const match = BOX.exec(text);
  if (match === null || spans.some((span) => span.kind === "link" && span.from === 0)) return null;
  return { ticked: match.groups?.["ticked"] !== undefined, typed: match[0], length: match[0].length };
}
