/** Edits of posts: conflicts, grace period, versions, what they do to polls, who is told. */
import { numberSetting, type Forum } from "../forum.ts";
import { editConflict, invalidAccess, notFound, unprocessable } from "../refusal.ts";
import type { Member, Post, Revision, Topic } from "../state/entities.ts";
import { isStaff } from "../rules/membership.ts";
import { keptTitle, slugOf } from "../rules/names.ts";
import { textFaults, titleFaults } from "../rules/post-text.ts";
import { rewriteRaw } from "../rules/raw-rewriting.ts";
import { canEditPost, canEditTopic, canMakeWiki } from "../rules/rights.ts";
import { announcePost, announceTopic } from "./announce-posts.ts";
import { cookPost } from "./cook-post.ts";
import { notifyMentioned, notifyOfEdit } from "./notify.ts";
import { pollsAfterEdit, schedulePollClosing } from "./poll-life.ts";

export interface Edit {
  readonly raw: string;
  /** The text that the editor saw; "" or undefined: not checked. */
  readonly rawOld?: string | undefined;
  readonly reason?: string | undefined;
  /** 2026: an edit of the last post that does not bring its topic to the top. */
  readonly bypassBump?: boolean | undefined;
  /** A version of its own, whatever the grace period. */
  readonly forceVersion?: boolean | undefined;
}

/** Replaces a post's text. A text that changes nothing is accepted and makes neither version nor event. */
export function editPost(forum: Forum, editor: Member, post: Post, edit: Edit): void {
  if (!canEditPost(forum, editor, post)) throw invalidAccess();
  const raced = meetsRace(forum, post, edit.rawOld);
  if (edit.rawOld !== undefined && edit.rawOld !== "" && edit.rawOld !== post.raw && !raced)
    throw editConflict();
  const raw = rewriteRaw(edit.raw);
  const reason = edit.reason === undefined || edit.reason === "" ? null : edit.reason;
  if (raw === post.raw) return;
  const place = { privateMessage: post.topic.categoryId === null, first: post.number === 1 };
  const faults = textFaults(forum, editor, raw, place);
  if (faults.length > 0) throw unprocessable(...faults);
  const polls = pollsAfterEdit(forum, post, raw);
  const before = raced ? (post.overtaken?.raw ?? post.raw) : post.raw;
  post.polls = polls;
  schedulePollClosing(forum, post);
  const forced = edit.forceVersion === true;
  const versioned = keepVersion(forum, editor, post, { before, raw, reason, raced, forced });
  post.overtaken = { raw: before, at: forum.clock.now() };
  rewrite(forum, editor, post, raw);
  post.editReason = reason ?? (versioned ? null : post.editReason);
  const isLast = post.topic.posts.findLast((other) => other.deletedAt === null) === post;
  if (isLast && edit.bypassBump !== true) post.topic.bumpedAt = forum.clock.now();
  announcePost(forum, "post_edited", post);
  notifyMentioned(forum, post, editor);
  if (versioned) notifyOfEdit(forum, post, editor);
}

/** Whether this edit and the last one crossed: both were written from the same text at the same moment. */
function meetsRace(forum: Forum, post: Post, rawOld: string | undefined): boolean {
  const window = forum.quirks.editRaceWindow;
  if (window === 0 || post.overtaken === null || rawOld !== post.overtaken.raw) return false;
  return forum.clock.now() - post.overtaken.at <= window;
}

interface Passage {
  readonly before: string;
  readonly raw: string;
  readonly reason: string | null;
  readonly raced: boolean;
  readonly forced: boolean;
}

/** Records the change as a new version, or within the grace period in the last one. Returns whether it is new. */
function keepVersion(forum: Forum, editor: Member, post: Post, passage: Passage): boolean {
  const { before, raw, reason, raced, forced } = passage;
  if (raced) {
    post.revisions.pop();
    post.version += 1;
    post.revisions.push(
      revision(forum, editor, { number: post.version - 1, raw: { before, after: raw }, reason }),
    );
    return true;
  }
  if (forced || !isInGrace(forum, editor, post, { raw, reason })) {
    addRevision(forum, editor, post, { raw: { before, after: raw }, reason });
    return true;
  }
  const last = post.revisions.at(-1);
  if (last?.number !== post.version) return false;
  post.revisions.pop();
  const undone = last.raw.before === raw && last.title === null && last.tags === null && last.wiki === null;
  if (undone) post.version -= 1;
  else post.revisions.push({ ...last, raw: { before: last.raw.before, after: raw }, at: forum.clock.now() });
  return false;
}

