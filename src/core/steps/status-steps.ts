/** The status post: written once, then edited in place. It comes first, since what it records is what counts. */
import type { Seal } from "../model/seal.ts";
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import type { Request } from "../request/request.ts";
import { partKey } from "../record/memory.ts";
import type { Memory } from "../record/memory.ts";
import type { Binding } from "../record/sealed-json.ts";
import type { State } from "../record/state.ts";
import { actsToMove, continuationRaw, statusRaw } from "../posts/write-status.ts";
import { markKey, marksOf } from "../text/mark.ts";
import { newPost } from "./new-post.ts";
import { normaliseRaw, sameText } from "../text/normalise-raw.ts";

const NOTHING_CONTINUED: ReadonlySet<string> = new Set();

/** `state` is what is to be remembered, `memory` what is. */
export function statusSteps(request: Request, state: State, memory: Memory, seal: Seal): Step[] {
  const topic = request.snapshot.topic.id;
  if (memory.kind !== "found") {
    const binding: Binding = { topic, post: null, part: 1, seq: 1, version: 1 };
    return [newPost("status", statusRaw(request, state, NOTHING_CONTINUED, binding, seal))];
  }
  const { post, sealed, continued } = memory;
  const next = nextPart(request, state, memory, seal);
  if (next.kind === "write") return [newPost(partKey(next.part), next.raw)];
  // That it was deleted is recorded with the edit that follows.
  const recovered: Step[] = post.deleted ? [{ kind: "recover-post", postId: post.id }] : [];
  const { posts, moved } = next;
  const all = { ...state, posts };
  const gone = new Set([...continued, ...moved]);
  const same = { topic, post: sealed.post, part: 1, seq: sealed.seq, version: sealed.version };
  const isOurs = post.author.id === request.snapshot.bot.id;
  const isBound = sealed.post === post.id;
  if (isOurs && isBound && sameText(post.raw, statusRaw(request, all, gone, same, seal))) return unwiki(post);
  // How far a sheet has been read is no reason to write alone: it is recorded with the next change.
  const before = sealed.value;
  const unread = { ...all, sheets: { ...all.sheets, ...before.sheets } };
  if (isOurs && isBound && sameText(post.raw, statusRaw(request, unread, gone, same, seal)))
    return [...recovered, ...unwiki(post)];
  const seq = sealed.seq + 1;
  if (!isOurs) {
    const binding: Binding = { topic, post: null, part: 1, seq, version: 1 };
    return [newPost("status", statusRaw(request, all, gone, binding, seal))];
  }
  const binding: Binding = { topic, post: post.id, part: 1, seq, version: post.version + 1 };
  const raw = statusRaw(request, all, gone, binding, seal);
  const edit: Step = {
    kind: "edit-post",
    postId: post.id,
    raw,
    expected: post.raw,
    wiki: false,
    reason: `Aval ${seq}`,
  };
  return [...recovered, edit];
}

function unwiki(post: Post): Step[] {
  return post.wiki ? [{ kind: "set-wiki", postId: post.id, wiki: false }] : [];
}

type NextPart =
  /** A continuation has to be posted first; the status follows once it is there. */
  | { readonly kind: "write"; readonly part: number; readonly raw: string }
  /** Nothing to post; `moved` are the keys of acts that the status can let go. */
  | { readonly kind: "none"; readonly posts: State["posts"]; readonly moved: readonly string[] };

/** The acts that the status has no room for any more; a continuation that is there already is taken as it was posted. */
function nextPart(
  request: Request,
  state: State,
  { sealed, continued, parts }: Extract<Memory, { kind: "found" }>,
  seal: Seal,
): NextPart {
  // What moves was recorded before: acts of this very look are in the status first.
  const recorded = new Set(sealed.value.acts.map(({ key }) => key));
  const moved = actsToMove(state, continued).filter(({ key }) => recorded.has(key));
  if (moved.length === 0) return { kind: "none", posts: state.posts, moved: [] };
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
