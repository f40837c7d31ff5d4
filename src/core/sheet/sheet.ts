/** The request sheet of one project: its fields as they stand in the project's wiki post. */
import type { FieldKey } from "./sheet-fields.ts";

export interface SheetField {
  /** On one line, without markup; only a file keeps its links as Markdown. "" while it is to be filled in. */
  readonly text: string;
  /** Taken from the first post and not confirmed yet. It counts as filled. */
  readonly toCheck: boolean;
  /** Who wrote it, where it was taken from a review and nobody has made it their own yet. */
  readonly proposedBy?: string;
}

/** What the message may mean by a field that was left empty because of a doubt. */
export interface FoundInMessage {
  readonly key: FieldKey;
  readonly text: string;
}

export interface Sheet {
  readonly fields: Readonly<Record<FieldKey, SheetField>>;
  /** Shown below the fields for as long as theirs is empty. */
  readonly found: readonly FoundInMessage[];
  /** Lines of the post that are none of the sheet's; they are kept under "Notes". */
  readonly notes: readonly string[];
}

/** Longest paragraph of "why this support" that the letter prints, in characters. */
export const LONGEST_WHY = 1_200;
