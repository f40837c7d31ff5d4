/** A post as the API shows it to someone. */
import { isoTime, type Forum } from "../forum.ts";
import type { Member, Post } from "../state/entities.ts";
import { isStaff, memberById } from "../rules/membership.ts";
import { canEditPost, canMakeWiki, canViewHistory } from "../rules/rights.ts";
import { ownVotes, pollJson } from "./poll-json.ts";
import { avatar, briefUser } from "./brief-user.ts";

export interface PostView {
  readonly viewer: Member | null;
  readonly withRaw: boolean;
}

export function postJson(forum: Forum, post: Post, { viewer, withRaw }: PostView): Record<string, unknown> {
  const own = viewer?.id === post.memberId;
  const staff = isStaff(viewer);
  const votes = ownVotes(post, viewer);
  return {
    ...plainPost(forum, post),
    readers_count: 0,
    yours: own,
    can_edit: viewer !== null && canEditPost(forum, viewer, post),
    can_delete: post.number > 1 && (staff || (own && !post.userDeleted)),
    can_recover: staff && post.deletedAt !== null,
    can_wiki: viewer !== null && canMakeWiki(forum, viewer, post),
    ...(withRaw && (!post.hidden || staff || own) ? { raw: post.raw } : {}),
    ...(staff ? {} : { version: publicVersion(post) }),
    actions_summary: actionsSummary(post, viewer),
    ...(post.deletedBy === null ? {} : { deleted_by: briefUser(memberById(forum, post.deletedBy)) }),
    can_view_edit_history: canViewHistory(forum, viewer, post),
    ...(post.polls.length === 0 ? {} : { polls: post.polls.map((poll) => pollJson(forum, poll, viewer)) }),
    ...(Object.keys(votes).length === 0 ? {} : { polls_votes: votes }),
  };
}

/** known-from-sources: hidden revisions are not counted for those who do not see them. */
function publicVersion(post: Post): number {
  return post.version - post.revisions.filter(({ hidden }) => hidden === true).length;
}

/** What is the same for everybody, webhooks included. */
export function plainPost(forum: Forum, post: Post): Record<string, unknown> {
  const author = memberById(forum, post.memberId);
  return {
    id: post.id,
    name: author.name,
    username: author.username,
    avatar_template: avatar(author),
    created_at: isoTime(post.createdAt),
    cooked: post.cooked,
    post_number: post.number,
    post_type: post.type,
    updated_at: isoTime(post.updatedAt),
    reply_count: post.topic.posts.filter((other) => other.replyTo === post.number).length,
    reply_to_post_number: post.replyTo,
    quote_count: post.raw.includes("[quote=") ? 1 : 0,
    incoming_link_count: 0,
    reads: 0,
    score: 0,
    topic_id: post.topic.id,
    topic_slug: post.topic.slug,
    display_username: author.name,
    primary_group_name: null,
    flair_name: null,
    version: post.version,
    user_title: null,
    bookmarked: false,
    moderator: author.moderator,
    admin: author.admin,
    staff: isStaff(author),
    user_id: author.id,
    hidden: post.hidden,
    trust_level: author.trustLevel,
    deleted_at: post.deletedAt === null ? null : isoTime(post.deletedAt),
    user_deleted: post.userDeleted,
    edit_reason: post.editReason,
    wiki: post.wiki,
    ...(post.viaEmail ? { via_email: true } : {}),
    ...(post.actionCode === null ? {} : { action_code: post.actionCode }),
  };
}

/** Likes (2) first; flags as far as the viewer could raise them. */
function actionsSummary(post: Post, viewer: Member | null): Record<string, unknown>[] {
  if (viewer === null) return post.likes.size > 0 ? [{ id: 2, count: post.likes.size }] : [];
  const acted = post.likes.has(viewer.id);
  const own = post.memberId === viewer.id;
  const like = {
    id: 2,
    ...(post.likes.size > 0 ? { count: post.likes.size } : {}),
    ...(acted ? { acted: true, can_undo: true } : own ? {} : { can_act: true }),
  };
  const flags = own ? [3, 4, 8, 7] : [3, 4, 8, 6, 7];
  const shown = Object.keys(like).length > 1 && post.deletedAt === null ? [like] : [];
  return [...shown, ...flags.map((id) => ({ id, can_act: true }))];
}

/** Posts that a reader of the topic sees: deleted ones and whispers only on demand, for staff. */
export function visiblePosts(post: readonly Post[], viewer: Member | null, showDeleted: boolean): Post[] {
  const staff = isStaff(viewer);
  return post.filter((candidate) => {
    if (candidate.type === 4 && !staff) return false;
    if (candidate.deletedAt === null) return true;
    return staff && (showDeleted || candidate.topic.deletedAt !== null);
  });
}
