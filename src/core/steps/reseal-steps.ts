/** Seals a record that was not sealed by this service, once its operator has said that it is to be believed. */
import type { Seal } from "../model/seal.ts";
import type { Settings } from "../model/settings.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { takeOver } from "../judging/take-over.ts";
import { believedLines } from "../posts/log-lines.ts";
import { statusRaw } from "../posts/write-status.ts";
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
  const { post, state } = taken;
  const request = readRequest(snapshot, settings, state);
  const version = post.version + 1;
  const binding = { topic: snapshot.topic.id, post: post.id, part: 1, seq: 1, version };
  const raw = statusRaw(request, state, new Set(), binding, seal);
  const edit: Step = {
    kind: "edit-post",
    postId: post.id,
    raw,
    expected: post.raw,
    wiki: false,
    // A reason of its own makes a version of its own.
    reason: `Aval ${version}`,
  };
  return { lines: believedLines(request, state.acts), steps: [edit] };
}
