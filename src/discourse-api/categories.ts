/** Categories, as far as provisioning concerns them. */
import { z } from "zod";
import { Flag } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { nullWhenMissing } from "./errors.ts";
import { path } from "./forum-address.ts";

const Category = z
  .object({
    id: z.number(),
    name: z.string(),
    slug: z.string(),
    read_restricted: Flag,
    form_template_ids: z.array(z.number()).nullish(),
  })
  .transform(({ form_template_ids: formIds, ...category }) => ({ ...category, formIds: formIds ?? [] }));
export type Category = z.infer<typeof Category>;

const CategoryAnswer = z.object({ category: Category });

interface NewCategory {
  readonly name: string;
  readonly slug: string;
  /** Group → 1 may open topics, 2 may reply, 3 may read; `everyone` and `staff` are these words on every forum. */
  readonly permissions: Readonly<Record<string, number>>;
}

export interface CategoriesApi {
  /** Null when there is none of this number. */
  read(categoryId: number): Promise<Category | null>;
  /** Null when there is none of this slug. */
  bySlug(slug: string): Promise<Category | null>;
  /** `Refused` with 422 when the name or slug is taken. */
  create(category: NewCategory): Promise<Category>;
  /** `Refused` while topics are in it. */
  remove(categoryId: number): Promise<void>;
  /** Topics of the category are opened with exactly these forms. */
  setForms(category: Pick<Category, "id">, formIds: readonly number[]): Promise<void>;
}

/** Discourse's own first colours. */
const COLOURS = { color: "0088CC", text_color: "FFFFFF" } as const;

export function createCategoriesApi(client: Client): CategoriesApi {
  async function found(place: string): Promise<Category | null> {
    const answer = await nullWhenMissing(client.get(CategoryAnswer, place));
    return answer === null ? null : answer.category;
  }

  return {
    read: (categoryId) => found(`/c/${categoryId}/show.json`),
    bySlug: (slug) => found(path`/c/${slug}/find_by_slug.json`),
    create: async (category) => {
      const call = { method: "POST", path: "/categories.json", json: { ...category, ...COLOURS } } as const;
      return (await client.write(CategoryAnswer, call)).category;
    },
    remove: (categoryId) => client.order({ method: "DELETE", path: `/categories/${categoryId}.json` }),
    // The name as it was read may be a translation for the reader: writing it back would rename the category.
    setForms: ({ id }, formIds) =>
      client.order({
        method: "PUT",
        path: `/categories/${id}.json`,
        json: { form_template_ids: formIds },
      }),
  };
}
