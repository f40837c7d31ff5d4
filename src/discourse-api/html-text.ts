/** The plain text of HTML that the forum itself has made: tags dropped, entities read. */

/** The five that Ruby's `CGI.escapeHTML` writes, and the no-break space of cooked text. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

/**
 * Tags go first: the forum's word-wise comparison cuts through entities, so that `&<del>lt</del>;` has to become
 * `&lt;` before it can be read. Text is escaped there, so nothing that a member wrote is taken for a tag.
 */
export function htmlText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, "")
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (entity, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? entity;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
      },
    );
}
