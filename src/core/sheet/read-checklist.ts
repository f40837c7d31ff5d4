/** Reads the criteria's checkboxes of a project's post. */
import type { Criterion } from "../model/settings.ts";
import { fold, onOneLine } from "../text/fold.ts";
import type { PostLine } from "../text/post-line.ts";
import { readPost } from "../text/read-post.ts";
import { isNotesHeading } from "./sheet-lines.ts";

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
  const entries = checkboxesIn(raw, criteria);
  return criteria.map(
    (_, index) => entries.get(index + 1) ?? { k: index + 1, ticked: false, attribution: "" },
  );
}

/** Numbers of the criteria whose box the post shows, ticked or not. */
export function boxesShown(raw: string, criteria: readonly Criterion[]): ReadonlySet<number> {
  return new Set(checkboxesIn(raw, criteria).keys());
}

function checkboxesIn(raw: string, criteria: readonly Criterion[]): Map<number, ChecklistEntry> {
  const entries = new Map<number, ChecklistEntry>();
  for (const line of readPost(raw, { viaEmail: false })) {
    if (isNotesHeading(line)) break;
    const entry = readCheckbox(line, criteria);
    // Of a line that was doubled the ticked one counts, so that no tick is lost.
    if (entry !== null && entries.get(entry.k)?.ticked !== true) entries.set(entry.k, entry);
  }
  return entries;
}

const NUMBERED = /^(?<k>\d{1,3})\s*[.):]\s*/u;

/** The criterion that a line ticks or leaves open, null when the line is none of the checklist. */
export function readCheckbox(line: PostLine, criteria: readonly Criterion[]): ChecklistEntry | null {
  if (line.box === null) return null;
  const numbered = NUMBERED.exec(line.text);
  const text = onOneLine(line.text.slice(numbered?.[0].length ?? 0));
  const byLabel = matchLabel(text, criteria);
  if (byLabel !== null) return { ...byLabel, ticked: line.box };
  const number = Number(numbered?.groups?.["k"] ?? line.number ?? 0);
  if (number < 1 || number > criteria.length) return null;
  return {
    k: number,
    ticked: line.box,
    attribution: /\((?<inner>[^(]*)\)$/u.exec(text)?.groups?.["inner"] ?? "",
  };
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
