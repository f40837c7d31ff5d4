/** A post as its reader sees it, for what is recorded to be looked for in it: French signs stand behind no-break spaces. */

/** The Markdown with plain spaces for those that do not break, which are written as entities. */
export function asShown(raw: string): string {
  return raw.replaceAll("&nbsp;", " ");
}
