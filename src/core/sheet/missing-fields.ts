/** What a sheet still lacks before its project can be reviewed. */
import { readDate } from "../dates/read-date.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import { saysUnknown } from "./field-value.ts";
import { readFile } from "./file-field.ts";
import { holderEqualsOperator } from "./holder-equals-operator.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet, SheetField } from "./sheet.ts";

/**
 * Required: project, holder (not an operator), call or recipient (reported as "call"), a deadline that can be
 * read, a file that can be reached. In the order of the sheet.
 */
export function missingFields(sheet: Sheet, moment: ReadingMoment): FieldKey[] {
  return FIELD_KEYS.filter((key) => isMissing(key, sheet, moment));
}

function isMissing(key: FieldKey, sheet: Sheet, moment: ReadingMoment): boolean {
  const { project, holder, call, recipient, deadline, file } = sheet.fields;
  const isEmpty = ({ text }: SheetField): boolean => text === "" || saysUnknown(text);
  if (key === "project") return isEmpty(project);
  if (key === "holder") return isEmpty(holder) || holderEqualsOperator(sheet);
  if (key === "call") return isEmpty(call) && isEmpty(recipient);
  if (key === "deadline") return readDate(deadline.text, moment) === null;
  return key === "file" && readFile(file.text) === null;
}
