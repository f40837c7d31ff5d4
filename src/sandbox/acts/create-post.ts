/** New topics, replies and private messages: checked, kept, told. */
import { flagSetting, numberSetting, type Forum } from "../forum.ts";
import { cannotPost, unprocessable } from "../refusal.ts";
import type { Category, Member, Post, PostType, Topic } from "../state/entities.ts";
import { keptTitle, slugOf } from "../rules/names.ts";
import { groupNamed, memberNamed } from "../rules/membership.ts";
import { checkPolls, pollsIn } from "../rules/poll-markup.ts";
import { monologueFaults, repetitionFaults, textFaults, titleFaults } from "../rules/post-text.ts";
import { rewriteRaw } from "../rules/raw-rewriting.ts";
import { canReply, categoryPermission } from "../rules/rights.ts";
import { announcePost, announceTopic } from "./announce-posts.ts";
import { cookPost } from "./cook-post.ts";
import { notifyOfPost } from "./notify.ts";
import { schedulePollClosing, startPoll } from "./poll-life.ts";
import { resolveTags } from "./tag-topic.ts";

const GONE =
  "Something has gone wrong. Perhaps this topic was closed or deleted while you were looking at it?";

/** The category of topics that have none; it is one of the first on every forum. */
const UNCATEGORIZED = 1;

export interface NewTopic {
  readonly title: string;
  readonly raw: string;
  readonly categoryId: number | null;
  readonly tags: readonly string[];
  readonly externalId: string | null;
}

export interface NewMessage {
  readonly title: string;
  readonly raw: string;
  /** Names of members and groups. */
  readonly to: readonly string[];
}

/** A topic in a category; without one only where the forum takes topics that have none. */
export function createTopic(forum: Forum, author: Member, wanted: NewTopic): Post {
  const category = forum.state.categories.get(wanted.categoryId ?? UNCATEGORIZED);
  if (category === undefined || categoryPermission(forum, author, category) !== 1 || author.silenced) {
    throw cannotPost("You are not permitted to view the requested resource.");
  }
  checkNewTopic(forum, author, wanted, category);
  const tags = resolveTags(forum, author, wanted.tags, { present: [], category });
  const topic = openTopic(forum, author, wanted.title, {
    categoryId: category.id,
    externalId: wanted.externalId,
  });
  topic.tags = tags;
  const post = addPost(forum, author, topic, { raw: wanted.raw });
  announceTopic(forum, "topic_created", topic);
  tellOfPost(forum, post, author);
  return post;
}

function checkNewTopic(forum: Forum, author: Member, wanted: NewTopic, category: Category): void {
  if (category.id === UNCATEGORIZED && !flagSetting(forum, "allow_uncategorized_topics")) {
    throw cannotPost("Category can't be blank");
  }
  refuseFaults(titleFaults(forum, wanted.title, false));
  const taken = [...forum.state.topics.values()].some(
    (topic) =>
      topic.categoryId !== null &&
      topic.deletedAt === null &&
      topic.title.toLowerCase() === wanted.title.toLowerCase(),
  );
  if (taken && !flagSetting(forum, "allow_duplicate_topic_titles")) {
    throw cannotPost("Title has already been used");
  }
  const place = { privateMessage: false, first: true };
  checkRaw(forum, author, rewriteRaw(wanted.raw), textFaults(forum, author, rewriteRaw(wanted.raw), place));
  const clash = [...forum.state.topics.values()].some((topic) => topic.externalId === wanted.externalId);
  if (wanted.externalId !== null && clash) throw cannotPost("External has already been taken");
}

/** A private message to members and groups. */
export function createMessage(forum: Forum, author: Member, wanted: NewMessage): Post {
  refuseFaults(titleFaults(forum, wanted.title, true));
  const members = wanted.to.flatMap((name) => memberNamed(forum, name) ?? []);
  const groups = wanted.to.flatMap((name) => groupNamed(forum, name) ?? []);
  if (members.length + groups.length < wanted.to.length || wanted.to.length === 0) {
    throw cannotPost("One of the users you are sending this message to could not be found.");
  }
  const raw = rewriteRaw(wanted.raw);
  const place = { privateMessage: true, first: true };
  checkRaw(forum, author, raw, textFaults(forum, author, raw, place));
  const topic = openTopic(forum, author, wanted.title, { categoryId: null, externalId: null });
  for (const member of [author, ...members]) topic.allowedMembers.add(member.id);
  for (const group of groups) topic.allowedGroups.add(group.id);
  const post = addPost(forum, author, topic, { raw });
  announceTopic(forum, "topic_created", topic);
  tellOfPost(forum, post, author);
  return post;
}

