/** Closing, archiving, hiding, deleting and recovering topics. */
import type { Forum } from "../forum.ts";
import { invalidAccess, invalidParameters, Refusal, unprocessable } from "../refusal.ts";
import type { Member, Topic } from "../state/entities.ts";
import { isStaff } from "../rules/membership.ts";
import { canEditTopic } from "../rules/rights.ts";
import { announceCategoryOf, announcePost, announceTopic } from "./announce-posts.ts";
import { addPost } from "./create-post.ts";

export function setTopicStatus(
  forum: Forum,
  member: Member,
  topic: Topic,
  { status, on }: { readonly status: string; readonly on: boolean },
): void {
  if (!isStaff(member) && member.trustLevel < 4) throw invalidAccess();
  if (status !== "closed" && status !== "archived" && status !== "visible") {
    if (status === "pinned") return;
    throw invalidParameters("status");
  }
  if (topic[status] === on) return;
  topic[status] = on;
  const actionCode = `${status}.${on ? "enabled" : "disabled"}`;
  const note = addPost(forum, member, topic, { raw: "", type: 3, actionCode });
  if (status === "closed" && !on) topic.bumpedAt = note.createdAt;
  announcePost(forum, "post_created", note);
  announceTopic(forum, `topic_${status}_status_updated`, topic);
}

/** Puts a topic into another category. */
export function moveTopic(forum: Forum, member: Member, topic: Topic, categoryId: number): void {
  if (!canEditTopic(forum, member, topic)) throw invalidAccess();
  if (!forum.state.categories.has(categoryId)) throw unprocessable("Category can't be blank");
  if (topic.categoryId === categoryId) return;
  topic.categoryId = categoryId;
  announceTopic(forum, "topic_edited", topic);
}

/** The events still show the topic as it was before it went (recorded). */
export function deleteTopic(forum: Forum, member: Member, topic: Topic): void {
  if (!isStaff(member) || topic.deletedAt !== null) throw invalidAccess();
  const first = topic.posts.find((post) => post.number === 1);
  announceCategoryOf(forum, topic);
  if (first !== undefined) announcePost(forum, "post_destroyed", first);
  announceTopic(forum, "topic_destroyed", topic);
  for (const gone of first === undefined ? [topic] : [topic, first]) {
    gone.deletedAt = forum.clock.now();
    gone.deletedBy = member.id;
  }
}

/** Brings a topic back. The event is sent twice, as the real forum does. */
export function recoverTopic(forum: Forum, member: Member, topic: Topic): void {
  if (!isStaff(member) || topic.deletedAt === null) throw invalidAccess();
  const first = topic.posts.find((post) => post.number === 1);
  topic.deletedAt = null;
  topic.deletedBy = null;
  announceTopic(forum, "topic_recovered", topic);
  announceCategoryOf(forum, topic);
  if (first !== undefined) {
    first.deletedAt = null;
    first.deletedBy = null;
    announcePost(forum, "post_recovered", first);
  }
  // Seen live on 3.1: it is recovered, and then the forum breaks down over the category that is gone.
  const isPlaced = topic.categoryId === null || forum.state.categories.has(topic.categoryId);
  if (!isPlaced) throw new Refusal(500, { status: 500, error: "Internal Server Error" });
  announceTopic(forum, "topic_recovered", topic);
}
