/** The files that a visitor may hold in hand, by their SHA-256, and what each of them is. */
import type { PublicLetter } from "./public-letter.ts";

export interface KnownFile {
  readonly sha256: string;
  /** `signed`: a copy signed by hand, as it came back. `earlier`: of a letter that this one replaces. */
  readonly kind: "original" | "signed" | "earlier";
  /** Of the letter whose file it is. */
  readonly reference: string;
  /** Who gave a signed copy back, and when; null for the other kinds. */
  readonly copy: { readonly by: string; readonly at: string } | null;
}

/** What the page of `letter` can tell files by: its own, its signed copies, and those of the letters that it replaces. */
export function knownFiles(letter: PublicLetter, letters: readonly PublicLetter[]): KnownFile[] {
  return [letter, ...replacedBy(letter, letters)].flatMap((one) => {
    const { reference } = one;
    const isOwn = reference === letter.reference;
    const original = one.sha256 === null ? [] : [{ sha256: one.sha256, copy: null }];
    const copies = one.copies.map(({ sha256, by, at }) => ({ sha256, copy: { by, at } }));
    return [...original, ...copies].map(({ sha256, copy }): KnownFile => ({
      sha256,
      reference,
      copy,
      kind: !isOwn ? "earlier" : copy === null ? "original" : "signed",
    }));
  });
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
