/**
 * Puts right what staff have done to posts that are written once (outcomes, letters, continuations of the status) or
 * have deleted. A ballot that is deleted makes its vote void instead; the text of the others is kept in other steps.
 */
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { textBeforeOthers } from "../record/own-text.ts";
import type { Memory } from "../record/memory.ts";
import { hiddenPosts } from "../request/read-request.ts";
import type { Request } from "../request/request.ts";

/** What staff have hidden of the request's own posts, the status among them, is shown again. */
export function unhideSteps(request: Request, memory: Memory): Step[] {
  if (memory.kind !== "found") return [];
  return hiddenPosts(request, memory).map(([, { id }]): Step => ({ kind: "unhide-post", postId: id }));
}

export function restoreSteps(request: Request): Step[] {
  const steps = new Map<number, Step[]>();
  for (const [key, post] of request.posts)
    if (!steps.has(post.id)) steps.set(post.id, restore(request, key, post));
  return [...steps.values()].flat();
}

function restore(request: Request, key: string, post: Post): Step[] {
  if (key.startsWith("ballot:")) return [];
  if (post.deleted) return [{ kind: "recover-post", postId: post.id }];
  if (key.startsWith("project:")) return [];
  const { bot } = request.snapshot;
  const steps: Step[] = post.wiki ? [{ kind: "set-wiki", postId: post.id, wiki: false }] : [];
  const raw = textBeforeOthers(post, bot.id);
  if (raw === null) return steps;
  return [{ kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false }];
}
