/** What holds the letter of a granted project back, in words for the thread. */
import { concerns } from "../record/act.ts";
import { say, sayList } from "../words/say.ts";
import { countRound } from "./count-round.ts";
import { decide } from "./tally.ts";
import type { Project, Request, Round } from "./request.ts";

/** Null when the letter may be issued. */
export function letterWaits(request: Request, project: Project): string | null {
  const { language } = request.settings;
  const objections = project.positions.filter(({ holds }) => holds);
  if (objections.length > 0)
    return say(language, "letter-waits.objection", {
      ids: sayList(
        language,
        objections.map((o) => o.id),
      ),
    });
  if (isOverturned(project)) return say(language, "letter-waits.recount");
  if (request.settings.membership === "member" && !hasJoined(request, project)) {
    return say(language, "letter-waits.membership");
  }
  return null;
}

/** The round whose letter is to be issued by itself, its outcome being in the thread; null when there is none. */
export function letterIsDue(request: Request, project: Project): Round | null {
  const round = decidedRound(project);
  if (project.stage !== "granted" || round === null || round.outcome === null) return null;
  return letterWaits(request, project) === null ? round : null;
}

/** The stewards' last word on the holder's membership. */
export function hasJoined(request: Request, project: Project): boolean {
  const said = request.acts.findLast((act) => act.do === "membership" && concerns(act.n, project.n));
  return said?.do === "membership" && said.joined;
}

/** The last round that was decided, whatever came of it. */
export function decidedRound(project: Project): Round | null {
  return project.rounds.findLast((round) => round.state === "decided") ?? null;
}

/** A recusal declared after the decision, whichever it was, would change it. */
export function isOverturned(project: Project): boolean {
  const round = decidedRound(project);
  if (round === null || round.counted === null) return false;
  return decide(countRound(project, round), round.opening.rules).decision !== round.counted.decision;
}
