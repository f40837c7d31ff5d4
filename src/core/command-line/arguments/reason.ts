/** The free text at the end of a command. */

const LEADING = /^[\s:;,.!\uFF1A\u2012-\u2015-]+/u;

/** `text` without the colon or dash that introduces it. */
export function readReason(text: string): string {
  const reason = text.replace(LEADING, "").trim();
  // Signs alone say nothing but a question.
  return /^[^?\p{L}\p{N}\p{S}]*$/u.test(reason) ? "" : reason;
}
