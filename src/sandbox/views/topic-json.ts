/** A topic's page as the API shows it: some of its posts, the ids of all, what it is about. */
import { isoTime, type Forum } from "../forum.ts";
import type { Member, Post, Topic } from "../state/entities.ts";
import { isStaff, memberById } from "../rules/membership.ts";
import { canEditTopic, canReply } from "../rules/rights.ts";
import { postJson, visiblePosts } from "./post-json.ts";
import { tagInTopic } from "./tag-json.ts";
import { briefUser } from "./brief-user.ts";

export interface TopicView {
  readonly viewer: Member | null;
  readonly withRaw: boolean;
  readonly showDeleted: boolean;
  readonly page: number;
  /** Posts per page: 20, in print view 1000. */
  readonly size: number;
}

export function topicPageJson(forum: Forum, topic: Topic, view: TopicView): Record<string, unknown> | null {
  const posts = visiblePosts(topic.posts, view.viewer, view.showDeleted);
  const shown = posts.slice((view.page - 1) * view.size, view.page * view.size);
  if (shown.length === 0 && view.page > 1) return null;
  return {
    post_stream: {
      posts: shown.map((post) => postJson(forum, post, view)),
      stream: posts.map((post) => post.id),
    },
    ...topicFacts(forum, topic),
    suggested_topics: [],
    image_url: null,
    slow_mode_seconds: 0,
    draft: null,
    draft_key: `topic_${topic.id}`,
    current_post_number: shown[0]?.number ?? 1,
    chunk_size: 20,
    topic_timer: null,
    ...(topic.externalId === null ? {} : { external_id: topic.externalId }),
    details: details(forum, topic, view.viewer, posts),
  };
}

function details(forum: Forum, topic: Topic, viewer: Member | null, posts: readonly Post[]) {
  const counts = new Map<number, number>();
  for (const post of posts) counts.set(post.memberId, (counts.get(post.memberId) ?? 0) + 1);
  const participants = [...counts].sort(([, a], [, b]) => b - a);
  return {
    can_edit: viewer !== null && canEditTopic(forum, viewer, topic),
    ...(viewer !== null && canReply(forum, viewer, topic) ? { can_create_post: true } : {}),
    can_delete: isStaff(viewer),
    can_moderate_category: isStaff(viewer),
    can_close_topic: isStaff(viewer),
    participants: participants.map(([id, post_count]) => {
      const member = memberById(forum, id);
      return { ...briefUser(member), post_count, trust_level: member.trustLevel };
    }),
    created_by: briefUser(memberById(forum, topic.memberId)),
    last_poster: briefUser(lastPoster(forum, topic)),
    ...(topic.categoryId === null
      ? {
          allowed_users: [...topic.allowedMembers].map((id) => briefUser(memberById(forum, id))),
          allowed_groups: [...topic.allowedGroups].map((id) => ({ id })),
        }
      : {}),
  };
}

export function lastPost(topic: Topic): Post | undefined {
  return topic.posts.findLast((post) => post.deletedAt === null) ?? topic.posts.at(-1);
}

export function lastPoster(forum: Forum, topic: Topic): Member {
  return memberById(forum, lastPost(topic)?.memberId ?? topic.memberId);
}

/** What the page, the webhooks and the lists say alike. */
export function topicFacts(forum: Forum, topic: Topic): Record<string, unknown> {
  const alive = topic.posts.filter((post) => post.deletedAt === null);
  const last = lastPost(topic);
  return {
    tags: topic.tags.map((tag) => tagInTopic(forum, tag)),
    tags_descriptions: {},
    id: topic.id,
    title: topic.title,
    fancy_title: topic.title,
    posts_count: alive.length,
    created_at: isoTime(topic.createdAt),
    views: 0,
    reply_count: alive.filter((post) => post.replyTo !== null).length,
    like_count: alive.reduce((sum, post) => sum + post.likes.size, 0),
    last_posted_at: last === undefined ? null : isoTime(last.createdAt),
    visible: topic.visible,
    closed: topic.closed,
    archived: topic.archived,
    archetype: topic.categoryId === null ? "private_message" : "regular",
    slug: topic.slug,
    category_id: topic.categoryId,
    word_count: alive.reduce(
      (sum, post) => sum + post.raw.split(/\s+/).filter((word) => word !== "").length,
      0,
    ),
    deleted_at: topic.deletedAt === null ? null : isoTime(topic.deletedAt),
    user_id: topic.memberId,
    featured_link: null,
    pinned_globally: false,
    pinned_at: null,
    pinned_until: null,
    unpinned: null,
    pinned: false,
    highest_post_number: topic.posts.at(-1)?.number ?? 0,
    deleted_by: topic.deletedBy === null ? null : briefUser(memberById(forum, topic.deletedBy)),
    has_deleted: topic.posts.some((post) => post.deletedAt !== null),
    bookmarked: false,
    participant_count: new Set(alive.map((post) => post.memberId)).size,
    thumbnails: null,
  };
}
