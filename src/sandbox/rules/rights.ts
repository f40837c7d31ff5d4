/** What a member may see and do in a topic (Guardian in Discourse's sources, and what was seen live). */
import { flagSetting, numberSetting, type Forum } from "../forum.ts";
import { invalidAccess, notFound } from "../refusal.ts";
import type { Category, Member, Post, Topic } from "../state/entities.ts";
import { groupsOf, isStaff, permissionName } from "./membership.ts";

/** 1 create, 2 reply, 3 see; 0 nothing at all. */
export function categoryPermission(forum: Forum, member: Member | null, category: Category): number {
  if (member?.admin === true) return 1;
  const names = ["everyone", ...(member === null ? [] : groupsOf(forum, member).map(permissionName))];
  const levels = names.flatMap((name) => category.permissions.get(name) ?? []);
  return levels.length === 0 ? 0 : Math.min(...levels);
}

export function canSeeTopic(forum: Forum, member: Member | null, topic: Topic): boolean {
  if (topic.deletedAt !== null && !isStaff(member)) return false;
  if (member?.admin === true) return true;
  if (topic.categoryId === null) return member !== null && isRecipient(forum, member, topic);
  const category = forum.state.categories.get(topic.categoryId);
  return category !== undefined && categoryPermission(forum, member, category) > 0;
}

function isRecipient(forum: Forum, member: Member, topic: Topic): boolean {
  if (topic.allowedMembers.has(member.id)) return true;
  return groupsOf(forum, member).some((group) => topic.allowedGroups.has(group.id));
}

/** Whether a member may add a post. */
export function canReply(forum: Forum, member: Member, topic: Topic): boolean {
  if (member.silenced || topic.deletedAt !== null || !canSeeTopic(forum, member, topic)) return false;
  if (isStaff(member)) return true;
  if (topic.closed || topic.archived) return false;
  const category = topic.categoryId === null ? undefined : forum.state.categories.get(topic.categoryId);
  return category === undefined || categoryPermission(forum, member, category) <= 2;
}

/** Voting asks less than posting: a closed topic does not prevent it (seen live), being silenced does. */
export function canVoteIn(forum: Forum, member: Member, topic: Topic): boolean {
  return !member.silenced && topic.deletedAt === null && canSeeTopic(forum, member, topic);
}

export function canEditPost(forum: Forum, member: Member, post: Post): boolean {
  if (!canSeeTopic(forum, member, post.topic)) return false;
  if (isStaff(member)) return true;
  if (member.silenced || post.topic.archived || post.deletedAt !== null || post.userDeleted) return false;
  if (member.trustLevel >= 4 && post.topic.categoryId !== null) return true;
  if (post.memberId === member.id) return true;
  if (!post.wiki || !canReply(forum, member, post.topic)) return false;
  return member.trustLevel >= numberSetting(forum, "min_trust_to_edit_wiki_post");
}

/** Title, category and tags: the topic's author, regulars (trust level 3) and staff. */
export function canEditTopic(forum: Forum, member: Member, topic: Topic): boolean {
  if (!canSeeTopic(forum, member, topic)) return false;
  if (isStaff(member)) return true;
  if (member.silenced || topic.archived) return false;
  if (topic.categoryId === null) return topic.memberId === member.id;
  return topic.memberId === member.id || member.trustLevel >= 3;
}

export function canMakeWiki(forum: Forum, member: Member, post: Post): boolean {
  if (isStaff(member) || member.trustLevel >= 4) return true;
  const own = post.memberId === member.id && !post.topic.archived;
  return own && member.trustLevel >= numberSetting(forum, "min_trust_to_allow_self_wiki");
}

/** known-from-sources: a wiki's history is everybody's, that of another post by a site setting, a hidden one's no. */
export function canViewHistory(forum: Forum, viewer: Member | null, post: Post): boolean {
  const isPublic = post.wiki || flagSetting(forum, "edit_history_visible_to_public");
  if (!post.hidden && isPublic) return true;
  return viewer !== null && (isStaff(viewer) || viewer.id === post.memberId);
}

/** A topic that the viewer may see; otherwise it is not there. */
export function visibleTopic(forum: Forum, viewer: Member | null, id: number): Topic {
  const topic = forum.state.topics.get(id);
  if (topic === undefined || !canSeeTopic(forum, viewer, topic)) throw notFound();
  return topic;
}

/** A post that the viewer may see; a deleted one is there for staff only, a hidden topic's is refused. */
export function visiblePost(forum: Forum, viewer: Member | null, id: number): Post {
  const post = forum.state.posts.get(id);
  if (post === undefined || (post.deletedAt !== null && !isStaff(viewer))) throw notFound();
  if (post.type === 4 && !isStaff(viewer)) throw notFound();
  if (!canSeeTopic(forum, viewer, post.topic)) throw invalidAccess();
  return post;
}
