/** The fields of a request sheet, in the order in which they are shown. */
import type { Language } from "../model/settings.ts";
import { SHEET_WORDS } from "./sheet-words.ts";

const FIELDS = [
  "project",
  "holder",
  "requester",
  "operators",
  "call",
  "recipient",
  "deadline",
  "file",
  "territory",
  "purpose",
  "commitments",
  "why",
  "links",
] as const;

export type FieldKey = (typeof FIELDS)[number];

export const FIELD_KEYS: readonly FieldKey[] = FIELDS;

/** The field's name as shown: "Porteur", "Holder". */
export function fieldLabel(key: FieldKey, language: Language): string {
  return SHEET_WORDS[language].fields[key].label;
}
