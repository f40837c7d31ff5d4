/** Votes of people in recusal that are still in an open poll and that the forum may yet be asked to take out. */
import type { Member } from "../model/snapshot.ts";
import { countRound } from "./count-round.ts";
import type { Project, Request, Round } from "./request.ts";

/** Those of a round, less the ones whose removal the forum has refused: these are set aside in the tally. */
export function votesToRemove(request: Request, project: Project, round: Round): Member[] {
  if (round.state !== "open") return [];
  const given = request.acts.flatMap((act) =>
    act.do === "vote-stuck" && act.n === project.n && act.round === round.round ? [act.who.id] : [],
  );
  const kept = request.snapshot.stuckVotes.flatMap((vote) =>
    vote.postId === round.post?.id ? [vote.voterId] : [],
  );
  const refused = new Set([...given, ...kept]);
  return countRound(project, round).setAside.filter((voter) => !refused.has(voter.id));
}
