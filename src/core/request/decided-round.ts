/** The decision of a project that counts, and whether what was declared since would change it. */
import { countRound } from "./count-round.ts";
import { decide } from "./decide.ts";
import type { Project, Round } from "./request.ts";

/** The last round that was decided, whatever came of it. */
export function decidedRound(project: Pick<Project, "rounds">): Round | null {
  return project.rounds.findLast((round) => round.state === "decided") ?? null;
}

/** A recusal declared after the decision, whichever it was, would change it. */
export function isOverturned(project: Project): boolean {
  const round = decidedRound(project);
  if (round === null || round.counted === null) return false;
  return decide(round.opening.rules, countRound(project, round)).decision !== round.counted.decision;
}
