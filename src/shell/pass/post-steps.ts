/** Posts of the bot: making them once, editing them without losing anybody's words, liking and deleting. */
import type { Post } from "../../core/model/snapshot.ts";
import { markKey, marksOf } from "../../core/text/mark.ts";
import { normaliseRaw, sameText } from "../../core/text/normalise-raw.ts";
import { isRefusal, Refused } from "../../discourse-api/errors.ts";
import { onceMoreIfUnanswered } from "../reading/once-more.ts";
import { postAsRead } from "../reading/post-as-read.ts";
import { withPost, withPostChanged, withRefusedEdit } from "../reading/topic-view.ts";
import type { TopicView } from "../reading/topic-view.ts";
import { withAttachments } from "./attachments.ts";
import { tellingStewards } from "./letter-faults.ts";
import { again, done, wasThere } from "./step-context.ts";
import type { StepContext, StepOf, StepOutcome } from "./step-context.ts";
import type { EditCall } from "../reading/read-edits.ts";

/** Shown in the history of a post that the bot edits. */
const EDIT_REASON = "Aval";

type PostMaking = "posts.reply" | "posts.setWiki" | "uploads.create" | "messages.sent" | "messages.send";

/** Makes the post, unless one with its mark is there. */
export async function createPost(
  context: StepContext<PostMaking>,
  view: TopicView,
  step: StepOf<"create-post">,
): Promise<StepOutcome> {
  const { posts, bot, topic } = view.snapshot;
  if (posts.some((post) => post.author.id === bot.id && isMade(post, step))) return wasThere(view);

  const text = await tellingStewards(context, view, () =>
    withAttachments(context, step.raw, step.attachments),
  );
  const raw = normaliseRaw(text);
  const reply = { topicId: topic.id, raw, replyTo: step.replyTo, quiet: step.quiet };
  const made = postAsRead(await onceMoreIfUnanswered(() => context.api.posts.reply(reply)));
  const shown = withPost(view, made);
  if (!step.wiki) return done(shown);
  context.onWritten(shown);
  return setWiki(context, shown, { kind: "set-wiki", postId: made.id, wiki: true });
}

/** Whether this is that very post, untouched: what only bears its mark may be anything. */
function isMade(post: Post, { key, raw, attachments }: StepOf<"create-post">): boolean {
  const mark = marksOf(post.raw)[0];
  if (post.deleted || post.wiki || post.version > 1 || mark === undefined || markKey(mark) !== key)
    return false;
  const [first] = attachments;
  if (first === undefined) return sameText(post.raw, raw);
  // What stands before the first file tells, by the marks with their references, one request's from another's.
  const [opening = ""] = normaliseRaw(raw).split(first.placeholder);
  return post.raw.startsWith(opening);
}

/**
 * Replaces a post's text. Where somebody else has changed it since it was read, nothing is written and the topic
 * is read again; a wiki post is read back, since the forum's check leaves two editors a short time side by side.
 */
export async function editPost(
  context: StepContext<"posts.edit" | "posts.read" | "posts.setWiki">,
  view: TopicView,
  step: StepOf<"edit-post">,
): Promise<StepOutcome> {
  const post = view.snapshot.posts.find(({ id }) => id === step.postId);
  if (post === undefined) return again(view);

  if (sameText(post.raw, step.raw) && post.wiki === step.wiki) return wasThere(view);
  let shown = view;
  if (!sameText(post.raw, step.raw)) {
    const edited = await editUnlessChanged(context, step);
    if (edited === null) return again(view);
    if (edited === "refused") return done(withRefusedEdit(view, post.id));
    const { raw, version, updated_at: updatedAt } = edited;
    shown = withPostChanged(view, post.id, { raw, version, updatedAt, edits: [], editor: view.snapshot.bot });
    if (version === post.version + 1) context.reader.edits.noteOwn(post.id, version);
    if (version < post.version) context.reader.edits.noteUndone(post.id, version);
    if (post.wiki && (version > post.version + 1 || !(await isStill(context, post.id, raw, version)))) {
      return again(shown);
    }
  }
  if (post.wiki === step.wiki) return done(shown);
  context.onWritten(shown);
  return setWiki(context, shown, { kind: "set-wiki", postId: post.id, wiki: step.wiki });
}

