/** Categories: looking them up, making, changing and deleting them. */
import { invalidAccess, notFound, unprocessable } from "../refusal.ts";
import type { Category } from "../state/entities.ts";
import { slugOf } from "../rules/names.ts";
import { categoryPermission } from "../rules/rights.ts";
import { categoryJson } from "../views/category-json.ts";
import { admin, integer, list, nested, pathId, requiredText, text, type Call, type Routes } from "./call.ts";
import { readPermissions } from "./permissions.ts";

export function categoryRoutes(routes: Routes): void {
  routes.get("/categories", (call) => {
    const categories = visibleCategories(call).map((one) => categoryJson(call.forum, one, call.me));
    return {
      category_list: { can_create_category: call.me?.admin === true, can_create_topic: true, categories },
    };
  });
  routes.post("/categories", createCategory);
  routes.get("/c/:id/show", (call) => ({ category: categoryJson(call.forum, category(call), call.me) }));
  routes.get("/c/:slug/find_by_slug", (call) => {
    const found = visibleCategories(call).find(({ slug }) => slug === call.path["slug"]);
    if (found === undefined) throw notFound();
    return { category: categoryJson(call.forum, found, call.me) };
  });
  routes.put("/categories/:id", changeCategory);
  routes.delete("/categories/:id", (call) => {
    admin(call);
    const found = category(call);
    const isUsed = [...call.forum.state.topics.values()].some(
      ({ categoryId, deletedAt }) => categoryId === found.id && deletedAt === null,
    );
    if (isUsed) throw invalidAccess();
    call.forum.state.categories.delete(found.id);
    return { success: "OK" };
  });
}

/** What is not given stays as it is. */
function changeCategory(call: Call): unknown {
  admin(call);
  const found = category(call);
  found.name = text(call, "name") ?? found.name;
  found.formTemplateIds = list(call, "form_template_ids")?.map(Number) ?? found.formTemplateIds;
  const parent = integer(nested(call, "category"), "parent_category_id");
  if (parent !== undefined && !call.forum.state.categories.has(parent)) throw notFound();
  return { success: "OK", category: categoryJson(call.forum, found, call.me) };
}

export function visibleCategories(call: Call): Category[] {
  return [...call.forum.state.categories.values()].filter(
    (one) => categoryPermission(call.forum, call.me, one) > 0,
  );
}

function category(call: Call): Category {
  const found = call.forum.state.categories.get(pathId(call));
  if (found === undefined || categoryPermission(call.forum, call.me, found) === 0) throw notFound();
  return found;
}

function createCategory(call: Call): unknown {
  admin(call);
  const name = requiredText(call, "name");
  const slug = text(call, "slug") ?? slugOf(name);
  const others = [...call.forum.state.categories.values()];
  if (others.some((one) => one.name === name)) {
    throw unprocessable("Category Name has already been taken");
  }
  if (others.some((one) => one.slug === slug)) throw unprocessable("Slug is already in use");
  const made: Category = {
    id: call.forum.state.nextId("category"),
    name,
    slug,
    permissions: new Map(Object.entries(readPermissions(call) ?? { everyone: 1 })),
    requiredTagGroups: [],
    formTemplateIds: [],
    allowedTags: [],
    translation: null,
  };
  call.forum.state.categories.set(made.id, made);
  return { category: categoryJson(call.forum, made, call.me) };
}
