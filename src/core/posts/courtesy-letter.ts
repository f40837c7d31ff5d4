/**
 * Not granted is a letter too: a courteous message for whoever asked, folded in the outcome. It gives the reason and
 * the points raised, and names no voter; it is for a person to read again and send.
 */
import { formatDateOfYear } from "../dates/format-date.ts";
import { concerns } from "../record/act.ts";
import type { Reason } from "../record/vote-facts.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import type { WordKey } from "../words/french.ts";
import { JUST_AFTER } from "./outcome-moment.ts";
import { mostInTurns } from "./positions-named.ts";

/** Reasons that are said in words of their own; any other is that too few were for it. */
const WHY: Partial<Record<Reason, WordKey>> = {
  "more-against": "courtesy.why.more-against",
  tie: "courtesy.why.tie",
  "only-abstentions": "courtesy.why.only-abstentions",
};

const MOST_POINTS = 5;
const LONGEST_POINT = 240;

/** The lines of the message, folded away. */
export function courtesyLetter(request: Request, project: Project, round: Round, reason: Reason): string[] {
  const { language } = request.settings;
  const { question } = round.opening;
  const decidedAt = round.closedAt ?? round.endsAt;
  const plain = (text: string): string => plainInMarkdown(shorten(text, 120));
  const open = project.positions.filter(
    (one) => one.open && concerns(one.n, project.n) && one.at <= decidedAt + JUST_AFTER,
  );
  const points = mostInTurns(open, MOST_POINTS).map(
    ({ text }) => `- ${plainInMarkdown(shorten(text, LONGEST_POINT))}`,
  );
  const call = question.call === "" ? "" : say(language, "courtesy.call", { call: plain(question.call) });
  const asked = { network: plain(question.network), title: plain(question.project), call };
  const decided = {
    day: formatDateOfYear(decidedAt, request.settings),
    reason: say(language, WHY[reason] ?? "courtesy.why.other"),
  };
  return [
    `[details="${say(language, "outcome.courtesy-title")}"]`,
    say(language, "courtesy.hello"),
    "",
    say(language, "courtesy.asked", asked),
    "",
    say(language, "courtesy.decided", decided),
    "",
    ...(points.length === 0 ? [] : [say(language, "courtesy.points"), "", ...points, ""]),
    say(language, "courtesy.open"),
    "",
    say(language, "courtesy.bye"),
    "",
    plain(question.network),
    "[/details]",
  ];
}
