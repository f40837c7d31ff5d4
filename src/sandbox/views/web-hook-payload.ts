/** What webhooks carry: staff's view, without anything about a viewer. */
import type { Forum } from "../forum.ts";
import type { Member, Post, Topic } from "../state/entities.ts";
import { memberById } from "../rules/membership.ts";
import { pollJson } from "./poll-json.ts";
import { plainPost } from "./post-json.ts";
import { lastPoster, topicFacts } from "./topic-json.ts";
import { briefUser } from "./brief-user.ts";

export function topicPayload(forum: Forum, topic: Topic): Record<string, unknown> {
  return {
    ...topicFacts(forum, topic),
    ...(topic.categoryId === null ? { message_archived: false } : {}),
    ...(topic.externalId === null ? {} : { external_id: topic.externalId }),
    created_by: briefUser(memberById(forum, topic.memberId)),
    last_poster: briefUser(lastPoster(forum, topic)),
  };
}

export function postPayload(forum: Forum, post: Post): Record<string, unknown> {
  const { topic } = post;
  const category = topic.categoryId === null ? undefined : forum.state.categories.get(topic.categoryId);
  return {
    ...plainPost(forum, post),
    topic_title: topic.title,
    category_id: topic.categoryId,
    raw: post.raw,
    reviewable_id: null,
    reviewable_score_count: 0,
    reviewable_score_pending_count: 0,
    topic_posts_count: topic.posts.filter((other) => other.deletedAt === null).length,
    topic_filtered_posts_count: topic.posts.filter((other) => other.type !== 3).length,
    topic_archetype: category === undefined ? "private_message" : "regular",
    ...(category === undefined ? {} : { category_slug: category.slug }),
    ...(post.polls.length === 0 ? {} : { polls: post.polls.map((poll) => pollJson(forum, poll, null)) }),
  };
}

export function likePayload(forum: Forum, post: Post, from: Member): Record<string, unknown> {
  return { post: postPayload(forum, post), user: briefUser(from) };
}
