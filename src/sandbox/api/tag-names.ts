/** Tags as clients name them: names until 2025, objects `{id?, name?}` since 2026.01. */
import { z } from "zod";
import { invalidParameters } from "../refusal.ts";
import type { Call } from "./call.ts";
import { list } from "./call.ts";

const tagObjects = z.array(z.object({ id: z.number().optional(), name: z.string().optional() })).min(1);
type TagObject = z.infer<typeof tagObjects>[number];

/** The names that a request asks for; undefined when it does not speak of tags. */
export function tagNames(call: Call): string[] | undefined {
  if (call.forum.era === "2023") return list(call, "tags");
  const objects = tagObjects.safeParse(call.body["tags"]);
  if (objects.success) return objects.data.map((tag) => nameOf(call, tag));
  const names = list(call, "tags");
  // known-from-sources: names were announced to go with 2026.07.
  if (call.forum.era === "2026" && names !== undefined && names.length > 0) throw invalidParameters("tags");
  return names;
}

/**
 * The tags of a tag group: names under the old field until early 2026, objects under the new one since.
 * known-from-sources: early builds leave out an object without an id.
 */
export function tagsOfGroup(call: Call, oldField: string, newField: string): string[] {
  const { era } = call.forum;
  const objects = era === "2023" ? null : tagObjects.safeParse(call.body[newField]);
  if (objects?.success === true) {
    const read = era === "2026-01" ? objects.data.filter(({ id }) => id !== undefined) : objects.data;
    return read.map((tag) => nameOf(call, tag));
  }
  return era === "2026" ? [] : (list(call, oldField) ?? []);
}

/** The number goes before the name, which may be a translation. */
function nameOf(call: Call, { id, name }: TagObject): string {
  return call.forum.state.tags.get(id ?? 0)?.name ?? name ?? "";
}
