/** The register as a feed (Atom, RFC 4287): a new letter, or one that was replaced or revoked, is news. */
import ejs from "ejs";
import { onOneLine } from "../core/text/plain-text.ts";
import { PAGE_WORDS } from "./page-words.ts";
import type { PageSettings, PublicLetter } from "./public-letter.ts";
import { dayOf } from "./public-letter.ts";

/** Letters beyond these are in the register, and no news. */
const MOST = 50;

/** The feed of `letters`, newest first; `register` is the address of the page that it is the feed of. */
export function lettersAtom(
  letters: readonly PublicLetter[],
  settings: PageSettings,
  register: string,
): string {
  const words = PAGE_WORDS[settings.language];
  const newest = letters
    .map((letter) => ({ letter, changedAt: letter.revokedAt ?? letter.decidedAt }))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    .slice(0, MOST);
  const entries = newest.map(({ letter, changedAt }) => [
    "<entry>",
    element("id", letter.page),
    element("title", `${letter.reference} · ${letter.project}`),
    element("updated", changedAt),
    element("published", letter.decidedAt),
    link("alternate", letter.page, "text/html"),
    element("summary", summary(letter, settings)),
    "</entry>",
  ]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">`,
    element("id", register),
    element("title", `${words.register} · ${settings.network}`),
    // A feed has to bear a moment; one without letters bears the first of all.
    element("updated", newest[0]?.changedAt ?? new Date(0).toISOString()),
    `<author>${element("name", settings.network)}</author>`,
    link("self", `${register}.atom`, "application/atom+xml"),
    link("alternate", register, "text/html"),
    ...entries.flat(),
    "</feed>",
    "",
  ].join("\n");
}

function summary(letter: PublicLetter, settings: PageSettings): string {
  const words = PAGE_WORDS[settings.language];
  const facts = [
    words.states[letter.state],
    `${words.holder}${words.colon}${letter.holder}`,
    ...(letter.call === "" ? [] : [`${words.call}${words.colon}${letter.call}`]),
    `${words.decided}${words.colon}${dayOf(letter.decidedAt, settings)}`,
  ];
  return facts.join(" · ");
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
}

/** XML has no place for control characters, escaped or not. */
function escaped(text: string): string {
  return ejs.escapeXML(onOneLine(text));
}
