/**
 * What one request adds to the overview: a line for each project still under way, the decisions taken, and whether
 * the moderators are waited for.
 */
import type { Member } from "../model/snapshot.ts";
import type { Decision } from "../record/vote-facts.ts";
import { calendarOf, isImpossible, latestEnd, latestReview } from "../request/calendar.ts";
import { openConditions } from "../request/conditions.ts";
import { isSignatureNext, letterWaits } from "../request/letter-waits.ts";
import { recordedProgramme } from "../request/programme.ts";
import { stewardsOf } from "../request/people.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request, Stage } from "../request/request.ts";
import { onOneLine } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { whatIsMissing } from "./what-is-missing.ts";

export interface UnderWay {
  readonly topicId: number;
  readonly n: number;
  readonly title: string;
  /** Of which programme the request is; "" where it is of none. */
  readonly programme: string;
  readonly stage: Stage;
  /** In words, as the status says it; "" when nothing is. */
  readonly missing: string;
  readonly who: string;
  /** The latest date of the next step; null where none is known. */
  readonly by: number | null;
  readonly deadline: number | null;
  /** Who of the moderators can do what is waited for; none where nothing waits for them. */
  readonly stewards: readonly Member[];
}

export interface Taken {
  readonly topicId: number;
  readonly n: number;
  readonly title: string;
  readonly decision: Decision;
  readonly at: number;
}

export interface OverviewEntry {
  readonly underWay: readonly UnderWay[];
  readonly taken: readonly Taken[];
}

const UNDER_WAY: ReadonlySet<Stage> = new Set(["incomplete", "review", "vote", "granted"]);
const NOTHING = "–";

/** The request's part of the overview; a function of the request alone, without a clock. */
export function overviewEntry(request: Request): OverviewEntry {
  const topicId = request.snapshot.topic.id;
  return {
    underWay: request.projects
      .filter(({ stage }) => UNDER_WAY.has(stage))
      .map((project) => underWay(request, project)),
    taken: request.projects.flatMap((project) =>
      project.rounds.flatMap(({ decision, closedAt }) =>
        decision === null || closedAt === null
          ? []
          : [{ topicId, n: project.n, title: titleOf(project), decision, at: closedAt }],
      ),
    ),
  };
}

function underWay(request: Request, project: Project): UnderWay {
  const { missing, who } = whatIsMissing(request, project);
  const waits = waitsForStewards(request, project);
  return {
    topicId: request.snapshot.topic.id,
    n: project.n,
    title: titleOf(project),
    programme: programmeOf(request),
    stage: project.stage,
    missing: missing === NOTHING ? "" : missing,
    // Whoever must act is called in their own topic: here nobody is.
    who: who === NOTHING ? "" : who.replace(/@(?=[\p{L}\p{N}_])/gu, ""),
    by: nextDate(request, project),
    deadline: project.deadline,
    stewards: waits ? stewardsOf(request, project) : [],
  };
}

/** By its name of today, as the status has it. */
function programmeOf({ acts, settings }: Request): string {
  return recordedProgramme(acts) === null ? "" : (settings.programme?.name ?? "");
}

function titleOf({ title }: Project): string {
  return shorten(onOneLine(title), 80);
}

function nextDate(request: Request, project: Project): number | null {
  const { stage, deadline } = project;
  const vote = calendarOf(request, project);
  if (stage === "incomplete" || stage === "review") return latestReview(deadline, vote);
  return stage === "vote" ? (currentRound(project)?.endsAt ?? latestEnd(deadline, vote)) : deadline;
}

/** Whether it is for a moderator to go on: to open a vote, to find electors, to confirm an account or a membership. */
function waitsForStewards(request: Request, project: Project): boolean {
  const { stage, positions, recused } = project;
  if (recused.some(({ causes }) => causes.some(({ sure }) => !sure))) return true;
  if (stage === "granted") {
    const hasObjection = positions.some(({ holds }) => holds);
    return !hasObjection && !isSignatureNext(request, project) && letterWaits(request, project) !== null;
  }
  if (stage !== "incomplete" && stage !== "review") return false;
  const first = openConditions(request, project)[0]?.kind;
  const { startedAt } = request;
  const isTooLate =
    startedAt !== null && isImpossible(startedAt, project.deadline, calendarOf(request, project));
  return first === "programme" || first === "steward" || first === "electorate" || isTooLate;
}
