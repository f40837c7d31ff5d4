/**
 * The one live status of a topic, for a telephone: one block a project with what is missing, who may act and until
 * when, then who is in recusal and what is open. At most 15 lines in view; the log is folded away. Everything in it
 * is a function of the request.
 */
import type { Act } from "../record/act.ts";
import { formatDate, formatDay } from "../dates/format-date.ts";
import { currentRound, placeOf } from "../request/request.ts";
import { calendarOf, latestEnd } from "../request/calendar.ts";
import type { Position, Project, Request } from "../request/request.ts";
import { isProgrammeGone } from "../request/programme.ts";
import { askedInPrivate } from "../request/standing-interests.ts";
import { markText } from "../text/mark.ts";
import { unbroken } from "../words/no-break.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { rememberOf } from "../text/remember.ts";
import { shorten } from "../text/shorten.ts";
import type { WordKey } from "../words/french.ts";
import { say, sayList } from "../words/say.ts";
import { foldedLog } from "./log-lines.ts";
import { nameOf, titleOf, titlesOf } from "./names.ts";
import { latest } from "./next-thing.ts";
import { notices } from "./notices.ts";
import { mostInTurns } from "./positions-named.ts";
import { positionEffect } from "./position-effect.ts";
import { otherPolls } from "./other-polls.ts";
import { programmeNamed } from "./programme-notices.ts";
import { quote } from "./quote.ts";
import { otherRequests } from "./other-requests.ts";
import { briefly, projectBlock } from "./project-block.ts";
import { recusedLine } from "./recused-line.ts";

/**
 * The status's text without its comments. `acts` are those whose log stands here, not in a continuation post, as far
 * as there is `room` for it, in characters.
 */
export function statusText(request: Request, acts: readonly Act[], room?: number): string {
  const { language } = request.settings;
  const text = [inView(request), ...foldedLog(request, acts, room)].join("\n");
  return [markText({ kind: "status" }), unbroken(language, text), "[/wrap]"].join("\n");
}

/** A look compares several statuses of one request, which differ in what they hide alone. */
const shown = new WeakMap<Request, string>();

function inView(request: Request): string {
  const text = shown.get(request) ?? linesOf(request).join("\n\n");
  shown.set(request, text);
  return text;
}

/** Most lines in view, the title among them. */
const MOST_LINES = 15;

/** What is in view. Where there is much to tell, remarks stand in one paragraph and projects at rest in one line. */
const linesOf = rememberOf((request: Request): readonly string[] => {
  const { language } = request.settings;
  const above = [
    `**${say(language, "status.title")}**`,
    [whoAsks(request), dueDates(request), programmeNamed(request)]
      .filter((sentence) => sentence !== "")
      .join(" "),
  ];
  const below = [recusedLine(request), askedLine(request), positionsLine(request)].filter(
    (line) => line !== null,
  );
  const others = otherRequests(request);
  const remarks = [...notices(request), ...otherPolls(request), ...(others === null ? [] : [others])];
  const votes = votesToCome(request);
  const fixed = above.length + below.length + votes.length + 1;
  const told = fixed + request.projects.length + remarks.length > MOST_LINES ? joined(remarks) : remarks;
  const blocks = blocksIn(request, MOST_LINES - fixed - told.length);
  return [...above, ...blocks, ...votes, ...below, ...told, help(request)];
});

function joined(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.join(" ")];
}

/** A block a project; with more projects than room, those for which there is least to do share the last line. */
function blocksIn(request: Request, room: number): string[] {
  const { projects, settings } = request;
  if (projects.length <= room) return projects.map((project) => projectBlock(request, project));
  const byNeed = projects.toSorted((a, b) => need(a) - need(b) || a.n - b.n);
  const whole = new Set(byNeed.slice(0, Math.max(1, room - 1)));
  const others = projects.filter((project) => !whole.has(project));
  return [
    ...projects.filter((project) => whole.has(project)).map((project) => projectBlock(request, project)),
    say(settings.language, "block.others", {
      projects: others.map((project) => briefly(request, project)).join(", "),
    }),
  ];
}

