/** Reads the criteria's checkboxes of a project's post. */
import type { Criterion } from "../model/settings.ts";
import { fold, onOneLine } from "../text/fold.ts";
import { isNotesHeading } from "./post-lines.ts";

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
export function readChecklist(raw: string, criteria: readonly Criterion[]): ChecklistEntry[] {
  const lines = raw.split(/\r?\n/u);
  const end = lines.findIndex((line) => isNotesHeading(line));
  const entries = new Map<number, ChecklistEntry>();
  for (const line of end === -1 ? lines : lines.slice(0, end)) {
    const entry = readCheckbox(line, criteria);
    // Of a line that was doubled the ticked one counts, so that no tick is lost.
    if (entry !== null && entries.get(entry.k)?.ticked !== true) entries.set(entry.k, entry);
  }
  return criteria.map(
    (_, index) => entries.get(index + 1) ?? { k: index + 1, ticked: false, attribution: "" },
  );
}

const CHECKBOX =
  /^\s*(?:[-*+]\s+)?\\?\[(?<box>[ xX_*\u00A0]?)\\?\]\s*(?:(?<k>\d{1,3})\s*[.):]\s*)?(?<text>.*)$/u;

/** The criterion that a line ticks or leaves open, null when the line is none of the checklist. */
export function readCheckbox(line: string, criteria: readonly Criterion[]): ChecklistEntry | null {
  const { box, k, text } = CHECKBOX.exec(line)?.groups ?? {};
  if (box === undefined || text === undefined) return null;
  const ticked = /[xX*]/u.test(box);
  const byLabel = matchLabel(onOneLine(text), criteria);
  if (byLabel !== null) return { ...byLabel, ticked };
  const number = Number(k ?? 0);
  if (number < 1 || number > criteria.length) return null;
  return { k: number, ticked, attribution: /\((?<inner>.*)\)$/u.exec(text.trim())?.groups?.["inner"] ?? "" };
}

/** Labels may hold parentheses of their own, so each beginning of one is tried as that of the attribution. */
function matchLabel(
  text: string,
  criteria: readonly Criterion[],
): Pick<ChecklistEntry, "k" | "attribution"> | null {
  const longest = 2 * Math.max(0, ...criteria.map(({ label }) => label.length)) + 10;
  const cuts = [text.length, ...[...text.slice(0, longest).matchAll(/\s\(/gu)].map((match) => match.index)];
  for (const cut of cuts) {
    const head = fold(text.slice(0, cut).replaceAll("★", ""));
    const index = criteria.findIndex(({ label }) => fold(label.replaceAll("★", "")) === head);
    const attribution = /^\s\((?<inner>.*)\)$/u.exec(text.slice(cut))?.groups?.["inner"] ?? "";
    if (index !== -1) return { k: index + 1, attribution };
  }
  return null;
}
