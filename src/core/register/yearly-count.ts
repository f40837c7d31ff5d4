/**
 * What a network was asked in a year and what came of it: every project counts once, in the year in which its
 * request began, with how it stands now. Read from the record alone.
 */
import type { Place } from "../dates/format-date.ts";
import { formatDateOfYear } from "../dates/format-date.ts";
import { packIds, unpackIds } from "../record/id-list.ts";
import { afterCareOf } from "../request/after-care.ts";
import { countAsDecided } from "../request/count-round.ts";
import { decidedRound } from "../request/decided-round.ts";
import type { Project, Request } from "../request/request.ts";
import type { RegisterCard } from "./register-card.ts";

export interface CountedProject {
  readonly topicId: number;
  readonly n: number;
  readonly year: number;
  /** "open" also for a project that was withdrawn before anybody decided. */
  readonly result: "open" | "granted" | "refused";
  /** The funder has said yes. */
  readonly won: boolean;
  /** Accounts whose votes count in a decision, packed. */
  readonly voters: string;
}

export interface YearCount {
  readonly year: number;
  readonly asked: number;
  readonly granted: number;
  readonly refused: number;
  readonly won: number;
  /** People whose votes counted in a decision, each once. */
  readonly tookPart: number;
}

/** The projects of a request; none before it has begun. */
export function countedProjects(request: Request): CountedProject[] {
  const { startedAt, settings, snapshot } = request;
  if (startedAt === null) return [];
  const year = yearOf(startedAt, settings);
  return request.projects.map((project) => ({
    topicId: snapshot.topic.id,
    n: project.n,
    year,
    result: resultOf(project),
    won: afterCareOf(request, project).answer?.what === "won",
    voters: votersOf(project),
  }));
}

/** Of letters from before projects were counted their cards alone are left: each is a project that was granted. */
export function withLettersOf(
  projects: readonly CountedProject[],
  cards: readonly Pick<RegisterCard, "topicId" | "n" | "decidedAt">[],
  place: Place,
): CountedProject[] {
  const all = new Map(projects.map((project) => [keyOf(project), project]));
  for (const card of cards) {
    const { topicId, n, decidedAt } = card;
    if (all.has(keyOf(card))) continue;
    const year = yearOf(decidedAt, place);
    all.set(keyOf(card), { topicId, n, year, result: "granted", won: false, voters: "" });
  }
  return [...all.values()];
}

/** A line for each year that has a request, the latest first. */
export function yearCounts(projects: readonly CountedProject[]): YearCount[] {
  return [...Map.groupBy(projects, ({ year }) => year)]
    .toSorted(([one], [other]) => other - one)
    .map(([year, those]) => ({
      year,
      asked: those.length,
      granted: those.filter(({ result }) => result === "granted").length,
      refused: those.filter(({ result }) => result === "refused").length,
      won: those.filter(({ won }) => won).length,
      tookPart: new Set(those.flatMap(({ voters }) => unpackIds(voters))).size,
    }));
}

/** One project and no other. */
export function keyOf({ topicId, n }: Pick<CountedProject, "topicId" | "n">): string {
  return `${topicId} ${n}`;
}

function yearOf(at: number, place: Place): number {
  return Number(formatDateOfYear(at, place).slice(-4));
}

/** A letter that was granted and is revoked later was granted: what became of it the register shows. */
function resultOf(project: Project): CountedProject["result"] {
  const decision = decidedRound(project)?.decision;
  if (decision === "granted") return "granted";
  return project.stage === "refused" ? "refused" : "open";
}

function votersOf({ rounds }: Project): string {
  const votes = rounds.flatMap((round) => Object.values(countAsDecided(round)?.votes ?? {}).flat());
  return packIds(votes.map(({ id }) => id));
}