/** Whose turn it is comes first; what is over comes last. */
function need({ stage }: Project): number {
  return ["vote", "review", "incomplete", "granted", "delivered", "refused", "withdrawn"].indexOf(stage);
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

/** The votes that are still to be opened: one line where all projects have the same people and the same end. */
function votesToCome(request: Request): string[] {
  const { language } = request.settings;
  if (isProgrammeGone(request)) return [];
  const waiting = request.projects.filter(({ stage }) => stage === "incomplete" || stage === "review");
  const lines = new Map<string, Project[]>();
  for (const project of waiting) {
    const able = project.electorate.length;
    const recused = project.recused.length;
    const key = recused === 0 ? "status.vote-not-open-alone" : "status.vote-not-open";
    const vote = calendarOf(request, project);
    const isFirst = currentRound(project) === null;
    const end = isFirst ? latest(request, latestEnd(project.deadline, vote), "status.vote-by") : "";
    const line = say(language, key, { scope: "{scope}", able, recused, end });
    lines.set(line, [...(lines.get(line) ?? []), project]);
  }
  return [...lines].map(([line, projects]) => {
    const title = sayList(
      language,
      projects.map((project) => titleOf(project)),
    );
    const scope = lines.size === 1 && projects.length === request.projects.length;
    return line.replace("{scope}", () => (scope ? "" : say(language, "status.vote-scope", { title })));
  });
}

/** Who was asked because of their profile is theirs to say: the line knows numbers alone. */
function askedLine(request: Request): string | null {
  const { asked, answered } = askedInPrivate(request);
  if (asked === answered) return null;
  return say(request.settings.language, "status.asked-in-private", { asked, answered });
}

function positionsLine(request: Request): string | null {
  const { language } = request.settings;
  const positions = new Map(request.projects.flatMap((project) => project.positions).map((p) => [p.id, p]));
  const open = [...positions.values()].filter((position) => position.open).toSorted(byNumber);
  if (open.length === 0) return null;
  const named = mostInTurns(open, MOST_POSITIONS).map((p) => {
    const said = `${p.id}, ${nameOf(request, p.who)} (${quote(language, p.text, 60)})`;
    return [said, concerned(request, p), positionEffect(request, p)].filter((part) => part !== "").join(", ");
  });
  const more = open.length - named.length;
  if (more > 0) named.push(say(language, "status.more-positions", { more }));
  return say(language, headingOf(request, open), {
    count: open.length,
    positions: named.join(language === "fr" ? " ; " : "; "),
  });
}

/** Reservations before objections, each in their order, whatever projects they are about. */
function byNumber(a: Position, b: Position): number {
  if (a.kind !== b.kind) return a.kind === "concern" ? -1 : 1;
  return a.id.localeCompare(b.id, "en", { numeric: true });
}

/** What they are together: a reservation that is left when the letters are out stops nothing, but is not forgotten. */
function headingOf(request: Request, open: readonly Position[]): WordKey {
  if (open.every(({ kind }) => kind === "objection")) return "status.objections";
  if (!open.every(({ kind }) => kind === "concern")) return "status.positions";
  const ids = new Set(open.map(({ id }) => id));
  const about = request.projects.filter(({ positions }) => positions.some(({ id }) => ids.has(id)));
  return about.every(({ stage }) => stage === "delivered") ? "status.concerns-after" : "status.concerns";
}

/** Which projects it is about, where not all: the numbers of positions and of projects look alike. */
function concerned(request: Request, { id }: Position): string {
  const about = request.projects.filter(({ positions }) => positions.some((one) => one.id === id));
  const projects = titlesOf(
    request,
    about.map(({ n }) => n),
  );
  return projects === "" ? "" : say(request.settings.language, "status.position-on", { projects });
}

/** The others stand in the log and are quoted in the outcome. */
const MOST_POSITIONS = 8;
