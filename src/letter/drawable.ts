/**
 * What of a text goes on paper. Emoji and invisible signs are ornament and are left out; any other sign is part
 * of a word or a name and stays, so that a letter which no face can draw is noticed and not quietly changed.
 */

/** Emoji, their parts, and pictures of any kind but those of a printer's case (©, °, №, ™). */
const PICTURES =
  /(?![©®]|[\u2100-\u214f])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe00-\ufe0f\u20e3]|(?![°¦©®\u2100-\u214f])\p{So}/gu;

/** Controls, marks of direction, halves of characters, private signs. What joins Arabic letters is kept. */
const INVISIBLE = /(?![\n\u200c])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?<!\p{Script=Arabic})\u200c/gu;

/** Spaces of other widths than the letter's own: plain, no-break and narrow no-break. */
const OTHER_SPACES = /(?![\n \u00a0\u202f])\s/gu;

/** The text as it is set. Line breaks stay. */
export function drawable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\ufffd", "")
    .replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize("NFKC"))
    .replace(INVISIBLE, "")
    .replace(PICTURES, "")
    .replace(OTHER_SPACES, " ")
    .replace(/ {2,}/g, " ")
    .normalize("NFC");
}
