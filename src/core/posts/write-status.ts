/**
 * The status post whole: what people read, the facts for the component, and the state, sealed. A state that grows
 * over its room is split: the oldest acts move to a continuation post, which is written once and stays.
 */
import type { Seal } from "../model/seal.ts";
import type { Act } from "../record/act.ts";
import { foldedLog } from "./log-lines.ts";
import { statusText } from "./status-post.ts";
import { say } from "../words/say.ts";
import type { Request } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { hideJson } from "../text/hidden-json.ts";
import { componentView } from "./write-component-view.ts";
import { sealJson } from "../record/sealed-json.ts";
import type { Binding } from "../record/sealed-json.ts";
import { ACTS_LABEL, STATE_LABEL, STATE_LIMIT } from "../record/state.ts";
import type { State } from "../record/state.ts";

/** The status with the acts that stand in it, sealed for one version of its post. */
export function statusRaw(
  request: Request,
  state: State,
  continued: ReadonlySet<string>,
  binding: Binding,
  seal: Seal,
): string {
  const here = state.acts.filter((act) => !continued.has(act.key));
  const view = hideJson("view", componentView(request));
  const hidden = sealJson(seal, STATE_LABEL, { ...binding, value: { ...state, acts: here } });
  return [statusText(request, here), "", view, hidden].join("\n");
}

/** The acts that have to move to a continuation before the status has room again; none while it has. */
export function actsToMove(state: State, continued: ReadonlySet<string>): readonly Act[] {
  const here = state.acts.filter((act) => !continued.has(act.key));
  return lengthOf({ ...state, acts: here }) + SEAL_ROOM <= STATE_LIMIT ? [] : oldestHalf(here);
}

/** A continuation post: acts that were recorded before, and have left the status. */
export function continuationRaw(
  request: Request,
  moved: readonly Act[],
  binding: Binding,
  seal: Seal,
): string {
  const { part } = binding;
  return [
    markText({ kind: "status", part: String(part) }),
    say(request.settings.language, "status.continued", { part }),
    ...foldedLog(request, moved),
    MARK_END,
    "",
    sealJson(seal, ACTS_LABEL, { ...binding, value: { v: 2, acts: moved } }),
  ].join("\n");
}

/** What the seal and its binding take beside the state. */
const SEAL_ROOM = 220;
/** Longest acts of one continuation: a post holds 32,000 characters, its log among them. */
const CONTINUATION_LIMIT = 18_000;

/** Enough acts to halve the state; at most what one post holds. */
function oldestHalf(acts: readonly Act[]): Act[] {
  const moved: Act[] = [];
  let size = 0;
  for (const act of acts) {
    size += lengthOf(act);
    if (moved.length > 0 && (moved.length >= acts.length / 2 || size > CONTINUATION_LIMIT)) break;
    moved.push(act);
  }
  return moved;
}

function lengthOf(value: unknown): number {
  return hideJson("", value).length;
}
