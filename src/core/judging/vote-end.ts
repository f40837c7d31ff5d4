/** Why an open vote ends now, and whether it still asks what it was opened for. */
import { USUAL_RULE } from "../model/voting-rule.ts";
import type { ClosedWhy } from "../record/vote-facts.ts";
import { countRound } from "../request/count-round.ts";
import { isSettled } from "../request/decide.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { votesToRemove } from "../request/votes-to-remove.ts";
import { fold } from "../text/fold.ts";
import { optionLabels } from "../words/ballot-options.ts";

/** A vote ended this much after its time says that it did. */
const LATE = 10 * 60_000;
/** Null while the vote goes on. */
export function whyItEnds(request: Request, project: Project, round: Round, now: number): ClosedWhy | null {
  if (project.withdrawn !== null) return "void";
  if (isBeyondRepair(request, round)) return "void";
  const ends = request.acts.some(
    (act) => act.do === "end" && act.n === project.n && act.round === round.round,
  );
  if (ends) return "steward";
  if (now >= round.endsAt) return now - round.endsAt > LATE ? "late" : "time";
  // A declaration that completes the vote takes the vote out first: only then is it over.
  if (votesToRemove(request, project, round).length > 0) return null;
  const count = countRound(project, round);
  if (count.able === 0) return "nobody";
  if (count.voted >= count.able) return "everybody";
  const { rules } = round.opening;
  const isLong = now >= round.openedAt + rules.minimum;
  return rules.closeWhenSettled === true && isLong && isSettled(rules, count) ? "settled" : null;
}

/** The poll was made to ask something else, and the forum has refused to put it right. */
function isBeyondRepair(request: Request, round: Round): boolean {
  return isPollAltered(round) && round.post !== null && request.snapshot.refusedEdits.includes(round.post.id);
}

/** Whether the poll offers other options, or is open to others, than it was posted with. */
function isPollAltered(round: Round): boolean {
  const { poll, opening, group } = round;
  if (poll === null) return false;
  const { kind } = opening.rules.rule ?? USUAL_RULE;
  const labels = optionLabels(kind, opening.question.language).map(fold);
  const sameOptions =
    poll.options.length === labels.length &&
    labels.every((label) => poll.options.some((option) => fold(option.label) === label));
  const sameGroup =
    group === null || (poll.groups.length === 1 && poll.groups[0]?.toLowerCase() === group.toLowerCase());
  return !sameOptions || !sameGroup;
}
