/** Tags as clients name them: names in both eras, objects `{id?, name?}` since 2026.01. */
import { z } from "zod";
import type { Call } from "./call.ts";
import { list } from "./call.ts";

const tagObjects = z.array(z.object({ id: z.number().optional(), name: z.string().optional() })).min(1);

/** The names that a request asks for; undefined when it does not speak of tags. */
export function tagNames(call: Call, field = "tags"): string[] | undefined {
  if (call.forum.era === "2026") {
    const objects = tagObjects.safeParse(call.body[field]);
    if (objects.success) {
      return objects.data.map((tag) => tag.name ?? call.forum.state.tags.get(tag.id ?? 0)?.name ?? "");
    }
  }
  return list(call, field);
}
