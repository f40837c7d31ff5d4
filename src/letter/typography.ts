/**
 * The fine spacing of print and of pages, which a forum would undo in its posts: no-break spaces where French
 * wants them, numbers kept whole and with what they count.
 */
import type { Language } from "../core/model/settings.ts";

const NO_BREAK = "\u00a0";
const NARROW = "\u202f";

/**
 * The text with its spaces set for reading in `language`, and apostrophes inside words made round. No space is
 * added but inside « and ». The rules are those of the Imprimerie nationale: a no-break space before the colon and inside
 * quotation marks, a narrow one before ; ! ? and between thousands.
 */
export function typeset(text: string, language: Language): string {
  const numbers = text
    .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(" ", NARROW))
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
    .replace(/(?<!\d)(\d{1,3}|1er|n°) (?=[\p{L}\d])/gu, `$1${NO_BREAK}`);
  if (language !== "fr") return numbers;
  return numbers
    .replace(/\s+([;!?])(?![\p{L}\p{N}])/gu, `${NARROW}$1`)
    .replace(/\s+:(?![\p{L}\p{N}])/gu, `${NO_BREAK}:`)
    .replace(/«\s*/g, `«${NO_BREAK}`)
    .replace(/\s*»/g, `${NO_BREAK}»`);
}
