/**
 * Words of members inside a post of the bot: they mention nobody, format nothing, open no block and cannot be
 * taken for a command or a mark.
 */

/** One line of somebody's text, harmless in Markdown. Typed links stay links. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_~[\]<>|#]/g, (sign) => `\\${sign}`)
    .replace(/@(?=\w)/g, "@\u200b")
    .replace(/^([/+\-=]|\d+[.)])/, "\u200b$1")
    .replace(/:(?=\w+:)/g, ":\u200b");
}

/** A text shortened to at most `length` characters, at a word's end. */
export function shorten(text: string, length: number): string {
  const folded = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(folded);
  if (characters.length <= length) return folded;
  const cut = characters.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
