/**
 * Reads a project's post back: the fields, what was found in the message and, as notes, every line that is none
 * of the post's own. Labels of both languages are understood, whatever their case, accents, spacing or emphasis.
 */
import type { Criterion } from "../model/settings.ts";
import type { PostLine } from "../text/post-line.ts";
import { readPost } from "../text/read-post.ts";
import { readFieldValue } from "./field-value.ts";
import { readLabelledLine } from "./labels.ts";
import type { LabelledLine } from "./labels.ts";
import { readCheckbox } from "./read-checklist.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { isNotesHeading, isOwnLine, noteOf, readFound } from "./sheet-lines.ts";
import type { FoundInMessage, Sheet, SheetField } from "./sheet.ts";

/** The sheet in the project post `raw`; `criteria` tell the lines of its checklist from other lists. */
export function readSheet(raw: string, criteria: readonly Criterion[]): Sheet {
  const reading = new SheetReading(criteria);
  const lines = readPost(raw, { viaEmail: false });
  const behind = lines.findIndex((line) => isNotesHeading(line) || readCheckbox(line, criteria) !== null);
  const fields = behind === -1 ? lines : lines.slice(0, behind);
  const lastLabel = fields.findLastIndex((line) => readLabelledLine(line) !== null);
  const source = raw.split(/\r\n?|\n/u);
  for (const [index, line] of lines.entries()) {
    if (isHeading(line, source)) continue;
    reading.take(line, { labelFollows: index < lastLabel, isQuoted: /^\s*>/u.test(source[line.at] ?? "") });
  }
  return reading.sheet();
}

/** The project's name that heads the post, right below its mark; what it is called stands in its field. */
function isHeading({ kind, at }: PostLine, source: readonly string[]): boolean {
  if (kind !== "heading") return false;
  const above = source.slice(0, at).findLast((text) => text.trim() !== "");
  return above !== undefined && /^\s*\[wrap=aval kind=project\b[^\]]*\]\s*$/u.test(above);
}

const EMPTY: SheetField = { text: "", toCheck: false };

/** All fields, empty where `known` has none. */
export function fieldsOf(known: ReadonlyMap<FieldKey, SheetField>): Sheet["fields"] {
  const of = (key: FieldKey): SheetField => known.get(key) ?? EMPTY;
  return {
    project: of("project"),
    holder: of("holder"),
    requester: of("requester"),
    operators: of("operators"),
    call: of("call"),
    recipient: of("recipient"),
    deadline: of("deadline"),
    file: of("file"),
    territory: of("territory"),
    purpose: of("purpose"),
    commitments: of("commitments"),
    why: of("why"),
    links: of("links"),
  };
}

/** What parts the lines of a field that was given as a list, one a line. */
export function joinOf(key: FieldKey): string {
  if (key === "operators" || key === "links") return ", ";
  // Commitments hold commas of their own.
  return key === "commitments" ? "; " : " ";
}

interface Around {
  /** Further fields stand below, so that what is said before them, apart from them, is a value. */
  readonly labelFollows: boolean;
  /** Quoted by its own sign: what a quote only takes along with it is somebody's line. */
  readonly isQuoted: boolean;
}

class SheetReading {
  readonly #criteria: readonly Criterion[];
  readonly #fields = new Map<FieldKey, SheetField>();
  readonly #found: FoundInMessage[] = [];
  readonly #notes: string[] = [];
  #inNotes = false;
  /** The field whose value may stand on the lines below its label. */
  #open: FieldKey | null = null;
  #openBlock = 0;
  /** The principles are quoted at the top, before any field. */
  #atTop = true;

  constructor(criteria: readonly Criterion[]) {
    this.#criteria = criteria;
  }

  take(line: PostLine, { labelFollows, isQuoted }: Around): void {
    if (line.kind === "row" || (line.block !== this.#openBlock && line.kind !== "item" && !labelFollows))
      this.#open = null;
    if (isNotesHeading(line)) this.#inNotes = true;
    else if (this.#inNotes) this.#takeNote(line);
    else this.#takeLine(line, isQuoted);
  }

  sheet(): Sheet {
    const open = this.#found.filter(({ key }) => (this.#fields.get(key)?.text ?? "") === "");
    return { fields: fieldsOf(this.#fields), found: open, notes: this.#notes };
  }

  #takeNote(line: PostLine): void {
    const note = noteOf(line);
    // The end of a wrap whose beginning is gone.
    if (note !== "" && !(note === "[/wrap]" && line.kind === "text")) this.#notes.push(note);
  }

  #takeLine(line: PostLine, isQuoted: boolean): void {
    const found = readFound(line);
    const labelled = found === null ? readLabelledLine(line) : null;
    if (labelled !== null) {
      this.#atTop = false;
      this.#takeField(labelled, line);
      return;
    }
    if (found !== null) this.#found.push(found);
    if (
      found !== null ||
      readCheckbox(line, this.#criteria) !== null ||
      isOwnLine(line) ||
      (this.#atTop && isQuoted)
    ) {
      this.#open = null;
      return;
    }
    if (this.#open !== null) this.#addToOpen(this.#open, line);
    else this.#takeNote(line);
  }

  /** Of a field given twice the first text counts; another one is kept as a note. */
  #takeField({ key, value }: LabelledLine, line: PostLine): void {
    const read = readFieldValue(key, value);
    const known = this.#fields.get(key);
    if (known === undefined || known.text === "") {
      this.#fields.set(key, read);
      // A paragraph goes on over its lines.
      this.#open = read.text === "" || key === "why" ? key : null;
      this.#openBlock = line.block;
      return;
    }
    this.#open = null;
    if (read.text !== "" && read.text !== known.text) this.#takeNote(line);
  }

  #addToOpen(key: FieldKey, line: PostLine): void {
    const { text, ...added } = readFieldValue(key, line);
    const before = this.#fields.get(key)?.text ?? "";
    this.#openBlock = line.block;
    if (text === "") return;
    this.#fields.set(key, { ...added, text: before === "" ? text : `${before}${joinOf(key)}${text}` });
  }
}
