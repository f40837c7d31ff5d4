/** Shortening what somebody wrote, where a line has no room for all of it. */

/** `text` on one line, of at most `length` characters, cut at a word's end where one is near. */
export function shorten(text: string, length: number): string {
  const folded = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(folded);
  if (characters.length <= length) return folded;
  const cut = characters.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