export interface NewReply {
  readonly raw: string;
  readonly replyTo: number | null;
  readonly viaEmail?: boolean;
  /** known-from-sources: the topic is not bumped. */
  readonly noBump?: boolean;
}

/** A reply in a topic. */
export function createReply(forum: Forum, author: Member, topicId: number, wanted: NewReply): Post {
  const topic = forum.state.topics.get(topicId);
  if (topic === undefined || !canReply(forum, author, topic)) throw cannotPost(GONE);
  const raw = rewriteRaw(wanted.raw);
  const place = { privateMessage: topic.categoryId === null, first: false };
  const faults = wanted.viaEmail === true ? [] : textFaults(forum, author, raw, place);
  checkRaw(forum, author, raw, [...faults, ...monologueFaults(forum, author, topic)]);
  const post = addPost(forum, author, topic, {
    raw,
    replyTo: wanted.replyTo,
    viaEmail: wanted.viaEmail ?? false,
  });
  if (wanted.noBump !== true) topic.bumpedAt = post.createdAt;
  tellOfPost(forum, post, author);
  return post;
}

function checkRaw(forum: Forum, author: Member, raw: string, faults: readonly string[]): void {
  refuseFaults([...faults, ...repetitionFaults(forum, author, raw)]);
  const polls = pollsIn(raw);
  checkPolls(polls, numberSetting(forum, "poll_maximum_options"));
  const trusted = author.admin || author.moderator;
  const least = numberSetting(forum, "poll_minimum_trust_level_to_create");
  if (polls.length > 0 && !trusted && author.trustLevel < least) {
    throw unprocessable("You are not allowed to create polls.");
  }
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw cannotPost(...faults);
}

function openTopic(
  forum: Forum,
  author: Member,
  title: string,
  place: { categoryId: number | null; externalId: string | null },
): Topic {
  const now = forum.clock.now();
  const kept = keptTitle(forum, title);
  const topic: Topic = {
    id: forum.state.nextId("topic"),
    title: kept,
    slug: slugOf(kept),
    categoryId: place.categoryId,
    tags: [],
    memberId: author.id,
    createdAt: now,
    bumpedAt: now,
    closed: false,
    archived: false,
    visible: true,
    deletedAt: null,
    deletedBy: null,
    externalId: place.externalId,
    allowedMembers: new Set(),
    allowedGroups: new Set(),
    posts: [],
  };
  forum.state.topics.set(topic.id, topic);
  return topic;
}

interface PostParts {
  readonly raw: string;
  readonly replyTo?: number | null;
  readonly type?: PostType;
  readonly actionCode?: string;
  readonly viaEmail?: boolean;
}

/** Puts a post at the end of a topic without any check. */
export function addPost(forum: Forum, author: Member, topic: Topic, parts: PostParts): Post {
  const now = forum.clock.now();
  const raw = rewriteRaw(parts.raw);
  const post: Post = {
    id: forum.state.nextId("post"),
    topic,
    number: Math.max(0, ...topic.posts.map((earlier) => earlier.number)) + 1,
    type: parts.type ?? 1,
    actionCode: parts.actionCode ?? null,
    memberId: author.id,
    raw,
    cooked: cookPost(forum, raw),
    createdAt: now,
    updatedAt: now,
    lastVersionAt: now,
    version: 1,
    wiki: false,
    editReason: null,
    lastEditorId: author.id,
    replyTo: parts.replyTo ?? null,
    hidden: false,
    userDeleted: false,
    deletedAt: null,
    deletedBy: null,
    viaEmail: parts.viaEmail ?? false,
    likes: new Set(),
    revisions: [],
    polls: pollsIn(raw).map((poll) => startPoll(poll, now)),
    overtaken: null,
  };
  topic.posts.push(post);
  forum.state.posts.set(post.id, post);
  author.lastPostedAt = now;
  schedulePollClosing(forum, post);
  return post;
}

function tellOfPost(forum: Forum, post: Post, author: Member): void {
  announcePost(forum, "post_created", post);
  notifyOfPost(forum, post, author);
}
