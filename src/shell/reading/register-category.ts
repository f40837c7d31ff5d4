/**
 * Where the register's topic is opened: in the category that the settings name for it, else in the first one of
 * requests, else in one made for it. A stock forum takes no topic without a category, and which of its own
 * categories would do is not for a program to say.
 */
import type { Language } from "../../core/model/settings.ts";
import type { CategoriesApi } from "../../discourse-api/categories.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { Refused, Unreachable } from "../../discourse-api/errors.ts";

export type RegisterPlace =
  | { readonly kind: "category"; readonly id: number }
  /** The settings name a category that the forum does not have. */
  | { readonly kind: "missing"; readonly id: number }
  | { readonly kind: "new"; readonly name: string; readonly slug: string };

const CATEGORY = {
  fr: { name: "Lettres de soutien", slug: "lettres-de-soutien" },
  en: { name: "Letters of support", slug: "letters-of-support" },
} as const;

/** Everybody reads it; what is posted there is the service's and the staff's. */
const PERMISSIONS = { everyone: 3, staff: 1 } as const;

interface PlaceSettings {
  readonly language: Language;
  /** Categories whose topics are requests. */
  readonly categories: readonly number[];
  readonly registerCategory: number | null;
}

/** One request for a category of the settings, up to two otherwise. */
export async function placeOfRegister(
  { administration: { categories } }: Calls<"administration.categories">,
  settings: PlaceSettings,
): Promise<RegisterPlace> {
  const id = settings.registerCategory ?? settings.categories[0] ?? null;
  if (id !== null) return { kind: (await categories.read(id)) === null ? "missing" : "category", id };
  // Made before in the other language, perhaps: a forum that changes its language keeps its category.
  for (const { slug } of Object.values(CATEGORY)) {
    const made = await categories.bySlug(slug);
    if (made !== null) return { kind: "category", id: made.id };
  }
  return { kind: "new", ...CATEGORY[settings.language] };
}

/**
 * The category's number, made if it has to be. Where another service, or a request of ours whose answer was lost,
 * has made it meanwhile, it is that one. `Refused` where a missing one is asked for.
 */
export async function categoryAt(categories: CategoriesApi, place: RegisterPlace): Promise<number> {
  if (place.kind !== "new") return place.id;
  const { name, slug } = place;
  try {
    return (await categories.create({ name, slug, permissions: PERMISSIONS })).id;
  } catch (error) {
    const made =
      error instanceof Refused || error instanceof Unreachable ? await categories.bySlug(slug) : null;
    if (made === null) throw error;
    return made.id;
  }
}
