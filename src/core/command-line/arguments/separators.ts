/** What stands between the arguments of a command, and between them and its text. */

/** Signs that say nothing by themselves. A question mark does: it is never passed over. */
export const GAP = /(?:[\s,;&+/()[\]«»"“”'.!…=*_~#]|->|→|-(?!\s))*/uy;

/** Joins two of a list: what follows has to be one more of them. */
export const CONNECTOR = /(?:et|and|ainsi que|as well as|de meme que|puis)(?![\p{L}\p{N}'-])/uy;

/** Words that lead to an argument and add nothing to it. */
export const FILLER =
  /(?:pour|sur|avec|with|entre|de|du|des|d'|au|aux|a|le|la|les|l'|dans|concernant|concerne|seulement|uniquement|only|par|for|on|of|to|the|in|about|regarding|by|c'est|mon|ma|my|madame|monsieur|mme|mr?\.?)(?![\p{L}\p{N}-])/uy;

/** A colon that is no part of an hour or an address, a dash between words. */
export const SEPARATOR =
  /\s*(?:(?<!\d):|:(?!\d\d)(?!\/\/)|:(?=\d\d\d)|[\u2012-\u2015]|(?<=^|\s)-{1,2}(?=\s|$))/uy;

const NEXT_SEPARATOR = /(?<!\d):(?!\/\/)|:(?!\d\d)(?!\/\/)|\s[\u2012-\u2015]|[\u2012-\u2015]\s|\s-{1,2}\s/u;

/** Where the first separator of the first line of `plain` from `from` on begins, or null. */
export function nextSeparator(plain: string, from: number): number | null {
  const line = plain.indexOf("\n", from);
  const found = NEXT_SEPARATOR.exec(plain.slice(from, line === -1 ? plain.length : line));
  return found === null ? null : from + found.index;
}
