/**
 * Keeps French signs on the line of their word: the forum turns no-break spaces into plain ones, but leaves the
 * entity as it is. For posts that only the bot edits; members would stumble over it.
 */
import type { Language } from "../model/settings.ts";

const SPACE = "&nbsp;";

/** Left alone: code, which is typed as it stands; addresses; and the forum's own tags. */
const KEPT = /(`[^`\n]*`|\]\([^)\n]*\)|^\[\/?[a-z][^\]\n]*\]$|<!--.*?-->)/gmsu;

/** The Markdown with no line break before « : » « ; » « ! » « ? » « » », behind « « » or within an hour; English needs none. */
export function unbroken(language: Language, markdown: string): string {
  if (language !== "fr") return markdown;
  return markdown
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : withoutBreaks(part)))
    .join("");
}

function withoutBreaks(text: string): string {
  return text
    .replace(/ (?=[:;!?»](?:$|[^\p{L}\p{N}]))/gmu, SPACE)
    .replace(/« /gu, `«${SPACE}`)
    .replace(
      /(?<=\b\d{1,2}) h(?: (?=\d{2}\b)|(?![\p{L}\d]))/gu,
      (hour) => `${SPACE}h${hour.length > 2 ? SPACE : ""}`,
    );
}
