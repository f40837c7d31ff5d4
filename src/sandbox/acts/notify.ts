/** Notifications that posts, edits and likes bring (PostAlerter and PostActionNotifier in Discourse's sources). */
import type { Forum } from "../forum.ts";
import type { Member, Notification, Post, Topic } from "../state/entities.ts";
import { MENTION } from "../cooking/markdown.ts";
import { groupNamed, groupsOf, isStaff, memberNamed, people } from "../rules/membership.ts";
import { canSeeTopic } from "../rules/rights.ts";
import { isoTime } from "../forum.ts";

const NOTIFIED = {
  mentioned: 1,
  replied: 2,
  edited: 4,
  liked: 5,
  message: 6,
  groupMentioned: 15,
} as const;

interface News {
  readonly type: number;
  readonly post: Post;
  readonly from: Member;
  readonly revision?: number;
  /** Where it points; the post itself unless told. */
  readonly postNumber?: number;
}

const DAY = 86_400_000;

/** Tells those whom a new post concerns: the mentioned, the one replied to, the topic's author, recipients. */
export function notifyOfPost(forum: Forum, post: Post, author: Member): void {
  const told = notifyMentioned(forum, post, author);
  if (post.topic.categoryId === null) {
    for (const member of recipients(forum, post.topic)) {
      if (member.id !== author.id && !told.has(member.id))
        notifyOnce(forum, member, { type: NOTIFIED.message, post, from: author });
    }
    return;
  }
  const repliedTo = post.topic.posts.find((earlier) => earlier.number === post.replyTo)?.memberId;
  for (const id of new Set([repliedTo, post.topic.memberId])) {
    const member = id === undefined ? undefined : forum.state.members.get(id);
    if (member === undefined || member.id === author.id || told.has(member.id)) continue;
    notifyOnce(forum, member, { type: NOTIFIED.replied, post, from: author });
  }
}

/** Tells the people named with an @ who were not told of this post yet. Returns all whom it names. */
export function notifyMentioned(forum: Forum, post: Post, editor: Member): Set<number> {
  const told = new Set<number>();
  for (const [, name = ""] of textOutsideCode(post.raw).matchAll(MENTION)) {
    const member = memberNamed(forum, name);
    const group = member === undefined ? groupNamed(forum, name) : undefined;
    const mayMention = group !== undefined && canMention(forum, editor, group.mentionableLevel, group.id);
    const named =
      member === undefined ? (mayMention ? (group?.members ?? []) : []) : [{ memberId: member.id }];
    const type = member === undefined ? NOTIFIED.groupMentioned : NOTIFIED.mentioned;
    for (const { memberId } of named) {
      const target = forum.state.members.get(memberId);
      if (target === undefined || target.id === editor.id || !canSeeTopic(forum, target, post.topic))
        continue;
      told.add(target.id);
      if (!wasTold(forum, target, type, post)) notify(forum, target, { type, post, from: editor });
    }
  }
  return told;
}

function canMention(forum: Forum, member: Member, level: number, groupId: number): boolean {
  if (level === 99) return true;
  if (level === 1) return member.admin;
  if (level === 2) return isStaff(member);
  return level >= 3 && (isStaff(member) || groupsOf(forum, member).some((group) => group.id === groupId));
}

function textOutsideCode(raw: string): string {
  return raw
    .replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "")
    .replaceAll(/`[^`\n]*`/g, "")
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/\[quote[\s\S]*?\[\/quote\]/g, "");
}

/** Tells a post's owner that someone else edited it: once a day for the same editor. */
export function notifyOfEdit(forum: Forum, post: Post, editor: Member): void {
  const owner = forum.state.members.get(post.memberId);
  if (owner === undefined || owner.id === editor.id || owner.id < 0) return;
  const last = forum.state.notifications.findLast(
    (note) => note.type === NOTIFIED.edited && note.memberId === owner.id && isAbout(note, post),
  );
  const repeated = last !== undefined && last.createdAt > forum.clock.now() - DAY;
  if (repeated && last.data["display_username"] === editor.username) return;
  notify(forum, owner, { type: NOTIFIED.edited, post, from: editor, revision: post.version });
}

export function notifyOfLike(forum: Forum, post: Post, from: Member): void {
  const owner = forum.state.members.get(post.memberId);
  if (owner !== undefined && owner.id > 0) notify(forum, owner, { type: NOTIFIED.liked, post, from });
}

/** Unread ones of this kind in the topic become one, which points at the first unread post. */
function notifyOnce(forum: Forum, member: Member, news: News): void {
  const { type, post } = news;
  const { notifications } = forum.state;
  const earlier = notifications.findIndex(
    (note) =>
      note.memberId === member.id && note.type === type && note.topicId === post.topic.id && !note.read,
  );
  const number = earlier === -1 ? post.number : (notifications[earlier]?.postNumber ?? post.number);
  if (earlier !== -1) notifications.splice(earlier, 1);
  notify(forum, member, { ...news, postNumber: number });
}

function wasTold(forum: Forum, member: Member, type: number, post: Post): boolean {
  return forum.state.notifications.some(
    (note) => note.memberId === member.id && note.type === type && isAbout(note, post),
  );
}

function isAbout(note: Notification, post: Post): boolean {
  return note.topicId === post.topic.id && note.postNumber === post.number;
}

function recipients(forum: Forum, topic: Topic): Member[] {
  return people(forum).filter(
    (member) =>
      topic.allowedMembers.has(member.id) ||
      groupsOf(forum, member).some((group) => topic.allowedGroups.has(group.id)),
  );
}

function notify(forum: Forum, member: Member, news: News): void {
  const { type, post, from, revision = null, postNumber = post.number } = news;
  const note: Notification = {
    id: forum.state.nextId("notification"),
    memberId: member.id,
    type,
    createdAt: forum.clock.now(),
    read: false,
    topicId: post.topic.id,
    postNumber,
    data: {
      topic_title: post.topic.title,
      original_post_id: post.id,
      original_post_type: post.type,
      original_username: from.username,
      revision_number: revision,
      display_username: from.username,
      ...(type === NOTIFIED.message ? { group_name: null } : {}),
    },
  };
  forum.state.notifications.push(note);
  forum.announce("notification", "notification_created", () => ({
    notification: notificationJson(forum, note),
  }));
}

export function notificationJson(forum: Forum, note: Notification): Record<string, unknown> {
  const topic = forum.state.topics.get(note.topicId);
  return {
    id: note.id,
    user_id: note.memberId,
    notification_type: note.type,
    read: note.read,
    high_priority: note.type === NOTIFIED.message,
    created_at: isoTime(note.createdAt),
    post_number: note.postNumber,
    topic_id: note.topicId,
    fancy_title: topic?.title ?? null,
    slug: topic?.slug ?? null,
    data: note.data,
  };
}
