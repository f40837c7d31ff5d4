/** The form with which a request is opened, on forums that have forms switched on; its labels are the sheet's. */
import { stringify } from "yaml";
import { SHEET_WORDS } from "../../core/sheet/sheet-words.ts";
import { FIELD_KEYS } from "../../core/sheet/sheet-fields.ts";
import type { FieldKey } from "../../core/sheet/sheet-fields.ts";
import type { Language } from "../../core/model/settings.ts";
import type { Category } from "../../discourse-api/categories.ts";
import type { FormTemplate } from "../../discourse-api/form-templates.ts";
import type { Change, Remark } from "../change.ts";
import type { Wanted } from "../wanted.ts";

export interface FormsState {
  /** Null where the forum has no forms, or has them switched off. */
  readonly forms: readonly FormTemplate[] | null;
  /** The configured categories that exist. */
  readonly categories: readonly Category[];
}

export const FORM_NAMES = {
  fr: "Demande de lettre de soutien",
  en: "Request for a letter of support",
} as const;

interface Entry {
  readonly required: boolean;
  readonly long: boolean;
}

/** How each field of the sheet is asked for; null: later, in the thread. */
const ENTRIES: Readonly<Record<FieldKey, Entry | null>> = {
  project: { required: true, long: false },
  holder: { required: true, long: false },
  requester: { required: false, long: false },
  operators: { required: false, long: true },
  call: { required: true, long: false },
  recipient: { required: false, long: false },
  deadline: { required: true, long: false },
  file: { required: false, long: true },
  territory: { required: false, long: false },
  purpose: { required: false, long: false },
  commitments: { required: false, long: true },
  why: null,
  links: null,
};

/** The form as the forum keeps it, in YAML. */
export function formText(language: Language): string {
  const words = SHEET_WORDS[language].fields;
  return stringify(
    FIELD_KEYS.flatMap((key) => {
      const entry = ENTRIES[key];
      if (entry === null) return [];
      const { label, hint } = words[key];
      const placeholder = hint.replace(/^\(|\)$/g, "");
      return {
        type: entry.long ? "textarea" : "input",
        id: key,
        attributes: { label, ...(placeholder === "" ? {} : { placeholder }) },
        ...(entry.required ? { validations: { required: true } } : {}),
      };
    }),
    { lineWidth: 0 },
  );
}

/**
 * Nothing on a forum without forms. A category that has forms of its own keeps them, and that is said.
 * `turnedOn`: the same setup switches forms on.
 */
export function planForm(
  { forms, categories }: FormsState,
  wanted: Wanted,
  turnedOn: boolean,
): { changes: Change[]; remarks: Remark[] } {
  if (wanted.categories.length === 0) return { changes: [], remarks: [] };
  if (forms === null && !turnedOn) return { changes: [], remarks: [{ kind: "no-forms" }] };
  const form = formOf(forms ?? []);
  const free = categories.filter(({ formIds }) => formIds.length === 0);
  const taken = categories.filter(
    ({ formIds }) => formIds.length > 0 && (form === null || !formIds.includes(form.id)),
  );
  const remarks = taken.map(({ name }): Remark => ({ kind: "forms-of-others", category: name }));
  const isChanged = form === null || form.template.trim() !== formText(wanted.language).trim();
  if (!isChanged && free.length === 0) return { changes: [], remarks };
  const change: Change = { kind: "keep-form", id: form?.id ?? null, isChanged, categories: free };
  return { changes: [change], remarks };
}

function formOf(forms: readonly FormTemplate[]): FormTemplate | null {
  const names: readonly string[] = Object.values(FORM_NAMES);
  return forms.find(({ name }) => names.includes(name)) ?? null;
}
