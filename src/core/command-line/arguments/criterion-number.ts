/** The criterion a command is about: `K`, or `N.K` with the project before it. */

const NUMBER =
  /^[\s:,]*(?:(?:n[°ºo]|crit[eè]re|criterion|#)\.?\s*)?(?:(?<n>\d{1,4})\s*[.,]\s*)?(?<k>\d{1,4})(?![\p{L}\p{N}])[.)]?(?<rest>[^]*)$/iu;

/** Takes "4" or "2.4" off the front of a command's text; `n` is null when only the criterion is given. */
export function readCriterionNumber(
  text: string,
): { readonly n: number | null; readonly k: number; readonly rest: string } | null {
  const { n, k, rest } = NUMBER.exec(text)?.groups ?? {};
  if (k === undefined || rest === undefined) return null;
  return { n: n === undefined ? null : Number(n), k: Number(k), rest: rest.trim() };
}
