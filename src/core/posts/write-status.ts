/**
 * The status post whole: what people read, the facts for the component, and the state. A state that grows over
 * its room is split: the oldest acts move to a continuation post, which is written once and stays.
 */
import type { Act } from "../record/act.ts";
import { foldedLog } from "./log-lines.ts";
import { statusText } from "./status-post.ts";
import { say } from "../words/say.ts";
import type { Request } from "../request/request.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { hideJson } from "../text/hidden-json.ts";
import { componentView } from "./write-component-view.ts";
import { STATE_LIMIT, hideContinuation, hideState } from "../record/state.ts";
import type { State } from "../record/state.ts";

export interface StatusPosts {
  readonly status: string;
  /** The next continuation post to write first, when the state has grown over its room. */
  readonly continuation: { readonly part: number; readonly raw: string } | null;
}

/** `continued` are the acts already in continuation posts, `parts` how many such posts there are. */
export function writeStatus(
  request: Request,
  state: State,
  continued: ReadonlySet<string>,
  parts: number,
): StatusPosts {
  const here = state.acts.filter((act) => !continued.has(act.key));
  const text = statusText(request, here);
  const view = hideJson("view", componentView(request));
  const hidden = hideState({ ...state, acts: here });
  const status = [text, "", view, hidden].join("\n");
  if (hidden.length <= STATE_LIMIT) return { status, continuation: null };
  const moved = oldestHalf(here);
  const part = parts + 1;
  const language = request.settings.language;
  const raw = [
    markText({ kind: "status", part: String(part) }),
    say(language, "status.continued", { part }),
    ...foldedLog(request, moved),
    MARK_END,
    "",
    hideContinuation(moved),
  ].join("\n");
  return { status, continuation: { part, raw } };
}

/** Enough acts to halve the state; at most what one post holds. */
function oldestHalf(acts: readonly Act[]): Act[] {
  const moved: Act[] = [];
  let size = 0;
  for (const act of acts) {
    size += hideContinuation([act]).length;
    if (moved.length > 0 && (moved.length >= acts.length / 2 || size > 18_000)) break;
    moved.push(act);
  }
  return moved;
}
