/**
 * What the last look at each topic has read or written, as small digests, so that an event that only tells of
 * that is dropped: the bot's own edits, duplicates, deliveries made again. Memory only, and bounded: a topic
 * that is forgotten is simply read once more.
 */
import { createHash } from "node:crypto";
import { createBoundedMemory } from "./bounded-memory.ts";
import type { Evidence, PostEvidence } from "./evidence.ts";

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
  readonly number: number;
  readonly raw: string;
  readonly wiki: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly version: number;
  readonly updatedAt: number;
}

export interface Knowledge {
  /** Replaces what is known of a topic. */
  remember(topicId: number, seen: TopicSeen): void;
  /** Whether the evidence tells something that the last look has not read or written. */
  isNews(topicId: number, evidence: Exclude<Evidence, { of: "membership" }>): boolean;
}

interface PostDigest {
  readonly text: string;
  readonly flags: string;
  readonly deleted: boolean;
  readonly version: number;
  readonly updatedAt: number;
}

interface TopicDigest {
  readonly topic: string;
  /** What a list's row shows of the topic. */
  readonly row: string;
  readonly highestPostNumber: number;
  readonly lastChange: number;
  readonly posts: ReadonlyMap<number, PostDigest>;
}

/** A memory of the `capacity` topics looked at last. */
export function createKnowledge(capacity: number): Knowledge {
  const topics = createBoundedMemory<number, TopicDigest>(capacity);
  return {
    remember(topicId, seen) {
      topics.set(topicId, digestOf(seen));
    },
    isNews(topicId, evidence) {
      const known = topics.get(topicId);
      if (known === undefined) return true;
      switch (evidence.of) {
        case "topic":
          return topicText(evidence) !== known.topic;
        case "row":
          return (
            rowText(evidence) !== known.row ||
            evidence.highestPostNumber > known.highestPostNumber ||
            evidence.bumpedAt > known.lastChange
          );
        case "revision":
          return evidence.version > (known.posts.get(evidence.postId)?.version ?? 0);
        case "post":
          return postIsNews(known.posts.get(evidence.postId), evidence);
        default:
          return true;
      }
    },
  };
}

function postIsNews(known: PostDigest | undefined, evidence: PostEvidence): boolean {
  if (known === undefined) return true;
  if (evidence.happened === "gone") return !known.deleted;
  if (evidence.happened === "back" && known.deleted) return true;
  // Older than what was read: a later text of the same post has been seen already.
  if (evidence.happened === "written" && evidence.updatedAt < known.updatedAt) return false;
  return digest(evidence.raw) !== known.text || flagsOf(evidence) !== known.flags;
}

function digestOf(seen: TopicSeen): TopicDigest {
  const posts = seen.posts.map((post): [number, PostDigest] => {
    const { id, raw, deleted, version, updatedAt } = post;
    return [id, { text: digest(raw), flags: flagsOf(post), deleted, version, updatedAt }];
  });
  return {
    topic: topicText(seen),
    row: rowText(seen),
    highestPostNumber: Math.max(0, ...seen.posts.map(({ number }) => number)),
    lastChange: Math.max(0, ...seen.posts.map(({ updatedAt }) => updatedAt)),
    posts: new Map(posts),
  };
}

function topicText(topic: Omit<TopicSeen, "posts">): string {
  return digest(`${rowText(topic)} ${topic.categoryId} ${topic.deleted}`);
}

function rowText({
  title,
  tags,
  closed,
  archived,
}: Omit<TopicSeen, "posts" | "categoryId" | "deleted">): string {
  return digest(JSON.stringify([title, [...tags].sort(), closed, archived]));
}

function flagsOf({ wiki, hidden }: { readonly wiki: boolean; readonly hidden: boolean }): string {
  return `${wiki} ${hidden}`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
