/** The criterion a command is about: `K`, or `N.K` with the project before it. */

/** Takes "4" or "2.4" off the front of a command's text; `n` is null when only the criterion is given. */
export function readCriterionNumber(
  _text: string,
): { readonly n: number | null; readonly k: number; readonly rest: string } | null {
  throw new Error("being written");
}
