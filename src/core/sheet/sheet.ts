/** The request sheet of one project: its fields as they stand in the project's wiki post. */
import type { FieldKey } from "./sheet-fields.ts";

export interface SheetField {
  /** As typed, on one line; "" while it is to be filled in. */
  readonly text: string;
  /** Taken from the first post and not confirmed yet. It counts as filled. */
  readonly toCheck: boolean;
}

export interface Sheet {
  readonly fields: Readonly<Record<FieldKey, SheetField>>;
  /** Lines of the post that are none of the sheet's; they are kept under "Notes". */
  readonly notes: readonly string[];
}
