/** What a visitor reads of a page, for the tests. */

/** The words of a page, spaces made plain. */
export function wordsOfPage(html: string): string {
  return html
    .replace(/<head>[^]*<\/head>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
