/** Writes a project's post: mark, fields, checklist, and the notes that could not be read. */
import type { Criterion, Language } from "../model/settings.ts";
import type { ChecklistEntry } from "./read-checklist.ts";
import type { Sheet } from "./sheet.ts";

export interface SheetPost {
  readonly n: number;
  /** The topic has several projects, so that commands name theirs. */
  readonly several: boolean;
  readonly sheet: Sheet;
  readonly criteria: readonly Criterion[];
  readonly checklist: readonly ChecklistEntry[];
  readonly language: Language;
  readonly principles: readonly string[];
}

/** The raw text of the post. `readSheet` and `readChecklist` give back what was written. */
export function writeSheet(_post: SheetPost): string {
  throw new Error("being written");
}
