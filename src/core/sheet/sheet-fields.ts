/** The fields of a request sheet, in the order in which they are shown. */
import type { Language } from "../model/settings.ts";

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
  "links",
] as const;

export type FieldKey = (typeof FIELDS)[number];

export const FIELD_KEYS: readonly FieldKey[] = FIELDS;

/** The field's name as shown: "Porteur", "Holder". */
export function fieldLabel(_key: FieldKey, _language: Language): string {
  throw new Error("being written");
}
