/** Seals a record that was not sealed by this service, once its operator has said that it is to be believed. */
import type { Seal } from "../model/seal.ts";
import type { Settings } from "../model/settings.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { takeOver } from "../judging/take-over.ts";
import { believedLines } from "../posts/believed-lines.ts";
import type { Post } from "../model/snapshot.ts";
import { continuationRaw, statusRaw } from "../posts/write-status.ts";
import { partKey } from "../record/memory.ts";
import type { Binding } from "../record/sealed-json.ts";
import { readRequest } from "../request/read-request.ts";

export interface Reseal {
  /** What would be believed, a line each: what the log says and what it does not. */
  readonly lines: readonly string[];
  readonly steps: readonly Step[];
}

/** Null when there is no status that can be read. */
export function resealSteps(snapshot: Snapshot, settings: Settings, seal: Seal): Reseal | null {
  const taken = takeOver(snapshot, settings);
  if (taken === null) return null;
  const { post, continuations } = taken;
  const named = continuations.map((one, index) => [partKey(index + FIRST_PART), one.post.id] as const);
  const state = { ...taken.state, posts: { ...taken.state.posts, ...Object.fromEntries(named) } };
  const request = readRequest(snapshot, settings, state);
  const bound = (to: Post, part: number, seq: number): Binding => ({
    topic: snapshot.topic.id,
    post: to.id,
    part,
    seq,
    version: to.version + 1,
  });
  // The status comes last: cut off before, the record is still unsealed, and is shown and asked about again.
  const parts = continuations.map((one, index): Step => {
    const acts = state.acts.filter(({ key }) => one.keys.has(key));
    const part = index + FIRST_PART;
    return sealing(one.post, continuationRaw(request, acts, bound(one.post, part, part), seal));
  });
  const gone = new Set(continuations.flatMap(({ keys }) => [...keys]));
  const status = sealing(post, statusRaw(request, state, gone, bound(post, 1, 1), seal));
  return { lines: believedLines(request, state.acts), steps: [...parts, status] };
}

/** The status itself is the first. */
const FIRST_PART = 2;

function sealing(post: Post, raw: string): Step {
  // A reason of its own makes a version of its own.
  const reason = `Aval ${post.version + 1}`;
  return { kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false, reason };
}
