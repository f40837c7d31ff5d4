/** Deleting and recovering posts: by their author (a stub stays for a day), by staff (gone at once). */
import { numberSetting, type Forum } from "../forum.ts";
import { invalidAccess, notFound } from "../refusal.ts";
import type { Member, Post } from "../state/entities.ts";
import { isStaff } from "../rules/membership.ts";
import { announceCategoryOf, announcePost } from "./announce-posts.ts";
import { cookPost } from "./cook-post.ts";
import { rewriteAsVersion } from "./edit-post.ts";
import { schedulePollClosing, startPoll } from "./poll-life.ts";
import { pollsIn } from "../rules/poll-markup.ts";

const DELETED_BY_AUTHOR = "(post deleted by author)";

export function deletePost(forum: Forum, member: Member, post: Post): void {
  if (isStaff(member)) {
    if (post.number === 1) throw invalidAccess();
    destroyPost(forum, member.id, post);
    return;
  }
  if (post.memberId !== member.id || post.userDeleted || post.number === 1) throw invalidAccess();
  if (post.topic.archived || member.silenced) throw invalidAccess();
  announcePost(forum, "post_destroyed", post);
  rewriteAsVersion(forum, member, post, DELETED_BY_AUTHOR);
  post.polls = [];
  announcePost(forum, "post_edited", post);
  post.userDeleted = true;
  const hours = numberSetting(forum, "delete_removed_posts_after");
  forum.clock.at(forum.clock.now() + hours * 3_600_000, () => {
    if (post.userDeleted && post.deletedAt === null) destroyPost(forum, -1, post);
  });
}

/** The event still shows the post as it was before it went (recorded). */
function destroyPost(forum: Forum, deleterId: number, post: Post): void {
  if (post.deletedAt !== null) return;
  announceCategoryOf(forum, post.topic);
  announcePost(forum, "post_destroyed", post);
  post.deletedAt = forum.clock.now();
  post.deletedBy = deleterId;
}

/** Staff bring back what was deleted as it was; an author's stub turns into the text it was before. */
export function recoverPost(forum: Forum, member: Member, post: Post): void {
  if (isStaff(member) && post.deletedAt !== null) {
    post.deletedAt = null;
    post.deletedBy = null;
    post.userDeleted = false;
    announceCategoryOf(forum, post.topic);
    announcePost(forum, "post_recovered", post);
    return;
  }
  if (!post.userDeleted || post.deletedAt !== null) throw notFound();
  if (!isStaff(member) && post.memberId !== member.id) throw invalidAccess();
  const raw = post.revisions.at(-1)?.raw.before ?? post.raw;
  rewriteAsVersion(forum, member, post, raw);
  post.cooked = cookPost(forum, raw);
  post.userDeleted = false;
  post.polls = pollsIn(raw).map((poll) => startPoll(poll, forum.clock.now()));
  schedulePollClosing(forum, post);
  announcePost(forum, "post_edited", post);
  announcePost(forum, "post_recovered", post);
}
