/** The tally of one round of a project: who counts, who is set aside, whose block has its argument. */
import { concerns } from "../record/act.ts";
import { tally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { Project, Round } from "./request.ts";

/** Counts a round with the recusals of this moment, so that a later declaration recounts it. */
export function countRound(project: Project, round: Round): Tally {
  const recused = new Set(project.recused.map((r) => r.who.id));
  // Members who came after the decision had no part in it.
  const electorate = round.electors === null ? project.electorate : round.electors.map((id) => ({ id }));
  return tally(round.poll, electorate, recused, objectors(project));
}

/** Ids of those whose open objection gives their block its argument. */
function objectors(project: Project): ReadonlySet<number> {
  const open = project.positions.filter(
    (position) => position.kind === "objection" && position.open && concerns(position.n, project.n),
  );
  return new Set(open.map((position) => position.who.id));
}
