/** What a sheet still lacks before its project can be reviewed. */
import type { ReadingMoment } from "../dates/read-date.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Required: project, holder (not an operator), call or recipient (reported as "call"), a deadline that can be
 * read, a file that can be reached. In the order of the sheet.
 */
export function missingFields(_sheet: Sheet, _moment: ReadingMoment): FieldKey[] {
  throw new Error("being written");
}
