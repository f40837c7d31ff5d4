/** The fields of a request sheet, in the order in which they are shown, and how their labels are recognised. */
import type { Language } from "../model/settings.ts";
import { fold } from "../text/fold.ts";
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
  "links",
] as const;

export type FieldKey = (typeof FIELDS)[number];

export const FIELD_KEYS: readonly FieldKey[] = FIELDS;

/** The field's name as shown: "Porteur", "Holder". */
export function fieldLabel(key: FieldKey, language: Language): string {
  return SHEET_WORDS[language].fields[key].label;
}

const LABELS: ReadonlyMap<string, FieldKey> = new Map(
  [SHEET_WORDS.fr, SHEET_WORDS.en].flatMap(({ fields }) =>
    FIELDS.flatMap((key) =>
      // A form of the forum's early days gives a field's id in the place of its label.
      [fields[key].label, ...fields[key].also, key].map((label): [string, FieldKey] => [fold(label), key]),
    ),
  ),
);

/** The field that a label names, in either language, whatever its case, accents and emphasis. */
export function fieldOfLabel(label: string): FieldKey | null {
  const bare = fold(label.replace(/[*_#]/gu, " ")).replace(/[ :.]+$/u, "");
  return LABELS.get(bare) ?? null;
}

export interface LabelledLine {
  readonly key: FieldKey;
  readonly value: string;
}

const BULLET = /^\s*(?:[-*+]\s+)?/u;
const LABEL =
  /^(?<open>\*\*|__)?\s*(?<label>[\p{L}\p{M}][^:\n]{1,60}?)\s*(?<close>\*\*|__)?\s*:\s*(?<value>.*)$/u;
const BOLD_LABEL = /^(?<open>\*\*|__)\s*(?<label>[\p{L}\p{M}][^:*_\n]{1,60}?)\s*\k<open>\s*(?<value>.*)$/u;

/** Reads `**Label :** value`; a bullet before it, missing emphasis or (with emphasis) a missing colon are forgiven. */
export function readLabelledLine(line: string): LabelledLine | null {
  const text = line.replace(BULLET, "");
  const match = LABEL.exec(text) ?? BOLD_LABEL.exec(text);
  const { open, label, close, value } = match?.groups ?? {};
  const key = fieldOfLabel(label ?? "");
  if (key === null || value === undefined) return null;
  // The emphasis may end before the colon, behind it or at the end of the line.
  const isOpen =
    open !== undefined && close === undefined && match?.[0].startsWith(`${open}${label}${open}`) === false;
  if (!isOpen) return { key, value: value.trim() };
  if (value.startsWith(open)) return { key, value: value.slice(open.length).trim() };
  return { key, value: (value.endsWith(open) ? value.slice(0, -open.length) : value).trim() };
}
