/** Addresses on a forum, which may live in a subfolder (`https://example.org/forum`). */

/**
 * The forum's base address, without a final slash. Throws a `TypeError` that says what is wrong with it;
 * credentials are refused because they would show in logs.
 */
export function forumBase(address: string): string {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new TypeError("The forum's address must be a full one, such as https://forum.example.org");
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("The forum's address must not hold a name or a password");
  }
  if (url.search !== "" || url.hash !== "") {
    throw new TypeError("The forum's address must end with its path: no ? and no # in it");
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * A path below the base, its values escaped: path`/u/${name}.json`. Names come from what people typed, so a
 * value can never lead to another endpoint; one that is only dots throws.
 */
export function path(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: parts }, ...values.map(segment));
}

function segment(value: string | number): string {
  const text = String(value);
  // A URL drops "." and ".." however they are escaped, and with them the segment before.
  if (/^\.{0,2}$/.test(text)) throw new RangeError(`"${text}" cannot stand in a forum's address`);
  return encodeURIComponent(text.toWellFormed());
}
