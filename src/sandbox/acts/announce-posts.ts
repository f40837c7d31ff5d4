/** The events that changes of posts and topics send. */
import { postPayload, topicPayload } from "../views/web-hook-payload.ts";
import type { Forum } from "../forum.ts";
import type { Category, Post, Tag, Topic } from "../state/entities.ts";
import { categoryPayload } from "../views/category-json.ts";
import { tagPayload } from "../views/tag-json.ts";

export function announcePost(forum: Forum, event: string, post: Post): void {
  forum.announce("post", event, () => ({ post: postPayload(forum, post) }));
}

export function announceTopic(forum: Forum, event: string, topic: Topic): void {
  forum.announce("topic", event, () => ({ topic: topicPayload(forum, topic) }));
}

/** Deleting or recovering a post makes the forum count its category anew. */
export function announceCategoryOf(forum: Forum, topic: Topic): void {
  const category: Category | undefined =
    topic.categoryId === null ? undefined : forum.state.categories.get(topic.categoryId);
  if (category === undefined) return;
  forum.announce("category", "category_updated", () => ({ category: categoryPayload(forum, category) }));
}

export function announceTag(forum: Forum, event: string, tag: Tag): void {
  forum.announce("tag", event, () => ({ tag: tagPayload(forum, tag) }));
}
