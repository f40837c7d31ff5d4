/** Reads the criteria's checkboxes of a project's post. */
import type { Criterion } from "../model/settings.ts";

export interface ChecklistEntry {
  /** Number of the criterion, from 1. */
  readonly k: number;
  readonly ticked: boolean;
  /** What stands in parentheses behind a tick, "Léo, 24 juin"; "" when nothing does. */
  readonly attribution: string;
}

/**
 * One entry per criterion, in order; one whose line is gone is unticked. A line is matched by its label, or,
 * where no criterion has that label, by its number.
 */
export function readChecklist(_raw: string, _criteria: readonly Criterion[]): ChecklistEntry[] {
  throw new Error("being written");
}
