/**
 * A recusal declared after a decision changes nothing of it, but is recounted: both counts stand side by side, with
 * whose recusal lies between them and whether the result would be the same.
 */
import { unpackIds } from "../record/id-list.ts";
import { countAsDecided, countRound } from "../request/count-round.ts";
import { decidedRound, isOverturned } from "../request/decided-round.ts";
import type { Project, Request } from "../request/request.ts";
import { decide } from "../request/decide.ts";
import { say } from "../words/say.ts";
import { listWithin } from "./as-many-as-fit.ts";
import { nameOf, titleOf } from "./names.ts";
import { decisionInWords } from "./rule-in-words.ts";

/** The line of the status; null where nobody who could vote has declared a link since. */
export function recountLine(request: Request, project: Project): string | null {
  const round = decidedRound(project);
  const then = round === null ? null : countAsDecided(round);
  if (round === null || round.counted === null || then === null) return null;
  const able = new Set(unpackIds(round.counted.electors));
  const since = project.recused.filter(({ who }) => able.has(who.id));
  if (since.length === 0) return null;
  const { language } = request.settings;
  const now = countRound(project, round);
  const { decision } = decide(round.opening.rules, now);
  const result =
    decision === round.counted.decision
      ? say(language, "recount.same")
      : say(language, "recount.other", {
          decision: decisionInWords(language, decision, round.opening.rules),
        });
  const line = say(language, "status.recount", {
    title: titleOf(project),
    votedThen: then.voted,
    ableThen: then.able,
    names: listWithin(
      language,
      since.map(({ who }) => nameOf(request, who)),
    ),
    voted: now.voted,
    able: now.able,
    result,
  });
  if (!isOverturned(project)) return line;
  const next = project.letter === null ? "recount.vote-again" : "recount.delivered";
  return `${line} ${say(language, next)}`;
}
