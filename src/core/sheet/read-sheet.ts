/**
 * Reads a project's post back: the fields and, as notes, every line that is neither a field nor one of the
 * post's own. Labels of both languages are understood, whatever their case, accents, spacing or emphasis.
 */
import type { Criterion } from "../model/settings.ts";
import type { Sheet } from "./sheet.ts";

/** The sheet in the project post `raw`; `criteria` tell the lines of its checklist from other lists. */
export function readSheet(_raw: string, _criteria: readonly Criterion[]): Sheet {
  throw new Error("being written");
}
