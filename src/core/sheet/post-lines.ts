/** The lines of a project's post that the bot itself writes around fields and checkboxes. */
import { fold } from "../text/fold.ts";
import { SHEET_WORDS } from "./sheet-words.ts";

const LANGUAGES = [SHEET_WORDS.fr, SHEET_WORDS.en];

const FRAMES = /^(?:\[wrap=aval[^\]]*\]|\[\/wrap\]|-{3,})$/u;
const TITLE = /^#+ (?:projet|project)\b *\d*$/u;

/** By how they begin, so that a new wording in a later version does not turn the old one into a note. */
const BEGINNINGS = LANGUAGES.flatMap((words) => [
  words.intro.split(".")[0] ?? "",
  words.tick.split(".")[0] ?? "",
  words.finish.split("{n}")[0] ?? "",
]).map((beginning) => fold(beginning));

const HEADINGS = new Set(LANGUAGES.flatMap((words) => [fold(`**${words.criteria}**`)]));

/** Whether the bot wrote this line: the frame of the post, its headings and its explanations. */
export function isOwnLine(line: string): boolean {
  const text = fold(line);
  if (text === "" || FRAMES.test(text) || TITLE.test(text) || HEADINGS.has(text)) return true;
  return BEGINNINGS.some((beginning) => text.startsWith(beginning));
}

const NOTES = /^(?:#+ )?(?:\*\*|__)?notes(?: ?:)?(?:\*\*|__)?(?: ?:)?$/u;

/** "**Notes**" and what people make of it. */
export function isNotesHeading(line: string): boolean {
  return NOTES.test(fold(line));
}
