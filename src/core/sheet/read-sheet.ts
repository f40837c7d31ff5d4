/**
 * Reads a project's post back: the fields and, as notes, every line that is neither a field nor one of the
 * post's own. Labels of both languages are understood, whatever their case, accents, spacing or emphasis.
 */
import type { Criterion } from "../model/settings.ts";
import { onOneLine } from "../text/fold.ts";
import { readFieldValue } from "./field-value.ts";
import { readNote } from "./note-line.ts";
import { isNotesHeading, isOwnLine } from "./post-lines.ts";
import { readCheckbox } from "./read-checklist.ts";
import { readLabelledLine } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet, SheetField } from "./sheet.ts";

/** The sheet in the project post `raw`; `criteria` tell the lines of its checklist from other lists. */
export function readSheet(raw: string, criteria: readonly Criterion[]): Sheet {
  const reading = new SheetReading(criteria);
  for (const line of raw.split(/\r?\n/u)) reading.take(line);
  return reading.sheet();
}

/** All fields, empty where `known` has none. */
export function fieldsOf(known: ReadonlyMap<FieldKey, SheetField>): Sheet["fields"] {
  const empty: SheetField = { text: "", toCheck: false };
  const of = (key: FieldKey): SheetField => known.get(key) ?? empty;
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
    links: of("links"),
  };
}

class SheetReading {
  readonly #criteria: readonly Criterion[];
  readonly #fields = new Map<FieldKey, SheetField>();
  readonly #notes: string[] = [];
  #inNotes = false;
  /** The field whose value may stand on the lines below its label. */
  #open: FieldKey | null = null;
  /** The principles are quoted at the top, before any field. */
  #atTop = true;

  constructor(criteria: readonly Criterion[]) {
    this.#criteria = criteria;
  }

  take(line: string): void {
    if (isNotesHeading(line)) this.#inNotes = true;
    else if (this.#inNotes) this.#takeNote(line);
    else this.#takeLine(line);
  }

  sheet(): Sheet {
    return { fields: fieldsOf(this.#fields), notes: this.#notes };
  }

  #takeNote(line: string): void {
    if (/^\s*\[\/wrap\]\s*$/u.test(line)) return;
    const note = readNote(line);
    if (note !== "") this.#notes.push(note);
  }

  #takeLine(line: string): void {
    const labelled = readLabelledLine(line);
    if (labelled !== null) {
      this.#atTop = false;
      this.#takeField(labelled.key, labelled.value, line);
      return;
    }
    if (
      readCheckbox(line, this.#criteria) !== null ||
      isOwnLine(line) ||
      (this.#atTop && /^\s*>/u.test(line))
    ) {
      this.#open = null;
      return;
    }
    if (this.#open !== null) this.#addToOpen(this.#open, line);
    else this.#notes.push(onOneLine(line));
  }

  /** Of a field given twice the first text counts; another one is kept as a note. */
  #takeField(key: FieldKey, value: string, line: string): void {
    const read = readFieldValue(key, value);
    const known = this.#fields.get(key);
    if (known === undefined || known.text === "") {
      this.#fields.set(key, read);
      this.#open = read.text === "" ? key : null;
      return;
    }
    this.#open = null;
    if (read.text !== "" && read.text !== known.text) this.#notes.push(onOneLine(line));
  }

  #addToOpen(key: FieldKey, line: string): void {
    const added = readFieldValue(key, line.replace(/^\s*[-*+]\s+/u, ""));
    const before = this.#fields.get(key)?.text ?? "";
    if (added.text === "") return;
    const text = before === "" ? added.text : `${before}, ${added.text}`;
    this.#fields.set(key, { text, toCheck: added.toCheck });
  }
}
