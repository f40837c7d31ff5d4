/**
 * The one live status of a topic: where each project stands, what is missing, who may act and until when.
 * At most 15 lines in view; the log is folded away. Everything in it is a function of the request.
 */
import type { Act } from "../record/act.ts";
import { formatDate, formatDay, formatShortDay } from "../dates/format-date.ts";
import { calendarOf, latestEnd, latestReview } from "../request/calendar.ts";
import { currentRound, placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { markText } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { fitting } from "./as-many-as-fit.ts";
import { foldedLog } from "./log-lines.ts";
import { nameOf } from "./names.ts";
import { notices } from "./notices.ts";
import { positionEffect } from "./position-effect.ts";
import { otherPolls } from "./other-polls.ts";
import { quote } from "./quote.ts";
import { otherRequests } from "./other-requests.ts";
import { countOf } from "./round-count.ts";
import { whatIsMissing } from "./what-is-missing.ts";

/**
 * The status's text without its comments. `acts` are those whose log stands here, not in a continuation post, as far
 * as there is `room` for it, in characters.
 */
export function statusText(request: Request, acts: readonly Act[], room?: number): string {
  const { language } = request.settings;
  const lines = [
    `**${say(language, "status.title")}**`,
    `${whoAsks(request)} ${dueDates(request)}`.trim(),
    "",
    ...table(request),
    "",
    ...request.projects.flatMap((project) => voteLine(request, project)),
    recusedLine(request),
    positionsLine(request),
    ...notices(request),
    ...otherPolls(request),
    otherRequests(request),
    help(request),
  ].filter((line): line is string => line !== null);
  return [markText({ kind: "status" }), spaced(lines), ...foldedLog(request, acts, room), "[/wrap]"].join(
    "\n",
  );
}

/** Lines stand apart as paragraphs would, except a table's. */
function spaced(lines: readonly string[]): string {
  return lines
    .map((line, index) =>
      line !== "" && !line.startsWith("|") && index < lines.length - 1 ? `${line}\n` : line,
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function whoAsks(request: Request): string {
  const { language } = request.settings;
  const { requester, relayer, snapshot } = request;
  const day = formatDate(snapshot.topic.createdAt, placeOf(request));
  const name = plainInMarkdown(shorten(requester.name, 80));
  if (relayer === null) return say(language, "status.asked", { requester: name, day });
  const values = { requester: name, relayer: nameOf(request, { id: relayer.id, name: relayer.name }), day };
  return say(language, requester.account === null ? "status.relayed-outside" : "status.relayed", values);
}

function help(request: Request): string {
  const { language, charterUrl, guideUrl } = request.settings;
  const guide = guideUrl === null ? "" : ` ${say(language, "status.guide", { url: guideUrl })}`;
  const charter = charterUrl === null ? "" : ` ${say(language, "status.charter", { url: charterUrl })}`;
  return `${say(language, "status.help")}${guide}${charter}`;
}

function dueDates(request: Request): string {
  const { language } = request.settings;
  const days = request.projects
    .filter((project) => project.deadline !== null && project.stage !== "withdrawn")
    .map((project) => formatDay(project.deadline ?? 0, placeOf(request)));
  const distinct = [...new Set(days)];
  return distinct.length === 0 ? "" : say(language, "status.due", { days: sayList(language, distinct) });
}

function table(request: Request): string[] {
  const { language } = request.settings;
  const head = say(language, "status.table");
  return [
    head,
    head.replace(/[^|]+/g, "---"),
    ...request.projects.map((project) => {
      const { missing, who } = whatIsMissing(request, project);
      const stage = say(language, `stage.${project.stage}`);
      return `| ${linked(request, project)} | ${stage} | ${missing} | ${who} | ${atTheLatest(request, project)} |`;
    }),
  ];
}

function linked(request: Request, project: Project): string {
  const title = `${project.n}. ${plainInMarkdown(shorten(project.title, 60))}`;
  const round = currentRound(project);
  const post = project.letter ?? round?.outcome ?? round?.post ?? project.post;
  if (post === null) return title;
  return `[${title}](${request.settings.forumUrl}/t/${request.snapshot.topic.id}/${post.number})`;
}

function atTheLatest(request: Request, project: Project): string {
  const vote = calendarOf(request.settings.vote, request.startedAt, project.deadline);
  const moment = (() => {
    switch (project.stage) {
      case "incomplete":
      case "review":
        return latestReview(project.deadline, vote);
      case "vote":
        return currentRound(project)?.endsAt ?? latestEnd(project.deadline, vote);
      case "granted":
        return project.deadline;
      case "refused":
      case "delivered":
      case "withdrawn":
        return null;
    }
  })();
  return moment === null ? "–" : formatShortDay(moment, placeOf(request));
}

function voteLine(request: Request, project: Project): string[] {
  if (project.stage === "withdrawn") return [];
  const count = countOf(request, project);
  return count === null ? [] : [count];
}

function recusedLine(request: Request): string | null {
  const { language } = request.settings;
  const people = new Map<number, string>();
  for (const project of request.projects) {
    for (const recused of project.recused) {
      if (people.has(recused.who.id)) continue;
      const only = request.projects.filter((other) => other.recused.some((r) => r.who.id === recused.who.id));
      const scope =
        only.length === request.projects.length
          ? ""
          : say(language, "status.only", {
              n: sayList(
                language,
                only.map((p) => String(p.n)),
              ),
            });
      const reason =
        recused.text === ""
          ? say(language, `recusal.${recused.why}`)
          : plainInMarkdown(shorten(recused.text, 80));
      people.set(recused.who.id, `${nameOf(request, recused.who)} (${reason}${scope})`);
    }
  }
  if (people.size === 0) return null;
  const { shown, more } = fitting([...people.values()], RECUSED_ROOM);
  const others = more === 0 ? "" : ` ${say(language, "list.others", { more })}`;
  return say(language, "status.recused", { people: `${shown.join(", ")}${others}` });
}

/** In characters; whoever is not named here stands in the log. */
const RECUSED_ROOM = 2_500;

function positionsLine(request: Request): string | null {
  const { language } = request.settings;
  const positions = new Map(request.projects.flatMap((project) => project.positions).map((p) => [p.id, p]));
  const open = [...positions.values()].filter((position) => position.open);
  if (open.length === 0) return null;
  const named = open.slice(0, MOST_POSITIONS).map((p) => {
    const effect = positionEffect(request, p);
    const said = `${p.id}, ${nameOf(request, p.who)} (${quote(language, p.text, 60)})`;
    return effect === "" ? said : `${said}, ${effect}`;
  });
  const more = open.length - named.length;
  if (more > 0) named.push(say(language, "status.more-positions", { more }));
  return say(language, "status.positions", { positions: named.join(language === "fr" ? " ; " : "; ") });
}

/** The others stand in the log and are quoted in the outcome. */
const MOST_POSITIONS = 8;