function isInGrace(
  forum: Forum,
  editor: Member,
  post: Post,
  { raw, reason }: Pick<Passage, "raw" | "reason">,
): boolean {
  if (post.lastEditorId !== editor.id || (reason !== null && reason !== post.editReason)) return false;
  const grace = numberSetting(forum, "editing_grace_period") * 1000;
  if (forum.clock.now() - post.lastVersionAt >= grace) return false;
  const before = post.revisions.at(-1)?.raw.before ?? post.raw;
  const allowed = numberSetting(forum, "editing_grace_period_max_diff") * (editor.trustLevel >= 2 ? 4 : 1);
  return changedCharacters(before, raw) <= allowed;
}

function changedCharacters(before: string, after: string): number {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length + after.length - 2 * (start + end);
}

function revision(
  forum: Forum,
  editor: Member,
  change: Pick<Revision, "number" | "raw" | "reason">,
): Revision {
  return {
    ...change,
    memberId: editor.id,
    at: forum.clock.now(),
    title: null,
    tags: null,
    wiki: null,
    owner: null,
  };
}

function addRevision(forum: Forum, editor: Member, post: Post, change: Partial<Revision>): void {
  post.version += 1;
  post.lastVersionAt = forum.clock.now();
  const unchanged = { before: post.raw, after: post.raw };
  const plain = revision(forum, editor, { number: post.version, raw: unchanged, reason: null });
  post.revisions.push({ ...plain, ...change });
}

function rewrite(forum: Forum, editor: Member, post: Post, raw: string): void {
  post.raw = raw;
  post.cooked = cookPost(forum, raw);
  post.updatedAt = forum.clock.now();
  post.lastEditorId = editor.id;
}

/** Rewrites a post as its own version whatever the grace period (deletion by the author). */
export function rewriteAsVersion(forum: Forum, editor: Member, post: Post, raw: string): void {
  addRevision(forum, editor, post, { raw: { before: post.raw, after: raw } });
  rewrite(forum, editor, post, raw);
}

/** A change of title or tags is a version of the first post; its owner is told. */
export function reviseTopicFields(
  forum: Forum,
  editor: Member,
  topic: Topic,
  change: Pick<Partial<Revision>, "title" | "tags">,
): void {
  const first = topic.posts.find((post) => post.number === 1);
  if (first === undefined) return;
  addRevision(forum, editor, first, change);
  first.updatedAt = forum.clock.now();
  first.lastEditorId = editor.id;
  notifyOfEdit(forum, first, editor);
}

export function retitleTopic(forum: Forum, editor: Member, topic: Topic, wanted: string): void {
  if (!canEditTopic(forum, editor, topic)) throw invalidAccess();
  const title = keptTitle(forum, wanted);
  if (title === topic.title) return;
  const faults = titleFaults(forum, title, topic.categoryId === null);
  if (faults.length > 0) throw unprocessable(...faults);
  const before = topic.title;
  topic.title = title;
  topic.slug = slugOf(title);
  reviseTopicFields(forum, editor, topic, { title: { before, after: title } });
  announceTopic(forum, "topic_edited", topic);
}

/** Makes a post a wiki, or no wiki any more: a version of its own, unless its last editor does it soon after. */
export function setWiki(forum: Forum, member: Member, post: Post, wiki: boolean): void {
  if (!canMakeWiki(forum, member, post)) throw invalidAccess();
  if (post.wiki === wiki) return;
  const versioned = !isInGrace(forum, member, post, { raw: post.raw, reason: null });
  if (versioned) addRevision(forum, member, post, { wiki: { before: post.wiki, after: wiki } });
  post.wiki = wiki;
  post.updatedAt = forum.clock.now();
  post.lastEditorId = member.id;
  announcePost(forum, "post_edited", post);
  if (versioned) notifyOfEdit(forum, post, member);
}

/** known-from-sources: only staff, and the text stays as it is. */
export function hideRevision(member: Member, post: Post, number: number): void {
  if (!isStaff(member)) throw invalidAccess();
  const index = post.revisions.findIndex((one) => one.number === number);
  const found = post.revisions[index];
  if (found === undefined) throw notFound();
  post.revisions[index] = { ...found, hidden: true };
}
