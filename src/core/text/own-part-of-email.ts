/**
 * How far down an e-mail its author's own words go. Mail programs put the message they answer below, announced
 * by a rule, a header or a sentence of their own; the forum cuts only some of them.
 */
import { fold } from "./fold.ts";

const RULE = /^[-_=*\u2010-\u2015]{3,}$/u;
/** "-----Mail original-----", "---------- Forwarded message ----------". */
const TITLED_RULE = /^[-_=\u2010-\u2015]{3,} ?\S.*[-_=\u2010-\u2015]{3,}$/u;
const SIGNATURE = /^-- ?$/u;
const PHONE_SIGNATURE =
  /^(?:envoye (?:de|depuis|a partir de) (?:mon|ma|outlook|yahoo|proton)|sent from (?:my|outlook|yahoo|proton))/u;
const HEADER = /^(?:de|from|envoye|sent|expediteur|exp|objet|subject) ?:/u;
const ANSWERED = /^(?:le|on) .*(?:a ecrit|wrote) ?:$/u;
const FORWARDED = /^(?:debut du message (?:reexpedie|transfere)|begin forwarded message) ?:/u;

/** The number of lines that are the author's own: those above the first separator, header or signature. */
export function ownLinesOfEmail(lines: readonly string[]): number {
  const cut = lines.findIndex((line, index) => endsOwnPart(line, lines[index + 1] ?? ""));
  return cut === -1 ? lines.length : cut;
}

function endsOwnPart(line: string, next: string): boolean {
  // Some programs set the words in bold, quote them or push the signature's dashes around.
  const text = fold(line.replace(/^[\s>*_]+(?=[^\s>*_])/u, "").replaceAll("**", ""));
  if (text === "" && !RULE.test(line.trim())) return false;
  if (RULE.test(line.trim()) || TITLED_RULE.test(text) || SIGNATURE.test(line.trim())) return true;
  if (HEADER.test(text) || PHONE_SIGNATURE.test(text) || FORWARDED.test(text)) return true;
  return ANSWERED.test(text) || ANSWERED.test(`${text} ${fold(next.replace(/^[\s>]+/u, ""))}`);
}
