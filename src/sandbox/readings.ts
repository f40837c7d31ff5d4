/** The forum as its people see it, for tests and the demo to look at. */
import type { Forum } from "./forum.ts";
import { notFound } from "./refusal.ts";
import type { Poll, Post, Topic } from "./state/entities.ts";
import { groupNamed, groupsOf, memberById, memberNamed } from "./rules/membership.ts";

interface SeenOption {
  readonly id: string;
  readonly label: string;
  readonly votes: number;
  readonly voters: readonly string[];
}

interface SeenPoll {
  readonly name: string;
  readonly status: "open" | "closed";
  readonly groups: string | null;
  readonly options: readonly SeenOption[];
}

export interface SeenPost {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly raw: string;
  readonly cooked: string;
  readonly wiki: boolean;
  readonly kind: "regular" | "moderator" | "small-action" | "whisper";
  readonly version: number;
  readonly replyTo: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Usernames of who liked it. */
  readonly likes: readonly string[];
  readonly polls: readonly SeenPoll[];
}

export interface SeenTopic {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  readonly tags: readonly string[];
  readonly closed: boolean;
  readonly archived: boolean;
  readonly deleted: boolean;
  readonly bumpedAt: number;
  readonly posts: readonly SeenPost[];
}

export interface SeenMessage {
  readonly topicId: number;
  readonly title: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly posts: readonly SeenPost[];
}

export interface SeenGroup {
  readonly id: number;
  readonly name: string;
  readonly bio: string | null;
  readonly members: readonly string[];
}

const KINDS = { 1: "regular", 2: "moderator", 3: "small-action", 4: "whisper" } as const;

export function readTopic(forum: Forum, topicId: number): SeenTopic {
  const topic = forum.state.topics.get(topicId);
  if (topic === undefined) throw notFound();
  return {
    id: topic.id,
    title: topic.title,
    slug: topic.slug,
    tags: topic.tags.map((tag) => tag.name),
    closed: topic.closed,
    archived: topic.archived,
    deleted: topic.deletedAt !== null,
    bumpedAt: topic.bumpedAt,
    posts: readPosts(forum, topic),
  };
}

/** Posts that are there: deleted ones are left out, an author's stub is not. */
function readPosts(forum: Forum, topic: Topic): SeenPost[] {
  return topic.posts.filter((post) => post.deletedAt === null).map((post) => readPost(forum, post));
}

function readPost(forum: Forum, post: Post): SeenPost {
  return {
    id: post.id,
    number: post.number,
    author: username(forum, post.memberId),
    raw: post.raw,
    cooked: post.cooked,
    wiki: post.wiki,
    kind: KINDS[post.type],
    version: post.version,
    replyTo: post.replyTo,
    createdAt: post.createdAt,
    updatedAt: post.updatedAt,
    likes: [...post.likes].map((id) => username(forum, id)),
    polls: post.polls.map((poll) => readPoll(forum, poll)),
  };
}

function readPoll(forum: Forum, poll: Poll): SeenPoll {
  const options = poll.options.map((option) => {
    const voters = poll.votes.filter((vote) => vote.optionId === option.id);
    const names = voters.map((vote) => username(forum, vote.memberId));
    return { id: option.id, label: option.html, votes: voters.length, voters: names };
  });
  return { name: poll.name, status: poll.status, groups: poll.groups, options };
}

export function readMessages(forum: Forum, name: string): SeenMessage[] {
  const member = memberNamed(forum, name);
  if (member === undefined) throw notFound();
  const groups = groupsOf(forum, member);
  return [...forum.state.topics.values()]
    .filter((topic) => topic.categoryId === null && topic.deletedAt === null)
    .filter(
      (topic) =>
        topic.allowedMembers.has(member.id) || groups.some((group) => topic.allowedGroups.has(group.id)),
    )
    .map((topic) => ({
      topicId: topic.id,
      title: topic.title,
      from: username(forum, topic.memberId),
      to: [...topic.allowedMembers].filter((id) => id !== topic.memberId).map((id) => username(forum, id)),
      posts: readPosts(forum, topic),
    }));
}

export function readGroup(forum: Forum, name: string): SeenGroup | null {
  const group = groupNamed(forum, name);
  if (group === undefined) return null;
  const members = group.members.map((entry) => username(forum, entry.memberId));
  return { id: group.id, name: group.name, bio: group.bio, members };
}

export interface SeenRevision {
  readonly number: number;
  readonly by: string;
  readonly before: string;
  readonly after: string;
}

export function readRevisions(forum: Forum, postId: number): SeenRevision[] {
  const post = forum.state.posts.get(postId);
  if (post === undefined) throw notFound();
  return post.revisions.map(({ number, memberId, raw }) => ({
    number,
    by: username(forum, memberId),
    ...raw,
  }));
}

function username(forum: Forum, id: number): string {
  return forum.state.members.has(id) ? memberById(forum, id).username : `deleted ${id}`;
}
