/** The lines of a post that are its author's own words, as opposed to what they quote or show as an example. */

/**
 * The lines of `raw`, one for one, those where a command does not count being "": inside `[quote]` and `>`
 * quotes, code of every form, `[details]`, `[poll]` and HTML comments; in an e-mail everything from the first
 * separator, header-like line or signature on.
 */
export function readableLines(_raw: string, _origin: { readonly viaEmail: boolean }): string[] {
  throw new Error("being written");
}
