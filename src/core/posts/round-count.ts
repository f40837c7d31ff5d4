/** One line of the status per project: whether its vote is open, until when, and voted / able / in recusal. */
import { formatDayTime } from "../dates/format-date.ts";
import { countRound } from "../request/count-round.ts";
import { currentRound, placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { decisionInWords } from "./rule-in-words.ts";

/** Null when there is nothing to say any more. */
export function countOf(request: Request, project: Project): string | null {
  const { language } = request.settings;
  const round = currentRound(project);
  const title = plainInMarkdown(shorten(project.title, 60));
  const recused = project.recused.length;
  if (round === null || round.state === "void") {
    if (project.stage !== "incomplete" && project.stage !== "review") return null;
    const able = project.electorate.length;
    if (round !== null) return say(language, "status.vote-void", { title, able, recused });
    if (recused === 0) return say(language, "status.vote-not-open-alone", { title, able });
    return say(language, "status.vote-not-open", { title, able, recused });
  }
  const count = countRound(project, round);
  const values = { title, able: count.able, voted: count.voted, recused };
  switch (round.state) {
    case "open":
      return say(language, "status.vote-open", {
        ...values,
        end: formatDayTime(round.endsAt, placeOf(request)),
      });
    case "opening":
      return recused === 0
        ? say(language, "status.vote-not-open-alone", values)
        : say(language, "status.vote-not-open", values);
    case "closing":
      return say(language, "status.vote-closing", values);
    case "decided":
      return say(language, "status.vote-decided", {
        ...values,
        decision: decisionInWords(language, round.decision ?? "refused", round.opening.rules),
      });
  }
}
