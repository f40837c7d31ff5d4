/**
 * Makes the first sheets out of the first post: form sections, labelled lines, numbered projects, the call,
 * the deadline, links. What was found so is marked "to be checked". A holder is taken from its label only.
 */
import type { Language } from "../model/settings.ts";
import type { Member } from "../model/snapshot.ts";
import type { Sheet } from "./sheet.ts";

export interface FirstPost {
  readonly title: string;
  readonly author: Member;
  /** Milliseconds; dates of the post are read from then on. */
  readonly createdAt: number;
  readonly language: Language;
  readonly timezone: string;
}

/** One sheet per project found in `raw`, at least one. */
export function prefillSheets(_raw: string, _post: FirstPost): Sheet[] {
  throw new Error("being written");
}

/** The sheet of a project added later by name: what the others share (call, deadline, requester…) is taken over. */
export function sheetForAdded(_title: string, _others: readonly Sheet[]): Sheet {
  throw new Error("being written");
}
