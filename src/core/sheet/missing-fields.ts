/** What a sheet still lacks before its project can be reviewed. */
import { readDate } from "../dates/read-date.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import { saysUnknown } from "./field-value.ts";
import { readFile } from "./file-field.ts";
import { holderEqualsOperator } from "./holder-equals-operator.ts";
import type { RequiredField } from "../model/settings.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet, SheetField } from "./sheet.ts";

/**
 * Always required: project and holder (not an operator), without whom there is no letter. Of the others those of
 * `required`; a call may be a recipient instead (reported as "call"), a deadline has to be one that can be read, a
 * file one that can be reached. In the order of the sheet.
 */
export function missingFields(
  sheet: Sheet,
  moment: ReadingMoment,
  required: readonly RequiredField[],
): FieldKey[] {
  const wanted = new Set<FieldKey>(["project", "holder", ...required]);
  return FIELD_KEYS.filter((key) => wanted.has(key) && isMissing(key, sheet, moment));
}

function isMissing(key: FieldKey, sheet: Sheet, moment: ReadingMoment): boolean {
  const { fields } = sheet;
  const isEmpty = ({ text }: SheetField): boolean => text === "" || saysUnknown(text);
  if (key === "holder") return isEmpty(fields.holder) || holderEqualsOperator(sheet);
  if (key === "call") return isEmpty(fields.call) && isEmpty(fields.recipient);
  if (key === "deadline") return readDate(fields.deadline.text, moment) === null;
  if (key === "file") return readFile(fields.file.text) === null;
  return isEmpty(fields[key]);
}
