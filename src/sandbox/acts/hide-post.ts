/** Hiding a post and showing it again. */
import type { Forum } from "../forum.ts";
import { invalidAccess } from "../refusal.ts";
import { isStaff } from "../rules/membership.ts";
import type { Member, Post } from "../state/entities.ts";

/** known-from-sources: as a flag that staff agree with does; its moment of change is that of the hiding. */
export function hidePost(forum: Forum, by: Member, post: Post): void {
  if (!isStaff(by)) throw invalidAccess();
  post.hidden = true;
  post.updatedAt = forum.clock.now();
}

/** known-from-sources: staff alone, and only what is hidden. */
export function unhidePost(forum: Forum, by: Member, post: Post): void {
  if (!isStaff(by) || !post.hidden) throw invalidAccess();
  post.hidden = false;
  post.updatedAt = forum.clock.now();
}
