/**
 * Puts right what staff have done to posts that are written once (outcomes, letters, continuations of the status) or
 * have deleted. A ballot that is deleted makes its vote void instead; the text of the others is kept in other steps.
 */
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import type { Request } from "../request/request.ts";

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
  if (post.version === 1 || post.editor === null || post.editor.id === bot.id) return steps;
  const raw = lastOwnText(post);
  if (raw === null || raw === post.raw) return steps;
  return [{ kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false }];
}

/** What the post said before others edited it last, one after the other. */
function lastOwnText(post: Post): string | null {
  const versions = new Set(post.edits.map(({ version }) => version));
  return post.edits.findLast(({ version }) => !versions.has(version - 1))?.before ?? null;
}
