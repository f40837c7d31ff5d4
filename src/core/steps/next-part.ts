/**
 * The acts that the status has no room for any more move to a continuation, which is posted first: the status lets
 * them go only once it can name the post in which they stand.
 */
import type { Seal } from "../model/seal.ts";
import type { Post } from "../model/snapshot.ts";
import type { Request } from "../request/request.ts";
import { partKey } from "../record/memory.ts";
import type { Memory } from "../record/memory.ts";
import type { Binding } from "../record/sealed-json.ts";
import type { State } from "../record/state.ts";
import { actsToMove, continuationRaw } from "../posts/write-status.ts";
import { markKey, marksOf } from "../text/mark.ts";
import { normaliseRaw } from "../text/normalise-raw.ts";

export type NextPart =
  /** A continuation has to be posted first; the status follows once it is there. */
  | { readonly kind: "write"; readonly part: number; readonly raw: string }
  /** Nothing to post. `posts` names the continuation that is there now, `moved` the keys of the acts in it. */
  | { readonly kind: "none"; readonly posts: State["posts"]; readonly moved: readonly string[] };

export function nextPart(request: Request, state: State, memory: Memory, seal: Seal): NextPart {
  const nothing: NextPart = { kind: "none", posts: state.posts, moved: [] };
  if (memory.kind !== "found") return nothing;
  const { sealed, continued, parts } = memory;
  // What moves was recorded before: acts of this very look are in the status first.
  const recorded = new Set(sealed.value.acts.map(({ key }) => key));
  const moved = actsToMove(state, continued).filter(({ key }) => recorded.has(key));
  if (moved.length === 0) return nothing;
  const part = parts + 2;
  const binding: Binding = { topic: request.snapshot.topic.id, post: null, part, seq: part, version: 1 };
  const raw = continuationRaw(request, moved, binding, seal);
  const there = request.snapshot.posts.find((post) => isContinuation(request, post, part, raw));
  if (there === undefined) return { kind: "write", part, raw };
  const posts = { ...state.posts, [partKey(part)]: there.id };
  return { kind: "none", posts, moved: moved.map(({ key }) => key) };
}

function isContinuation(request: Request, post: Post, part: number, raw: string): boolean {
  const mark = marksOf(post.raw)[0];
  return (
    post.author.id === request.snapshot.bot.id &&
    !post.deleted &&
    post.version === 1 &&
    mark !== undefined &&
    markKey(mark) === partKey(part) &&
    normaliseRaw(raw) === post.raw
  );
}