/** Null when the post has changed meanwhile. A ballot whose poll cannot be put right is void: nothing is stopped. */
async function editUnlessChanged(
  { api, onObstacle }: StepContext<"posts.edit">,
  { postId, raw, expected, reason = EDIT_REASON }: StepOf<"edit-post">,
) {
  try {
    return await api.posts.edit(postId, { raw: normaliseRaw(raw), expected, reason });
  } catch (error) {
    // Changed (409) or gone (404, 410) since it was read: the plan was made for another text.
    if (!(error instanceof Refused)) throw error;
    if ([404, 409, 410].includes(error.status)) return null;
    if (error.status !== 422 || !raw.includes("[poll ")) throw error;
    onObstacle("edit-post", error);
    return "refused";
  }
}

async function isStill(
  { api }: StepContext<"posts.read">,
  postId: number,
  raw: string,
  version: number,
): Promise<boolean> {
  const now = await api.posts.read(postId);
  return now.version <= version && sameText(now.raw, raw);
}

/** Makes the post a wiki or ends that. */
export async function setWiki(
  { api }: StepContext<"posts.setWiki">,
  view: TopicView,
  { postId, wiki }: StepOf<"set-wiki">,
): Promise<StepOutcome> {
  const post = view.snapshot.posts.find(({ id }) => id === postId);
  if (post === undefined) return again(view);
  if (post.wiki === wiki) return wasThere(view);
  await api.posts.setWiki(postId, wiki);
  // The forum makes a version of it, unless the bot has written the post within the grace period: a guess would
  // take a member's next edit for the bot's own.
  return done(withPostChanged(view, postId, { wiki }));
}

/** Deletes a post of the bot; one that is gone already is fine. */
export async function deletePost(
  { api }: StepContext<"posts.remove">,
  view: TopicView,
  { postId }: StepOf<"delete-post">,
): Promise<StepOutcome> {
  const after = withPostChanged(view, postId, { deleted: true });
  try {
    await api.posts.remove(postId);
  } catch (error) {
    if (!(error instanceof Refused) || ![404, 410].includes(error.status)) throw error;
    return wasThere(after);
  }
  return done(after);
}

/** Brings a post of the bot back that somebody has deleted; one that is gone for good is read again. */
export async function recoverPost(
  { api }: StepContext<"posts.recover">,
  view: TopicView,
  { postId }: StepOf<"recover-post">,
): Promise<StepOutcome> {
  try {
    await api.posts.recover(postId);
  } catch (error) {
    if (!(error instanceof Refused) || ![404, 410].includes(error.status)) throw error;
    return again(view);
  }
  return done(withPostChanged(view, postId, { deleted: false }));
}

/** Shows a post of the bot again that staff have hidden. */
export async function unhidePost(
  { api }: StepContext<"posts.unhide">,
  view: TopicView,
  { postId }: StepOf<"unhide-post">,
): Promise<StepOutcome> {
  await api.posts.unhide(postId);
  return done(withPostChanged(view, postId, { hidden: false }));
}

/** Looks up who wrote the present text of a post, and what it said before others edited it. */
export async function tracePost(
  { api, reader }: StepContext<EditCall | "users.byUsername">,
  view: TopicView,
  { postId }: StepOf<"trace-post">,
): Promise<StepOutcome> {
  const post = view.snapshot.posts.find(({ id }) => id === postId);
  if (post === undefined) return again(view);
  const [traced] = await reader.traced(api, [post]);
  if (traced === undefined) return again(view);
  // A forum that keeps no revision of it tells nothing of others: the text is put right without naming anybody.
  const editor = traced.editor ?? view.snapshot.bot;
  return done(withPostChanged(view, postId, { edits: traced.edits, editor }));
}

/** Likes a post. A like that the forum refuses, as in an archived topic, stops nothing. */
export async function likePost(
  { api, onObstacle }: StepContext<"posts.like">,
  view: TopicView,
  { kind, postId }: StepOf<"like">,
): Promise<StepOutcome> {
  try {
    await api.posts.like(postId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    onObstacle(kind, error);
  }
  return done(withPostChanged(view, postId, { liked: true }));
}
