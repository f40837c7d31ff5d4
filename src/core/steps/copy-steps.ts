/**
 * Posts of the bot's account that bear a mark and are none of those that the record names: two services started by
 * mistake have posted the same thing twice, or an administrator has given the bot a post. What the record names
 * stays, and so does what belongs to another topic and was moved here; a ballot with votes is closed, so that nobody's vote disappears without a word, any other is deleted.
 */
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { copies } from "../record/bot-marks.ts";
import type { Memory } from "../record/memory.ts";
import { aboutCopy } from "../posts/messages.ts";
import { botPostsOf } from "../request/bot-posts.ts";
import type { Request } from "../request/request.ts";
import { marksOf } from "../text/mark.ts";
import { unnamedPosts } from "./adopt-posts.ts";

/** Kinds that the record does not name one by one: replies, and minutes, which can be drawn up again at any time. */
const REPLIES = new Set(["answer", "noted", "minutes"]);

export function copySteps(request: Request, memory: Memory): Step[] {
  if (memory.kind !== "found") return [];
  const isReply = (post: Post): boolean => REPLIES.has(marksOf(post.raw)[0]?.kind ?? "");
  const strays = unnamedPosts(request).filter((post) => !isReply(post) && post.id !== memory.post.id);
  const here = botPostsOf(request.snapshot).filter((post) => !request.isMovedHere(post));
  const doubled = copies(here.filter(isReply));
  return [...strays, ...doubled].flatMap((post) => remove(request, post));
}

function remove(request: Request, post: Post): Step[] {
  const polls = post.polls.filter((poll) => poll.options.some((option) => option.votes > 0));
  if (polls.length === 0) return [{ kind: "delete-post", postId: post.id }];
  const open = polls.filter((poll) => poll.status === "open");
  if (open.length === 0) return [];
  const voters = open.flatMap((poll) => poll.options.flatMap((option) => option.voters));
  return [
    ...aboutCopy(request, post, voters),
    ...open.map((poll): Step => ({ kind: "close-poll", postId: post.id, poll: poll.name })),
  ];
}
