/** What holds the letter of a granted project back, in words for the thread. */
import { concerns } from "../record/act.ts";
import { say, sayList } from "../words/say.ts";
import { countRound } from "./count-round.ts";
import { decide } from "./tally.ts";
import type { Project, Request } from "./request.ts";

/** Null when the letter may be issued. */
export function letterWaits(request: Request, project: Project): string | null {
  const { language } = request.settings;
  const objections = project.positions.filter((position) => position.kind === "objection" && position.open);
  if (objections.length > 0)
    return say(language, "letter-waits.objection", {
      ids: sayList(
        language,
        objections.map((o) => o.id),
      ),
    });
  if (isOverturned(request, project)) return say(language, "letter-waits.recount");
  if (request.settings.membership === "member" && !hasJoined(request, project)) {
    return say(language, "letter-waits.membership");
  }
  return null;
}

/** The stewards' last word on the holder's membership. */
function hasJoined(request: Request, project: Project): boolean {
  const said = request.acts.findLast((act) => act.do === "membership" && concerns(act.n, project.n));
  return said?.do === "membership" && said.joined;
}

/** A recusal declared after the decision would change it. */
export function isOverturned(request: Request, project: Project): boolean {
  const round = project.rounds.findLast((candidate) => candidate.state === "decided");
  if (round === undefined || round.decision !== "granted" || round.poll === null) return false;
  return decide(countRound(project, round), request.settings.vote).decision !== "granted";
}
