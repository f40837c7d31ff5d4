/** Likes: once each, never one's own post. */
import { likePayload } from "../views/web-hook-payload.ts";
import type { Forum } from "../forum.ts";
import { actionFailed, notFound } from "../refusal.ts";
import type { Member, Post } from "../state/entities.ts";
import { notifyOfLike } from "./notify.ts";

export function likePost(forum: Forum, member: Member, post: Post): void {
  if (post.memberId === member.id || post.likes.has(member.id)) throw actionFailed();
  if (post.deletedAt !== null || post.userDeleted || post.topic.archived || member.silenced)
    throw actionFailed();
  post.likes.add(member.id);
  forum.announce("like", "post_liked", () => ({ like: likePayload(forum, post, member) }));
  notifyOfLike(forum, post, member);
}

export function unlikePost(_forum: Forum, member: Member, post: Post): void {
  if (!post.likes.delete(member.id)) throw notFound();
}
