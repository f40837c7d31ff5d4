/**
 * `/vote [N] [duration|date]` opens a vote (a further round too) or moves the end of an open one, `/vote [N] fin`
 * ends it. Stewards without a link only. Opening before everything is there is an override and needs a reason.
 */
import type { Deed } from "../record/act.ts";
import { readVoteArguments } from "../command-line/arguments/vote-arguments.ts";
import type { VoteEnd } from "../command-line/arguments/vote-arguments.ts";
import { missingConditions } from "../request/conditions.ts";
import { isOverturned } from "../request/letter-waits.ts";
import { isStewardOf } from "../request/people.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { fieldLabel } from "../sheet/sheet-fields.ts";
import { shorten } from "../text/shorten.ts";
import { accept, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";

export const vote: Command = {
  judge({ request, author, line, at }: Asking): Verdict {
    const known = request.projects.map((project) => project.n);
    const moment = { reference: at, timezone: request.settings.timezone };
    const { n, end, text } = readVoteArguments(line.rest, known, moment);
    if (end.kind === "unclear") return refuse("refused.vote-end-unclear", { words: shorten(end.words, 40) });
    const projects = request.projects.filter((p) => (n === null ? mayVoteOn(p, end) : p.n === n));
    if (n !== null && projects.length === 0) {
      return refuse("refused.no-such-project", { n: String(n), count: String(known.length) });
    }
    if (projects.length === 0)
      return refuse(end.kind === "now" ? "refused.no-open-vote" : "refused.nothing-to-open");
    if (!projects.every((project) => isStewardOf(request, project, author.id)))
      return refuse("refused.stewards-only");
    const deeds: Deed[] = [];
    for (const project of projects) {
      const judged = judgeOne(request, project, end, shorten(text, 300), at);
      if ("kind" in judged) return judged;
      deeds.push(judged);
    }
    return accept(...deeds);
  },
  help: (request, author) =>
    request.projects.some((project) => isStewardOf(request, project, author.id)) ? "form.vote" : null,
};

function mayVoteOn(project: Project, end: VoteEnd): boolean {
  const open = currentRound(project)?.state === "open";
  if (end.kind === "now") return open;
  return open || project.stage === "review" || project.stage === "refused" || isOverturned(project);
}

function judgeOne(
  request: Request,
  project: Project,
  end: VoteEnd,
  text: string,
  at: number,
): Deed | Verdict {
  const round = currentRound(project);
  const { n } = project;
  if (round?.state === "open") {
    if (end.kind === "now") return { do: "end", n, round: round.round, text };
    const until = end.kind === "until" ? end.at : end.kind === "lasts" ? at + end.duration : null;
    if (until === null) return refuse("refused.vote-is-open", { n: String(n) });
    if (until <= at) return refuse("refused.vote-end-past");
    return { do: "move-end", n, round: round.round, until, text };
  }
  if (end.kind === "now") return refuse("refused.no-open-vote");
  if (round?.state === "closing" || round?.state === "opening") return refuse("refused.vote-closing");
  const overturned = project.stage === "granted" && isOverturned(project);
  if (
    !overturned &&
    (project.stage === "granted" || project.stage === "delivered" || project.stage === "withdrawn")
  ) {
    return refuse("refused.nothing-to-open");
  }
  if (end.kind === "until" && end.at <= at) return refuse("refused.vote-end-past");
  const obstacle = obstacleTo(request, project, text, at);
  if (obstacle !== null) return obstacle;
  return {
    do: "open",
    n,
    round: (round?.round ?? 0) + 1,
    until: end.kind === "until" ? end.at : null,
    lasts: end.kind === "lasts" ? end.duration : null,
    text,
  };
}

/** Without a named project and holder no letter can be written; anything else can be overridden with a reason. */
function obstacleTo(request: Request, project: Project, text: string, at: number): Verdict | null {
  const { language } = request.settings;
  const needed = project.missing.filter((field) => field === "project" || field === "holder");
  if (needed.length > 0) {
    const fields = needed.map((field) => fieldLabel(field, language).toLowerCase()).join(", ");
    return refuse("refused.vote-needs-fields", { n: String(project.n), fields });
  }
  if (project.electorate.length === 0) return refuse("refused.nobody-can-vote");
  const overridden = missingConditions(request, project, at).filter(
    ({ kind }) => kind !== "discussion" && kind !== "steward" && kind !== "too-late",
  );
  if (overridden.length > 0 && text === "") return refuse("refused.vote-override", { n: String(project.n) });
  return null;
}
