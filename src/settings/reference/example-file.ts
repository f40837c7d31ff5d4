/** A settings file with every key, its default and what it does, to copy from. */
import { stringify } from "yaml";
import type { Language } from "../../core/model/settings.ts";
import { DESCRIPTIONS } from "./descriptions.ts";
import { defaultsIn, holdsEntries, keyEntries } from "./key-entries.ts";
import type { KeyEntry, TopEntry } from "./key-entries.ts";
import { REFERENCE_WORDS } from "./reference-words.ts";

const WIDTH = 100;

/** The whole file in one language; read, it comes to what a file with the network's name alone comes to. */
export function exampleFile(language: Language): string {
  const sections = [
    REFERENCE_WORDS[language].exampleIntro.flatMap((sentence) => comment(sentence)).join("\n"),
    ...keyEntries(language).map((entry) => sectionOf(entry, language)),
  ];
  return `${sections.join("\n\n")}\n`;
}

function sectionOf(entry: TopEntry, language: Language): string {
  const heading = remarks(entry, holdsEntries(entry.key) || entry.below.length === 0, language);
  const written = defaultsIn(language)[entry.key];
  if (entry.key === "network") return [...heading, DESCRIPTIONS[language].examples.network].join("\n");
  if (entry.below.length === 0 || holdsEntries(entry.key)) {
    const below = entry.below.flatMap((one) => comment(`${lastOf(one.key)}: ${plain(one.what)}`));
    return [...heading, ...below, yaml(entry.key, written)].join("\n");
  }
  const values = new Map<string, unknown>(Object.entries(written ?? {}));
  const lines = entry.below.flatMap((one) => {
    const value = yaml(lastOf(one.key), values.get(lastOf(one.key)));
    return [...remarks(one, entry.key !== "stage_tags", language), value].map((line) => `  ${line}`);
  });
  return [...heading, `${entry.key}:`, ...lines].join("\n");
}

function remarks({ what, allowed }: KeyEntry, withAllowed: boolean, language: Language): string[] {
  const { allowed: label } = REFERENCE_WORDS[language];
  const colon = language === "fr" ? " : " : ": ";
  return [...comment(plain(what)), ...(withAllowed ? comment(`${label}${colon}${allowed}.`) : [])];
}

/** Markdown's marks say nothing in a comment, and a link leads nowhere from there. */
function plain(markdown: string): string {
  return markdown.replaceAll(/ \(\[[^\]]*\]\([^)]*\)\)/g, "").replaceAll("`", "");
}

function comment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** `key: value`; a list of words stands on one line, as people write it. */
function yaml(key: string, value: unknown): string {
  const isListOfWords = Array.isArray(value) && value.every((entry) => typeof entry === "string");
  const options = { lineWidth: 0, flowCollectionPadding: false };
  const text = isListOfWords
    ? `${key}: ${stringify(value, { ...options, collectionStyle: "flow" })}`
    : stringify({ [key]: value }, options);
  return text.trimEnd();
}

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}
