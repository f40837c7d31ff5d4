/** Forms that members fill in to open a topic, where the forum has them switched on. For administrators. */
import { z } from "zod";
import type { Client } from "./client.ts";
import { Refused } from "./errors.ts";

const FormTemplate = z.object({ id: z.number(), name: z.string(), template: z.string() });
export type FormTemplate = z.infer<typeof FormTemplate>;

const FormTemplates = z.object({
  form_templates: z
    .array(FormTemplate)
    .nullish()
    .transform((list) => list ?? []),
});

export interface FormTemplatesApi {
  /** Null where the forum has no forms, or has them switched off. */
  list(): Promise<FormTemplate[] | null>;
  /** `template` is YAML, as the forum's documentation has it; gives the new form's id. */
  create(form: Omit<FormTemplate, "id">): Promise<number>;
  change(form: FormTemplate): Promise<void>;
  remove(formId: number): Promise<void>;
}

const PLACE = "/admin/customize/form-templates";

export function createFormTemplatesApi(client: Client): FormTemplatesApi {
  return {
    list: async () => {
      try {
        return (await client.get(FormTemplates, `${PLACE}.json`)).form_templates;
      } catch (error) {
        // Switched off it is 403; before it existed, 404.
        if (error instanceof Refused && (error.status === 403 || error.status === 404)) return null;
        throw error;
      }
    },
    create: async ({ name, template }) => {
      const call = { method: "POST", path: `${PLACE}.json`, json: { name, template } } as const;
      return (await client.write(z.object({ form_template: FormTemplate }), call)).form_template.id;
    },
    change: ({ id, name, template }) =>
      client.order({ method: "PUT", path: `${PLACE}/${id}.json`, json: { name, template } }),
    remove: (formId) => client.order({ method: "DELETE", path: `${PLACE}/${formId}.json` }),
  };
}
