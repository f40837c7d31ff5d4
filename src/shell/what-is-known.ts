/**
 * What the last look at each topic has read or written, as small digests, so that an event that only tells of
 * that is dropped: the bot's own edits, duplicates, deliveries made again. Memory only, and bounded: a topic
 * that is forgotten is simply read once more.
 */
import { createHash } from "node:crypto";
import type { Evidence } from "./what-an-event-says.ts";

/** A topic as the forum showed it, in the forum's own words (before a deleted text is put back). */
export interface TopicSeen {
  readonly title: string;
  readonly tags: readonly string[];
  readonly categoryId: number | null;
  readonly closed: boolean;
  readonly archived: boolean;
  readonly deleted: boolean;
  readonly posts: readonly PostSeen[];
}

export interface PostSeen {
  readonly id: number;
  readonly raw: string;
  readonly wiki: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly updatedAt: number;
}

export interface Knowledge {
  /** Replaces what is known of a topic. */
  remember(topicId: number, seen: TopicSeen): void;
  /** Whether the evidence tells something that the last look has not read or written. */
  isNews(topicId: number, evidence: Evidence): boolean;
}

interface PostDigest {
  readonly text: string;
  readonly flags: string;
  readonly deleted: boolean;
  readonly updatedAt: number;
}

interface TopicDigest {
  readonly topic: string;
  readonly posts: ReadonlyMap<number, PostDigest>;
}

/** A memory of the `capacity` topics looked at last. */
export function createKnowledge(capacity: number): Knowledge {
  const topics = new Map<number, TopicDigest>();
  return {
    remember(topicId, seen) {
      topics.delete(topicId);
      topics.set(topicId, digestOf(seen));
      const [oldest] = topics.keys();
      if (topics.size > capacity && oldest !== undefined) topics.delete(oldest);
    },
    isNews(topicId, evidence) {
      const known = topics.get(topicId);
      if (known === undefined) return true;
      if (evidence.of === "topic") return topicText(evidence) !== known.topic;
      const post = known.posts.get(evidence.postId);
      return post === undefined || postIsNews(post, evidence);
    },
  };
}

function postIsNews(known: PostDigest, evidence: Extract<Evidence, { of: "post" }>): boolean {
  if (evidence.happened === "gone") return !known.deleted;
  if (evidence.happened === "back" && known.deleted) return true;
  // Older than what was read: a later text of the same post has been seen already.
  if (evidence.happened === "written" && evidence.updatedAt < known.updatedAt) return false;
  return digest(evidence.raw) !== known.text || flagsOf(evidence) !== known.flags;
}

function digestOf(seen: TopicSeen): TopicDigest {
  const posts = seen.posts.map((post): [number, PostDigest] => [
    post.id,
    { text: digest(post.raw), flags: flagsOf(post), deleted: post.deleted, updatedAt: post.updatedAt },
  ]);
  return { topic: topicText(seen), posts: new Map(posts) };
}

function topicText(topic: Omit<TopicSeen, "posts">): string {
  const { title, categoryId, closed, archived, deleted } = topic;
  return digest(JSON.stringify([title, [...topic.tags].sort(), categoryId, closed, archived, deleted]));
}

function flagsOf({ wiki, hidden }: { readonly wiki: boolean; readonly hidden: boolean }): string {
  return `${wiki} ${hidden}`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
