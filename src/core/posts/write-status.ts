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
import type { ComponentView } from "./component-view.ts";
import { componentView } from "./write-component-view.ts";
import { sealJson } from "../record/sealed-json.ts";
import type { Binding } from "../record/sealed-json.ts";
import { ACTS_LABEL, STATE_LABEL, STATE_LIMIT } from "../record/state.ts";
import { POST_LIMIT } from "../text/normalise-raw.ts";
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
  const hidden = sealJson(seal, STATE_LABEL, { ...binding, value: { ...state, acts: here } });
  const free = POST_LIMIT - hidden.length - statusText(request, [], 0).length - LOG_FRAME;
  const view = viewWithin(viewOf(request), Math.min(free, VIEW_ROOM));
  return [statusText(request, here, free - view.length), "", view, hidden].join("\n");
}

/** A look compares several statuses of one request, which differ in their state alone. */
const views = new WeakMap<Request, ComponentView>();

function viewOf(request: Request): ComponentView {
  const view = views.get(request) ?? componentView(request);
  views.set(request, view);
  return view;
}

/** What the log takes beside its lines, and the line breaks between the parts. */
const LOG_FRAME = 200;
/** Longest view for the component, in characters. */
const VIEW_ROOM = 8_000;

/** The view; where there is no room for all of it, with fewer people in it, then without what the table says. */
function viewWithin(view: ComponentView, room: number): string {
  for (let people = view.recused.length + view.asked.length; ; people = Math.floor(people / 2)) {
    const { recused, asked } = view;
    const hidden = hideJson("view", {
      ...view,
      recused: recused.slice(0, people),
      asked: asked.slice(0, Math.max(0, people - recused.length)),
    });
    if (hidden.length <= room) return hidden;
    if (people === 0) break;
  }
  const projects = view.projects.map((project) => ({ ...project, missing: [] }));
  return hideJson("view", { ...view, projects, recused: [], asked: [] });
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

/** Longest acts that one look adds to the status, in characters, unless a single one is longer. */
const ACTS_AT_ONCE = 6_000;

/**
 * The first of these acts of commands, as many as the status takes at once; those behind them are for the next look.
 * The acts of one line are recorded together: once one of them is, the line is not judged again.
 */
export function actsAtOnce(acts: readonly Act[]): readonly Act[] {
  const taken: Act[] = [];
  let size = 0;
  for (const act of acts) {
    size += lengthOf(act);
    const isOfLineBefore = /-\d+$/.test(act.key);
    if (size > ACTS_AT_ONCE && taken.length > 0 && !isOfLineBefore) break;
    taken.push(act);
  }
  return taken;
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
