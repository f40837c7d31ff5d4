/**
 * What a delivery of the forum says, and of which topic. A delivery is never acted on by itself: it only says
 * "look at this topic again", with the evidence by which a look that would find nothing new is spared.
 * Events that mean nothing here are ignored knowingly, each with its reason.
 */
import { z } from "zod";
import type { PostEvidence, TopicEvidence } from "../reading/evidence.ts";

export type Meaning =
  | { readonly kind: "ping" }
  | { readonly kind: "topic"; readonly topicId: number; readonly evidence: PostEvidence | TopicEvidence }
  | {
      readonly kind: "people-changed";
      readonly groupId: number;
      /** Null when the group itself was changed or deleted. */
      readonly member: { readonly id: number; readonly isMember: boolean } | null;
    }
  | { readonly kind: "ignored"; readonly why: string }
  /** An event we act on whose body is not what the forum sends; `problem` names the place. */
  | { readonly kind: "malformed"; readonly problem: string };

const Tag = z.union([z.string(), z.object({ name: z.string(), original_name: z.string().nullish() })]);

const PostEvent = z.object({
  post: z.object({
    id: z.int(),
    topic_id: z.int(),
    topic_archetype: z.string().optional(),
    raw: z.string(),
    wiki: z.boolean(),
    hidden: z.boolean(),
    updated_at: z.iso.datetime(),
  }),
});

const TopicEvent = z.object({
  topic: z.object({
    id: z.int(),
    title: z.string(),
    archetype: z.string(),
    tags: z.array(Tag).default([]),
    category_id: z.int().nullish(),
    closed: z.boolean(),
    archived: z.boolean(),
    deleted_at: z.string().nullish(),
  }),
});

const GroupUserEvent = z.object({ group_user: z.object({ group_id: z.int(), user_id: z.int() }) });
const GroupEvent = z.object({ group: z.object({ id: z.int() }) });

/** The meaning of the event `name` (header `X-Discourse-Event`) with the parsed JSON `body`. */
export function whatAnEventSays(name: string, body: unknown): Meaning {
  switch (name) {
    case "ping":
      return { kind: "ping" };
    case "post_created":
    case "post_edited":
      return ofPost(body, "written");
    case "post_destroyed":
      return ofPost(body, "gone");
    case "post_recovered":
      return ofPost(body, "back");
    case "topic_created":
      return ofTopic(body, "created");
    case "topic_edited":
    case "topic_recovered":
      return ofTopic(body, "changed");
    case "topic_destroyed":
      return ofTopic(body, "gone");
    case "user_added_to_group":
      return ofMembership(body, true);
    case "user_removed_from_group":
      return ofMembership(body, false);
    case "group_updated":
    case "group_destroyed":
      return ofGroup(body);
    default:
      return /^topic_\w+_status_updated$/.test(name) ? ofTopic(body, "changed") : ignored(name);
  }
}

function ofPost(body: unknown, happened: PostEvidence["happened"]): Meaning {
  const parsed = PostEvent.safeParse(body);
  if (!parsed.success) return malformed(parsed.error);
  const { post } = parsed.data;
  if (post.topic_archetype === "private_message") return { kind: "ignored", why: "a private message" };
  return {
    kind: "topic",
    topicId: post.topic_id,
    evidence: {
      of: "post",
      postId: post.id,
      happened,
      raw: post.raw,
      wiki: post.wiki,
      hidden: post.hidden,
      updatedAt: Date.parse(post.updated_at),
    },
  };
}

/** A deleted topic is delivered with `deleted_at` still empty: only the event's name tells. */
function ofTopic(body: unknown, happened: "created" | "changed" | "gone"): Meaning {
  const parsed = TopicEvent.safeParse(body);
  if (!parsed.success) return malformed(parsed.error);
  const { topic } = parsed.data;
  if (topic.archetype === "private_message") return { kind: "ignored", why: "a private message" };
  return {
    kind: "topic",
    topicId: topic.id,
    evidence: {
      of: "topic",
      created: happened === "created",
      title: topic.title,
      tags: topic.tags.map((tag) => (typeof tag === "string" ? tag : (tag.original_name ?? tag.name))),
      categoryId: topic.category_id ?? null,
      closed: topic.closed,
      archived: topic.archived,
      deleted: happened === "gone" || (topic.deleted_at ?? null) !== null,
    },
  };
}

function ofMembership(body: unknown, isMember: boolean): Meaning {
  const parsed = GroupUserEvent.safeParse(body);
  if (!parsed.success) return malformed(parsed.error);
  const { group_id: groupId, user_id: id } = parsed.data.group_user;
  return { kind: "people-changed", groupId, member: { id, isMember } };
}

function ofGroup(body: unknown): Meaning {
  const parsed = GroupEvent.safeParse(body);
  if (!parsed.success) return malformed(parsed.error);
  return { kind: "people-changed", groupId: parsed.data.group.id, member: null };
}

const REASONS: Readonly<Record<string, string>> = {
  post_liked: "a like decides nothing",
  notification_created: "what it tells of has its own event",
  group_created: "a new group is nobody's electorate yet",
  tag_created: "tags count once they are on a topic",
  tag_updated: "tags count once they are on a topic",
  tag_destroyed: "tags count once they are on a topic",
  category_created: "categories decide nothing",
  category_updated: "categories decide nothing",
  category_destroyed: "categories decide nothing",
};

function ignored(name: string): Meaning {
  return {
    kind: "ignored",
    why: (Object.hasOwn(REASONS, name) ? REASONS[name] : null) ?? "an event that means nothing here",
  };
}

function malformed(error: z.ZodError): Meaning {
  const [issue] = error.issues;
  return {
    kind: "malformed",
    problem: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`,
  };
}
