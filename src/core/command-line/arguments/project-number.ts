/** The project a command is about: the `[N]` of its form. */

/**
 * Takes the project's number off the front of a command's text: "1 : motif", "n° 1 motif", "projet 2".
 * `n` is null when none stands there. Where no colon follows, a number counts only if it is one of `known`
 * (the projects of the topic), since "3 partenaires manquent" is text.
 */
export function readProjectNumber(
  _text: string,
  _known: readonly number[],
): { readonly n: number | null; readonly rest: string } {
  throw new Error("being written");
}
