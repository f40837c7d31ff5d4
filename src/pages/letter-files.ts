/** The files that a visitor may hold in hand, by their SHA-256, and what each of them is. */
import type { PublicLetter } from "./public-letter.ts";

export interface KnownFile {
  readonly sha256: string;
  /** `earlier`: of a letter that this one replaces. */
  readonly kind: "original" | "earlier";
  /** Of the letter whose file it is. */
  readonly reference: string;
}

/** What the page of `letter` can tell files by: its own, and those of the letters that it replaces. */
export function knownFiles(letter: PublicLetter, letters: readonly PublicLetter[]): KnownFile[] {
  const replaced = replacedBy(letter, letters);
  return [letter, ...replaced].flatMap(({ sha256, reference }) =>
    sha256 === null
      ? []
      : [
          {
            sha256,
            reference,
            kind: reference === letter.reference ? ("original" as const) : ("earlier" as const),
          },
        ],
  );
}

/** Those that it replaces, and those that they replaced. */
function replacedBy(letter: PublicLetter, letters: readonly PublicLetter[]): PublicLetter[] {
  const found = new Map<string, PublicLetter>();
  let newest = [letter];
  while (newest.length > 0) {
    newest = letters.filter(
      (one) =>
        !found.has(one.reference) &&
        one.reference !== letter.reference &&
        newest.some(({ reference }) => reference === one.supersededBy),
    );
    for (const one of newest) found.set(one.reference, one);
  }
  return [...found.values()];
}
