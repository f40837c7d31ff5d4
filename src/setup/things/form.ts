/** The form with which a request is opened, on forums that have forms switched on; its labels are the sheet's. */
import { stringify } from "yaml";
import { SHEET_WORDS } from "../../core/sheet/sheet-words.ts";
import { FIELD_KEYS } from "../../core/sheet/sheet-fields.ts";
import type { FieldKey } from "../../core/sheet/sheet-fields.ts";
import type { Language, RequiredField } from "../../core/model/settings.ts";
import type { Category } from "../../discourse-api/categories.ts";
import type { FormTemplate } from "../../discourse-api/form-templates.ts";
import type { Change, Remark } from "../change.ts";
import type { Wanted, WantedForm } from "../wanted.ts";

export interface FormsState {
  /** Null where the forum has no forms, or has them switched off. */
  readonly forms: readonly FormTemplate[] | null;
  /** The configured categories that exist. */
  readonly categories: readonly Category[];
}

const FORM_NAMES = {
  fr: "Demande de lettre de soutien",
  en: "Request for a letter of support",
} as const;

/** A programme's form bears its id: its name may change. */
export function formName({ id }: Pick<WantedForm, "id">, language: Language): string {
  return id === null ? FORM_NAMES[language] : `${FORM_NAMES[language]} (${id})`;
}

interface Entry {
  /** `if-asked`: where the sheet has to say it. A file may come later, in the thread. */
  readonly required: "always" | "if-asked" | "never";
  readonly long: boolean;
}

/** How each field of the sheet is asked for; null: later, in the thread. */
const ENTRIES: Readonly<Record<FieldKey, Entry | null>> = {
  project: { required: "always", long: false },
  holder: { required: "always", long: false },
  requester: { required: "never", long: false },
  operators: { required: "if-asked", long: true },
  call: { required: "if-asked", long: false },
  recipient: { required: "if-asked", long: false },
  deadline: { required: "if-asked", long: false },
  file: { required: "never", long: true },
  territory: { required: "if-asked", long: false },
  purpose: { required: "if-asked", long: false },
  commitments: { required: "if-asked", long: true },
  why: null,
  links: null,
};

/** The form as the forum keeps it, in YAML. */
export function formText(language: Language, required: readonly RequiredField[]): string {
  const words = SHEET_WORDS[language].fields;
  const asked = new Set<FieldKey>(required);
  return stringify(
    FIELD_KEYS.flatMap((key) => {
      const entry = ENTRIES[key];
      if (entry === null) return [];
      const isRequired = entry.required === "always" || (entry.required === "if-asked" && asked.has(key));
      const { label, hint } = words[key];
      const placeholder = hint.replace(/^\(|\)$/g, "");
      return {
        type: entry.long ? "textarea" : "input",
        id: key,
        attributes: { label, ...(placeholder === "" ? {} : { placeholder }) },
        ...(isRequired ? { validations: { required: true } } : {}),
      };
    }),
    { lineWidth: 0 },
  );
}

/**
 * Nothing on a forum without forms. A category that has forms of its own keeps them, and that is said.
 * `turnedOn`: the same setup switches forms on.
 */
export function planForms(
  state: FormsState,
  wanted: Wanted,
  turnedOn: boolean,
): { changes: Change[]; remarks: Remark[] } {
  if (wanted.forms.length === 0) return { changes: [], remarks: [] };
  if (state.forms === null && !turnedOn) return { changes: [], remarks: [{ kind: "no-forms" }] };
  const parts = wanted.forms.map((form) => planForm(state, form, wanted.language));
  return {
    changes: parts.flatMap(({ changes }) => changes),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function planForm(
  { forms, categories }: FormsState,
  wanted: WantedForm,
  language: Language,
): { changes: Change[]; remarks: Remark[] } {
  const form = formOf(forms ?? [], wanted);
  const places = categories.filter(({ id }) => wanted.categories.includes(id));
  const free = places.filter(({ formIds }) => formIds.length === 0);
  const taken = places.filter(
    ({ formIds }) => formIds.length > 0 && (form === null || !formIds.includes(form.id)),
  );
  const remarks = taken.map(({ name }): Remark => ({ kind: "forms-of-others", category: name }));
  const isChanged = form === null || form.template.trim() !== formText(language, wanted.required).trim();
  if (!isChanged && free.length === 0) return { changes: [], remarks };
  const change: Change = {
    kind: "keep-form",
    form: wanted,
    id: form?.id ?? null,
    isChanged,
    categories: free,
  };
  return { changes: [change], remarks };
}

/** By its name in either language: a forum that changes its language keeps its form. */
function formOf(forms: readonly FormTemplate[], wanted: WantedForm): FormTemplate | null {
  const names = new Set((["fr", "en"] as const).map((language) => formName(wanted, language)));
  return forms.find(({ name }) => names.has(name)) ?? null;
}
