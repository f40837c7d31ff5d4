/**
 * What the last look at each topic has read or written, as small digests, so that an event that only tells of
 * that is dropped: the bot's own edits, duplicates, deliveries made again. Memory only, and bounded: a topic
 * that is forgotten is simply read once more.
 */
import { createHash } from "node:crypto";
import { createBoundedMemory } from "./bounded-memory.ts";
import type { Evidence, PostEvidence, TopicEvidence } from "./evidence.ts";

/** A topic as the forum showed it, in the forum's own words (before a deleted text is put back). */
export interface TopicSeen extends Omit<TopicEvidence, "of" | "created"> {
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
  /** Replaces what is known of a topic. To be told after every write, so that none of them is taken for news. */
  remember(topicId: number, seen: TopicSeen): void;
  /** Whether the evidence tells something that the last look has not read or written. */
  isNews(topicId: number, evidence: Exclude<Evidence, { of: "membership" }>): boolean;
}

/** What a post said at its last change. */
interface State {
  readonly text: string;
  readonly flags: string;
  readonly updatedAt: number;
}

const MOST_EARLIER = 8;

interface PostDigest extends State {
  readonly deleted: boolean;
  readonly version: number;
  /** States of the post seen before this one, each with its moment. */
  readonly earlier: readonly string[];
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
      topics.set(topicId, digestOf(seen, topics.get(topicId)));
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
  const told = { text: digest(evidence.raw), flags: flagsOf(evidence), updatedAt: evidence.updatedAt };
  if (evidence.happened === "written" && known.earlier.includes(momentOf(told))) return false;
  return told.text !== known.text || told.flags !== known.flags;
}

function digestOf(seen: TopicSeen, before: TopicDigest | undefined): TopicDigest {
  const posts = seen.posts.map((post): [number, PostDigest] => {
    const { id, raw, deleted, version, updatedAt } = post;
    const state = { text: digest(raw), flags: flagsOf(post), updatedAt };
    return [id, { ...state, deleted, version, earlier: earlierThan(state, before?.posts.get(id)) }];
  });
  return {
    topic: topicText(seen),
    row: rowText(seen),
    highestPostNumber: Math.max(0, ...seen.posts.map(({ number }) => number)),
    lastChange: Math.max(0, ...seen.posts.map(({ updatedAt }) => updatedAt)),
    posts: new Map(posts),
  };
}

/** The states to keep beside `now`: writes of one pass may lie too close together to be told apart by time. */
function earlierThan(now: State, before: PostDigest | undefined): readonly string[] {
  if (before === undefined) return [];
  const last = momentOf(before);
  return last === momentOf(now) ? before.earlier : [...before.earlier, last].slice(-MOST_EARLIER);
}

function momentOf({ text, flags, updatedAt }: State): string {
  return `${text} ${flags} ${updatedAt}`;
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
