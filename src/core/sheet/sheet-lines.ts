/**
 * The lines of a project's post that are none of its fields: those that the bot itself writes around them, what it
 * found in the message, and notes, which is what could not be read.
 */
import { escapeAtStart, escapeInLine } from "../text/escape-markdown.ts";
import { fold } from "../text/fold.ts";
import { onOneLine } from "../text/plain-text.ts";
import { textWithLinks } from "../text/post-line.ts";
import type { PostLine } from "../text/post-line.ts";
import { fieldOfLabel } from "./labels.ts";
import type { FoundInMessage } from "./sheet.ts";
import { SHEET_WORDS } from "./sheet-words.ts";
import type { SheetWords } from "./sheet-words.ts";

const LANGUAGES = [SHEET_WORDS.fr, SHEET_WORDS.en];

const FRAMES = /^(?:\[wrap=aval[^\]]*\]|\[\/wrap\])$/u;
const TITLE = /^(?:projet|project)\b *\d*$/u;

/** By how they begin, so that a new wording in a later version does not turn the old one into a note. */
const BEGINNINGS = LANGUAGES.flatMap((words) => [
  words.intro.split(".")[0] ?? "",
  words.tick.split(".")[0] ?? "",
  words.finish.split("{n}")[0] ?? "",
]).map((beginning) => fold(beginning));

const HEADINGS = new Set(LANGUAGES.map((words) => fold(words.criteria)));

/** Whether the bot wrote this line: the frame of the post, its headings and its explanations. */
export function isOwnLine(line: PostLine): boolean {
  const text = fold(line.text);
  if (line.kind === "rule" || text === "" || FRAMES.test(text)) return true;
  if (line.kind === "heading" && TITLE.test(text)) return true;
  return (
    HEADINGS.has(text.replace(/ ?:$/u, "")) || BEGINNINGS.some((beginning) => text.startsWith(beginning))
  );
}

/** "**Notes**" and what people make of it. */
export function isNotesHeading(line: PostLine): boolean {
  return (
    line.kind !== "item" &&
    line.kind !== "row" &&
    line.text.length < 12 &&
    /^notes ?:?$/u.test(fold(line.text))
  );
}

/** A line that could not be read, with all that stood in it. */
export function noteOf(line: PostLine): string {
  const number = line.number === null ? "" : `${line.number}. `;
  return line.kind === "rule" ? "" : onOneLine(`${number}${line.boxTyped}${textWithLinks(line)}`);
}

/** A note as an item of a list: there it is no command and opens no block. "" for one that holds nothing. */
export function writeNote(note: string): string {
  const text = onOneLine(note);
  return text === "" ? "" : `- ${escapeAtStart(text)}`;
}

/** "Trouvé dans le message (Date limite) : 15 juin ou 30 juin". */
export function writeFound({ key, text }: FoundInMessage, words: SheetWords): string {
  return `${words.found} (${words.fields[key].label})${words.colon} ${escapeInLine(onOneLine(text))}`;
}

const FOUND = new RegExp(
  String.raw`^(?:${LANGUAGES.map((words) => words.found).join("|")}) \((?<label>[^)]{1,60})\) ?: (?<text>.+)$`,
  "iu",
);

export function readFound(line: PostLine): FoundInMessage | null {
  if (!FOUND.test(line.text)) return null;
  const { label, text } = FOUND.exec(textWithLinks(line))?.groups ?? {};
  const key = label === undefined ? null : fieldOfLabel(label);
  return key === null || text === undefined ? null : { key, text };
}
