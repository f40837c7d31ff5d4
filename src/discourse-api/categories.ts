/** Categories, as far as provisioning concerns them. */
import { z } from "zod";
import { Flag } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { nullWhenMissing } from "./errors.ts";

const Category = z
  .object({
    id: z.number(),
    name: z.string(),
    slug: z.string(),
    color: z.string(),
    text_color: z.string(),
    read_restricted: Flag,
    form_template_ids: z.array(z.number()).nullish(),
  })
  .transform(({ form_template_ids: formIds, ...category }) => ({ ...category, formIds: formIds ?? [] }));
export type Category = z.infer<typeof Category>;

const CategoryAnswer = z.object({ category: Category });

export interface CategoriesApi {
  /** Null when there is none of this number. */
  read(categoryId: number): Promise<Category | null>;
  /** Topics of the category are opened with exactly these forms. */
  setForms(category: Category, formIds: readonly number[]): Promise<void>;
}

export function createCategoriesApi(client: Client): CategoriesApi {
  return {
    read: async (categoryId) => {
      const answer = await nullWhenMissing(client.get(CategoryAnswer, `/c/${categoryId}/show.json`));
      return answer === null ? null : answer.category;
    },
    setForms: ({ id, name, color, text_color }, formIds) => {
      // Name and colours are asked for with every change.
      const json = { name, color, text_color, form_template_ids: formIds };
      return client.order({ method: "PUT", path: `/categories/${id}.json`, json });
    },
  };
}
