/** The fields that a message gives by their labels: sections of a form and `Label : value` lines. */
import { readFieldValue } from "./field-value.ts";
import { fieldOfLabel, readLabelledLine } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";

const HEADING = /^\s*(?:#{1,6}\s+(?<heading>.+?)|(?:\*\*|__)(?<bold>[^*_]+)(?:\*\*|__))\s*$/u;
/** Fields that list things, one a line. */
const LISTS: ReadonlySet<FieldKey> = new Set(["operators", "links"]);

interface Section {
  readonly key: FieldKey;
  readonly values: string[];
  /** A form's section goes on over blank lines up to the next heading, a label's value does not. */
  readonly isForm: boolean;
}

/** The values by field, the first given counts; lines of no field are left out. */
export function labelledValues(lines: readonly string[]): Map<FieldKey, string> {
  const sections: Section[] = [];
  let current: Section | null = null;
  for (const line of lines) {
    const opening = sectionOf(line);
    if (opening !== null) {
      const { key, value, isForm } = opening;
      // A value on the label's own line is complete; below it other words follow.
      current = key === null || value !== "" ? null : { key, values: [], isForm };
      if (current !== null) sections.push(current);
      else if (key !== null) sections.push({ key, values: [value], isForm });
      continue;
    }
    if (line.trim() !== "") current?.values.push(line.replace(/^\s*[-*+]\s+/u, "").trim());
    else if (current?.isForm !== true && (current?.values.length ?? 0) > 0) current = null;
  }
  const found = new Map<FieldKey, string>();
  for (const { key, values } of sections) {
    const value = readFieldValue(key, values.join(LISTS.has(key) ? ", " : " ")).text;
    if (value !== "" && !found.has(key)) found.set(key, value);
  }
  return found;
}

interface Opening {
  /** Null for a heading of no field, which ends the section before it. */
  readonly key: FieldKey | null;
  readonly value: string;
  readonly isForm: boolean;
}

function sectionOf(line: string): Opening | null {
  const { heading, bold } = HEADING.exec(line)?.groups ?? {};
  if (heading !== undefined) return { key: fieldOfLabel(heading), value: "", isForm: true };
  const boldKey = bold === undefined ? null : fieldOfLabel(bold);
  if (boldKey !== null) return { key: boldKey, value: "", isForm: false };
  const labelled = readLabelledLine(line);
  return labelled === null ? null : { ...labelled, isForm: false };
}
