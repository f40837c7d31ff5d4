/** The free text at the end of a command. */

/** `text` without the colon or dash that introduces it. */
export function readReason(text: string): string {
  return text.replace(/^[\s:;,.\u2013\u2014-]+/u, "").trim();
}
