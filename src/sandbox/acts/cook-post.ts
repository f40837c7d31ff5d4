/** Cooks a post's text with this forum's members and groups. */
import { cook } from "../cooking/cook.ts";
import type { Forum } from "../forum.ts";
import { groupNamed, memberNamed } from "../rules/membership.ts";

export function cookPost(forum: Forum, raw: string): string {
  return cook(raw, (name) => {
    if (memberNamed(forum, name) !== undefined) return "member";
    const group = groupNamed(forum, name);
    return group !== undefined && group.mentionableLevel > 0 ? "group" : null;
  });
}
