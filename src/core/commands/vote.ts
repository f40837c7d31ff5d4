/**
 * `/vote [N] [duration|date]` opens a vote (a further round too) or moves the end of an open one, `/vote [N] fin`
 * ends it. Stewards without a link only. Opening before everything is there is an override and needs a reason.
 */
import { DateTime } from "luxon";
import type { Deed } from "../record/act.ts";
import { readVoteArguments } from "../command-line/arguments/vote-arguments.ts";
import type { VoteEnd } from "../command-line/arguments/vote-arguments.ts";
import { missingConditions } from "../request/conditions.ts";
import { may } from "../permissions/permission.ts";
import { momentOf } from "../permissions/moment.ts";
import type { Moment } from "../permissions/moment.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { fieldLabel } from "../sheet/sheet-fields.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, offerFor, refuse, unlessBarred } from "./command.ts";
import type { Asking, Command, Offer, Refused, Verdict } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import type { LineShape } from "./line-shape.ts";
import { namedProjects } from "./project-names.ts";
import {
  endIsPast,
  endIsUnclear,
  isOpen,
  openAmong,
  reasonIsNeeded,
  whichVote,
  wordsOf,
} from "./vote-lines.ts";
import { whichProjects } from "./which-projects.ts";

export const vote: Command = {
  judge({ request, author, line, at }: Asking): Verdict {
    const { language, timezone } = request.settings;
    const known = request.projects.map((project) => project.n);
    if (line.word !== "vote") return refuse("refused.vote-in-poll");
    const said = readVoteArguments(line.rest, known, { reference: at, timezone });
    if (said.end.kind === "poll") return refuse("refused.vote-in-poll");
    // "La Halle : ouvrons" names a project where its number could stand.
    const named = namedProjects(request, said.left, true);
    const end: VoteEnd = named.length > 0 ? { kind: "usual" } : said.end;
    const shown = (answer: Refused): Refused => unlessBarred({ request, author }, "vote", said.n, answer);
    if (end.kind === "unclear") return shown(endIsUnclear(request, said, end.words));
    const n = named.length > 0 ? named : said.n;
    const shape: LineShape = {
      name: "vote",
      line: (numbers: string | null, text: string) =>
        exactLine(language, "vote", [numbers, wordsOf(end)], text),
      said: {},
      isComplete: true,
    };
    const targets = whichProjects(
      { request },
      { ...said, projects: n, left: "", hasColon: true, doubt: null },
      shape,
    );
    if (targets.kind === "refused") return shown(targets);
    const possible =
      n.length > 0 ? targets.projects : request.projects.filter((p) => isMeant(request, p, end));
    const some = n.length > 0 || said.all !== null ? [] : openAmong(possible);
    // Without an end there is nothing to say to a vote that is open.
    const projects = end.kind === "usual" ? possible.filter((one) => !some.includes(one)) : possible;
    if (some.length > 0 && end.kind !== "usual") {
      if (end.kind === "until" && end.at <= at) return refuse("refused.vote-end-past");
      return shown(whichVote(language, some, projects, shape, said));
    }
    if (projects.length === 0) {
      const no = forbidden(request, targets.projects, author, end.kind === "now" ? "vote-end" : "vote");
      return no ?? refuse(end.kind === "now" ? "refused.no-open-vote" : "refused.nothing-to-open");
    }
    const deeds: Deed[] = [];
    for (const project of projects) {
      const values = { n: String(project.n) };
      const no = forbidden(request, [project], author, doingOf(project, end), values);
      if (no !== null) return no;
      const judged = judgeOne(
        request,
        project,
        inCalendarDays(end, at, timezone),
        shorten(said.text, 300),
        at,
      );
      if ("kind" in judged) return judged;
      deeds.push(judged);
    }
    return accept(...deeds);
  },
  help: (request, { id }) => [
    ...offerFor(
      request,
      "form.vote-end",
      (project) => isOpen(project) && may(request, project, id, "vote-end"),
    ),
    ...offerFor(request, "form.vote", (project) => canOpen(project) && may(request, project, id, "vote")).map(
      (offer) => numbered(request, offer),
    ),
  ],
};

/** Three days end at the same hour, also over a change of the clocks. */
function inCalendarDays(end: VoteEnd, at: number, timezone: string): VoteEnd {
  if (end.kind !== "lasts") return end;
  const start = DateTime.fromMillis(at, { zone: timezone });
  return { ...end, duration: start.plus({ days: end.days }).toMillis() - at + end.duration };
}

const OPENABLE: ReadonlySet<Moment> = new Set<Moment>(["review", "returned", "refused", "overturned"]);

/** An end is for a vote that is open, or has just been. */
function doingOf(project: Project, end: VoteEnd): "vote" | "vote-end" {
  const state = currentRound(project)?.state;
  const isRunning = state === "opening" || state === "closing" || (state === "open" && end.kind !== "usual");
  return isRunning || end.kind === "now" ? "vote-end" : "vote";
}

/** Without a number a line is about these: one that is incomplete has to be named. */
function isMeant(request: Request, project: Project, end: VoteEnd): boolean {
  if (end.kind === "now") return isOpen(project);
  return isOpen(project) || OPENABLE.has(momentOf(request, project));
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
    if (until <= at) return endIsPast(request, project, text);
    return { do: "move-end", n, round: round.round, until, text };
  }
  if (end.kind === "now") return refuse("refused.no-open-vote");
  if (round?.state === "closing" || round?.state === "opening") return refuse("refused.vote-closing");
  if (end.kind === "until" && end.at <= at) return refuse("refused.vote-end-past");
  const obstacle = obstacleTo(request, project, end, text, at);
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

/** One that is incomplete is meant only where its number is said. */
function numbered(request: Request, offer: Offer): Offer {
  const isIncomplete = request.projects.some(({ n, stage }) => n === offer.n && stage === "incomplete");
  return isIncomplete ? { ...offer, with: { n: ` ${offer.n}` } } : offer;
}

/** What keeps a vote from being opened even with a reason is not there. */
function canOpen(project: Project): boolean {
  return project.electorate.length > 0 && neededFields(project).length === 0;
}

function neededFields(project: Project): FieldKey[] {
  return project.missing.filter((field) => field === "project" || field === "holder");
}

/** Without a named project and holder no letter can be written; anything else can be overridden with a reason. */
function obstacleTo(
  request: Request,
  project: Project,
  end: VoteEnd,
  text: string,
  at: number,
): Verdict | null {
  const needed = neededFields(project);
  if (needed.length > 0) {
    const { language } = request.settings;
    const fields = needed.map((field) => fieldLabel(field, language).toLowerCase()).join(", ");
    return refuse("refused.vote-needs-fields", { n: String(project.n), fields });
  }
  if (project.electorate.length === 0) return refuse("refused.nobody-can-vote");
  const overridden = missingConditions(request, project, at).filter(
    ({ kind }) => kind !== "discussion" && kind !== "steward" && kind !== "too-late",
  );
  if (overridden.length === 0 || text !== "") return null;
  return reasonIsNeeded(request, project, end);
}
