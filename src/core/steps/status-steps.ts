/** The status post: written once, then edited in place. It comes first, since what it records is what counts. */
import type { Seal } from "../model/seal.ts";
import type { Post } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import type { Request } from "../request/request.ts";
import { partKey } from "../record/memory.ts";
import type { Memory } from "../record/memory.ts";
import type { Binding } from "../record/sealed-json.ts";
import type { State } from "../record/state.ts";
import { statusRaw } from "../posts/write-status.ts";
import type { NextPart } from "./next-part.ts";
import { newPost } from "./new-post.ts";
import { sameText } from "../text/normalise-raw.ts";

const NOTHING_CONTINUED: ReadonlySet<string> = new Set();

/** `state` is what is to be remembered, `memory` what is, `next` what leaves the status for a continuation. */
export function statusSteps(
  request: Request,
  state: State,
  memory: Memory,
  next: NextPart,
  seal: Seal,
): Step[] {
  const topic = request.snapshot.topic.id;
  if (memory.kind !== "found") {
    const binding: Binding = { topic, post: null, part: 1, seq: 1, version: 1 };
    return [newPost("status", statusRaw(request, state, NOTHING_CONTINUED, binding, seal))];
  }
  if (next.kind === "write") return [newPost(partKey(next.part), next.raw)];
  const { post, sealed, continued } = memory;
  // That it was deleted is recorded with the edit that follows.
  const recovered: Step[] = post.deleted ? [{ kind: "recover-post", postId: post.id }] : [];
  const gone = new Set([...continued, ...next.moved]);
  const same = { topic, post: sealed.post, part: 1, seq: sealed.seq, version: sealed.version };
  const isOurs = post.author.id === request.snapshot.bot.id;
  const isAsItStands = (written: State): boolean =>
    isOurs && sealed.post === post.id && sameText(post.raw, statusRaw(request, written, gone, same, seal));
  // How far posts, sheets and first post have been read is no reason to write alone: it is recorded with the next change.
  const unread = {
    ...asReadBefore(state, sealed.value),
    sheets: { ...state.sheets, ...sealed.value.sheets },
  };
  if (isAsItStands(unread) || isAsItStands(state)) return [...recovered, ...unwiki(post)];
  const seq = sealed.seq + 1;
  if (!isOurs) {
    const binding: Binding = { topic, post: null, part: 1, seq, version: 1 };
    return [newPost("status", statusRaw(request, state, gone, binding, seal))];
  }
  const binding: Binding = { topic, post: post.id, part: 1, seq, version: post.version + 1 };
  const edit: Step = {
    kind: "edit-post",
    postId: post.id,
    raw: statusRaw(request, state, gone, binding, seal),
    expected: post.raw,
    wiki: false,
    // A reason of its own makes a version of its own, which the seal is bound to.
    reason: `Aval ${seq}`,
  };
  return [...recovered, edit];
}

/** The state with what was read of posts as it is recorded; its keys stay in their order, as they are sealed. */
function asReadBefore(state: State, { seen, firstPost }: State): State {
  const { seen: _, ...unseen } = state;
  const before = seen === undefined ? unseen : { ...state, seen };
  const { firstPost: __, ...others } = before;
  return firstPost === undefined ? others : { ...before, firstPost };
}

function unwiki(post: Post): Step[] {
  return post.wiki ? [{ kind: "set-wiki", postId: post.id, wiki: false }] : [];
}
