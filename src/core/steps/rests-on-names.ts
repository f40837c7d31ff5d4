/**
 * Whether what is planned depends on who has voted, not only on how many. Names may be remembered from an earlier
 * look (two people may have exchanged their votes since, under the same figures): before anything rests on them they
 * are read in full, and it is planned anew.
 */
import type { Step } from "../model/step.ts";
import type { Act } from "../record/act.ts";
import { currentRound } from "../request/request.ts";
import type { Request } from "../request/request.ts";

/**
 * How new the names have to be: read now, within the hour for a reminder alone (whoever is told that a vote is awaited
 * may have given it a moment ago in any case), or as they are known.
 */
export type NamesNeeded = "now" | "lately" | "as-known";

/** `added` are the acts that are about to be recorded. */
export function restsOnNames(request: Request, steps: readonly Step[], added: readonly Act[]): NamesNeeded {
  const isOpen = request.projects.some((project) => currentRound(project)?.state === "open");
  if (added.some(isOfNames) || steps.some((step) => isForNames(step, isOpen))) return "now";
  return isOpen && steps.some(({ kind }) => kind === "message") ? "lately" : "as-known";
}

/** A vote that ends at its time, or by a steward's word, ends whoever has voted. */
function isOfNames(act: Act): boolean {
  if (act.do === "closed") return act.why === "everybody" || act.why === "settled" || act.why === "nobody";
  return act.do === "decided" || act.do === "vote-removed" || act.do === "vote-stuck";
}

/** Whoever has to leave the group may have voted since. */
function isForNames({ kind }: Step, isOpen: boolean): boolean {
  return kind === "remove-vote" || (isOpen && kind === "remove-members");
}
