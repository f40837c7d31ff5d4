/** Writes a project's post: mark, fields, checklist, and the notes that could not be read. */
import type { Criterion, Language } from "../model/settings.ts";
import { escapeInLine } from "../text/escape-markdown.ts";
import { fold } from "../text/fold.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { onOneLine } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { readPost } from "../text/read-post.ts";
import { holderEqualsOperator } from "./holder-equals-operator.ts";
import type { ChecklistEntry } from "./read-checklist.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { writeFound, writeNote } from "./sheet-lines.ts";
import { SHEET_WORDS } from "./sheet-words.ts";
import type { SheetWords } from "./sheet-words.ts";
import type { Sheet } from "./sheet.ts";

export interface SheetPost {
  readonly n: number;
  /** The project's name, which heads its sheet: two sheets are told apart at a glance. */
  readonly title: string;
  /** The topic has several projects, so that commands name theirs. */
  readonly several: boolean;
  readonly sheet: Sheet;
  readonly criteria: readonly Criterion[];
  readonly checklist: readonly ChecklistEntry[];
  readonly language: Language;
  readonly principles: readonly string[];
}

/** The raw text of the post. `readSheet` and `readChecklist` give back what was written. */
export function writeSheet(post: SheetPost): string {
  const words = SHEET_WORDS[post.language];
  const parts = [
    [
      markText({ kind: "project", n: post.n }),
      `### ${escapeInLine(shorten(onOneLine(post.title), 120))}`,
      words.intro,
    ],
    post.principles.map((principle) => `> ${onOneLine(principle)}`),
    FIELD_KEYS.map((key) => fieldLine(key, post.sheet, words)),
    foundLines(post.sheet, words),
    checklistLines(post, words),
    [words.finish.replace("{n}", post.several ? `${post.n} ` : "")],
    noteLines(post.sheet.notes, words),
  ];
  const body = parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${body.join("\n\n")}\n${MARK_END}`;
}

/**
 * Whether two texts of a sheet say the same: a member's way of typing, and that of the editor that was used, is
 * left alone as long as it is read as meant.
 */
export function sameSheet(a: string, b: string): boolean {
  return a === b || loosely(a) === loosely(b);
}

function loosely(raw: string): string {
  return readPost(raw, { viaEmail: false })
    .map(({ box, text }) => `${box === null ? "" : box ? "[x]" : "[ ]"}${fold(text)}`)
    .join("\n")
    .replace(/\s+/gu, "");
}

function fieldLine(key: FieldKey, sheet: Sheet, words: SheetWords): string {
  const { label, hint } = words.fields[key];
  const { text, toCheck, proposedBy } = sheet.fields[key];
  const value = onOneLine(text);
  const shown = [
    value === "" ? hint : key === "file" ? escapeAroundLinks(value) : escapeInLine(value),
    value === "" || proposedBy === undefined
      ? ""
      : words.proposed.replace("{who}", escapeInLine(onOneLine(proposedBy.replace(/[()]/gu, "")))),
    value !== "" && toCheck ? words.toCheck : "",
    key === "holder" && holderEqualsOperator(sheet) ? words.holderIsOperator : "",
  ];
  return [`**${label}${words.colon}**`, ...shown].filter((part) => part !== "").join(" ");
}

/** Only what is a link already stays one. */
function escapeAroundLinks(text: string): string {
  let written = "";
  let at = 0;
  for (const link of text.matchAll(/\[[^[\]\\`*_<&]{1,300}\]\([^\s()<>\\]{1,1000}\)/gu)) {
    written += escapeInLine(text.slice(at, link.index)) + link[0];
    at = link.index + link[0].length;
  }
  return written + escapeInLine(text.slice(at));
}

function foundLines({ fields, found }: Sheet, words: SheetWords): string[] {
  return found
    .filter(({ key, text }) => fields[key].text === "" && onOneLine(text) !== "")
    .map((each) => writeFound(each, words));
}

function checklistLines({ criteria, checklist }: SheetPost, words: SheetWords): string[] {
  if (criteria.length === 0) return [];
  const required = criteria.filter((criterion) => criterion.required).length;
  const who = required === 0 ? "" : ` ${required === 1 ? words.oneRequired : words.someRequired}`;
  const boxes = criteria.map((criterion, index) => {
    const entry = checklist.find(({ k }) => k === index + 1);
    const label = `${index + 1}. ${onOneLine(criterion.label)}${criterion.required ? " ★" : ""}`;
    const attribution = escapeInLine(onOneLine(entry?.attribution ?? ""));
    return `- [${entry?.ticked === true ? "x" : " "}] ${label}${attribution === "" ? "" : ` (${attribution})`}`;
  });
  return [`**${words.criteria}**`, `${words.tick}${who}`, ...boxes];
}

function noteLines(notes: readonly string[], words: SheetWords): string[] {
  const lines = notes.map((note) => writeNote(note)).filter((line) => line !== "");
  return lines.length === 0 ? [] : [`**${words.notes}**`, ...lines];
}
