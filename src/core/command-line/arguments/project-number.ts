/** The project a command is about: the `[N]` of its form. */

/** A number that is not the beginning of a fraction, a date, an hour or a criterion (2.4). */
const NUMBER =
  /^\s*(?<named>(?:n[°ºo]|numéro|numero|projet|project|#)\.?\s*)?(?<n>\d{1,4})(?![\p{L}\p{N}°%€$]|[.,:/-]\d)(?<rest>[^]*)$/iu;
const ENDED = /^\s*(?:$|[:;,.)\u2013\u2014-])/u;

/**
 * Takes the project's number off the front of a command's text: "1 : motif", "n° 1 motif", "projet 2".
 * `n` is null when none stands there. Where no colon follows, a number counts only if it is one of `known`
 * (the projects of the topic), since "3 partenaires manquent" is text.
 */
export function readProjectNumber(
  text: string,
  known: readonly number[],
): { readonly n: number | null; readonly rest: string } {
  const { named, n: digits, rest } = NUMBER.exec(text)?.groups ?? {};
  if (digits === undefined || rest === undefined) return { n: null, rest: text.trim() };
  const n = Number(digits);
  if (named === undefined && !ENDED.test(rest) && !known.includes(n)) return { n: null, rest: text.trim() };
  return { n, rest: rest.replace(/^[.)]/u, "").trim() };
}
