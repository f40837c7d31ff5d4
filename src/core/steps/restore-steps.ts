/**
 * Puts right what staff have done to posts that are written once (outcomes, letters, continuations of the status) or
 * have deleted, and to a ballot once its vote is decided: who doubts the decision reads it there. One that is deleted
 * before makes its vote void instead; the text of the others is kept in other steps.
 */
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { textToRestore } from "../record/own-text.ts";
import type { Memory } from "../record/memory.ts";
import { hiddenPosts } from "../request/bot-posts.ts";
import type { Request } from "../request/request.ts";

/** What staff have hidden of the request's own posts, the status among them, is shown again. */
export function unhideSteps(request: Request, memory: Memory): Step[] {
  if (memory.kind !== "found") return [];
  return hiddenPosts(request, memory).map(([, { id }]): Step => ({ kind: "unhide-post", postId: id }));
}

export function restoreSteps(request: Request): Step[] {
  const steps = new Map<number, Step[]>();
  const decided = decidedBallots(request);
  for (const [key, post] of request.posts) {
    if (steps.has(post.id) || (key.startsWith("ballot:") && !decided.has(key))) continue;
    steps.set(post.id, restore(request, key, post));
  }
  return [...steps.values()].flat();
}

function decidedBallots({ projects }: Request): ReadonlySet<string> {
  return new Set(
    projects.flatMap(({ n, rounds }) =>
      rounds.filter(({ state }) => state === "decided").map(({ round }) => `ballot:${n}:${round}`),
    ),
  );
}

function restore(request: Request, key: string, post: Post): Step[] {
  if (post.deleted) return [{ kind: "recover-post", postId: post.id }];
  if (key.startsWith("project:")) return [];
  const { bot } = request.snapshot;
  const steps: Step[] = post.wiki ? [{ kind: "set-wiki", postId: post.id, wiki: false }] : [];
  const raw = textToRestore(post, bot.id);
  if (raw === null) return steps;
  return [{ kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false }];
}
