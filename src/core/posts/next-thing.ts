/** What a project that is not voted on yet waits for, in one sentence: what is missing, who can act, before when. */
import { formatDay, formatDayTime } from "../dates/format-date.ts";
import { calendarOf, latestReview } from "../request/calendar.ts";
import { openConditions } from "../request/conditions.ts";
import type { Condition } from "../request/conditions.ts";
import { signatoriesOf, stewardsOf } from "../request/people.ts";
import { placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say, sayList } from "../words/say.ts";
import { missingInWords } from "../request/missing-in-words.ts";
import { mention, nameOf, numberFor } from "./names.ts";

/** The sentences about a project in preparation or in review; the first says what somebody can do now. */
export function nextThing(request: Request, project: Project): string {
  const { language } = request.settings;
  const conditions = openConditions(request, project);
  if (conditions.length === 0) return say(language, "next.nothing");
  const againstAlone =
    project.reviews.length > 0 && project.reviews.every(({ verdict }) => verdict === "against");
  return [
    missing(request, project, conditions),
    againstAlone ? say(language, "next.against") : "",
    ...conditions.map((condition) => besides(request, project, condition)),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What members can add, and who can add the first of it. */
function missing(request: Request, project: Project, conditions: readonly Condition[]): string {
  const { language } = request.settings;
  const wanted = conditions.filter(
    ({ kind }) => kind === "fields" || kind === "review" || kind === "criteria",
  );
  const [first] = wanted;
  if (first === undefined) return "";
  return say(language, "next.missing", {
    what: sayList(
      language,
      wanted.map((condition) => missingInWords(request, condition)),
    ),
    who: whoCan(request, first),
    latest: latest(request, latestReview(project.deadline, calendarOf(request, project))),
  });
}

function whoCan(request: Request, { kind }: Condition): string {
  const { language } = request.settings;
  if (kind === "fields")
    return say(language, "next.fields", { who: mention(request.relayer ?? request.snapshot.topic.author) });
  const who = say(language, request.snapshot.reviewers === null ? "who.no-link" : "who.reviewers");
  return say(language, kind === "review" ? "next.review" : "next.tick", { who });
}

/** ", au plus tard le vendredi 25 juin"; with its hour where that is not the end of the day. "" without a moment. */
export function latest(
  request: Request,
  moment: number | null,
  key: "next.latest" | "status.vote-by" = "next.latest",
): string {
  if (moment === null) return "";
  const place = placeOf(request);
  const isEndOfDay = formatDay(moment + MINUTE, place) !== formatDay(moment, place);
  const day = isEndOfDay ? formatDay(moment, place) : formatDayTime(moment, place);
  return say(request.settings.language, key, { day });
}

const MINUTE = 60_000;

/** What else a vote waits for, each in a sentence of its own. */
function besides(request: Request, project: Project, condition: Condition): string {
  const { language } = request.settings;
  switch (condition.kind) {
    case "fields":
    case "review":
    case "criteria":
    case "too-late":
      return "";
    case "programme":
      return say(language, "next.programme");
    case "objection":
      return say(language, "next.objection", {
        ids: sayList(language, condition.ids),
        who: sayList(language, whoObjects(request, project, condition.ids)),
      });
    case "discussion":
      return say(language, "next.discussion", { until: formatDayTime(condition.until, placeOf(request)) });
    case "electorate":
      return say(language, "next.electorate", { who: stewards(request, project) });
    case "steward":
      return say(language, "next.steward", {
        who: stewards(request, project),
        n: numberFor(request, project),
      });
  }
}

function whoObjects(request: Request, project: Project, ids: readonly string[]): string[] {
  const names = project.positions.filter(({ id }) => ids.includes(id)).map(({ who }) => nameOf(request, who));
  return [...new Set(names)];
}

/** The moderators in general, or by name the administrators who act in their place. */
function stewards(request: Request, project: Project): string {
  const { language } = request.settings;
  const acting = stewardsOf(request, project);
  const moderators = new Set(request.snapshot.stewards.map(({ id }) => id));
  if (acting.length === 0 || acting.some(({ id }) => moderators.has(id)))
    return say(language, "who.stewards");
  return sayList(
    language,
    acting.slice(0, 3).map((member) => plainInMarkdown(member.username)),
  );
}

/** They must act, and are notified. */
export function awaitedSignatories(request: Request, project: Project): string {
  const { language } = request.settings;
  const awaited = signatoriesOf(request, project).slice(0, MOST_SIGNATORIES).map(mention);
  return awaited.length === 0 ? say(language, "who.nobody") : sayList(language, awaited);
}

const MOST_SIGNATORIES = 3;
