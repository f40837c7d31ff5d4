/** What a field holds: its text, less the hint of an empty field and the remarks that the sheet itself adds. */
import { fold, onOneLine } from "../text/fold.ts";
import type { SheetField } from "./sheet.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { SHEET_WORDS } from "./sheet-words.ts";

const LANGUAGES = [SHEET_WORDS.fr, SHEET_WORDS.en];
const TO_CHECK = /\s*\(\s*(?:[àa]\s+v[ée]rifier|to be checked)\s*\)$/iu;
const TO_FILL_IN = /^\((?:a completer|to fill in)\b[^)]*\)$/u;

/** Reads the value behind a label. A hint that was left standing beside a value is taken off. */
export function readFieldValue(key: FieldKey, value: string): SheetField {
  const remarked = withoutRemark(onOneLine(value));
  const checked = remarked.replace(TO_CHECK, "");
  const text = withoutHint(key, checked);
  return { text, toCheck: text !== "" && checked !== remarked };
}

function withoutRemark(value: string): string {
  for (const { holderIsOperator } of LANGUAGES) {
    if (value.endsWith(holderIsOperator)) return onOneLine(value.slice(0, -holderIsOperator.length));
  }
  return value;
}

function withoutHint(key: FieldKey, value: string): string {
  if (TO_FILL_IN.test(fold(value))) return "";
  for (const { fields } of LANGUAGES) {
    const { hint } = fields[key];
    if (hint === "") continue;
    if (fold(value) === fold(hint)) return "";
    if (value.startsWith(hint)) return onOneLine(value.slice(hint.length));
    if (value.endsWith(hint)) return onOneLine(value.slice(0, -hint.length));
  }
  return onOneLine(value);
}
