/**
 * Whether what is planned depends on who has voted, not only on how many. Names may be remembered from an earlier
 * look (two people may have exchanged their votes since, under the same figures): before anything rests on them they
 * are read in full, and it is planned anew.
 */
import type { Step } from "../model/step.ts";
import type { Act } from "../record/act.ts";
import { currentRound } from "../request/request.ts";
import type { Request } from "../request/request.ts";

/** `added` are the acts that are about to be recorded. */
export function restsOnNames(request: Request, steps: readonly Step[], added: readonly Act[]): boolean {
  const isOpen = request.projects.some((project) => currentRound(project)?.state === "open");
  return added.some(isOfNames) || steps.some((step) => isForNames(step, isOpen));
}

/** A vote that ends at its time, or by a steward's word, ends whoever has voted. */
function isOfNames(act: Act): boolean {
  if (act.do === "closed") return act.why === "everybody" || act.why === "settled" || act.why === "nobody";
  return act.do === "decided" || act.do === "vote-removed" || act.do === "vote-stuck";
}

/** Whoever has to leave the group may have voted since; who is reminded is told that they have not. */
function isForNames({ kind }: Step, isOpen: boolean): boolean {
  return kind === "remove-vote" || (isOpen && (kind === "remove-members" || kind === "message"));
}
