/** When things may happen: the latest moment of each step, the end of a vote, and whether there is time at all. */
import type { Settings } from "../model/settings.ts";
import type { Project, Request } from "./request.ts";

const HOUR = 3_600_000;

/** The lengths of time that make the calendar of a vote, in milliseconds. */
export type Calendar = Pick<Settings["vote"], "duration" | "minimum" | "beforeDeadline" | "discussion">;

/** Rounded up to a full hour it lasts 24 hours at most. */
const URGENT_DURATION = 23 * HOUR;
const URGENT_SHORTEST = HOUR;

/**
 * The votes of a project: by its settings, or, where the file is due so soon after the request began, an urgent one
 * that is opened before its review and lasts a day at most. Known as soon as the deadline is.
 */
export function calendarOf(
  { settings: { vote }, startedAt }: Pick<Request, "settings" | "startedAt">,
  { deadline }: Pick<Project, "deadline">,
): Settings["vote"] & { readonly isUrgent: boolean } {
  const left = startedAt === null || deadline === null ? null : deadline - startedAt;
  const isUrgent = left !== null && left > 0 && left < vote.urgent;
  if (!isUrgent) return { ...vote, isUrgent };
  return {
    ...vote,
    isUrgent,
    duration: Math.min(vote.duration, URGENT_DURATION),
    minimum: Math.min(vote.minimum, URGENT_SHORTEST),
    beforeDeadline: Math.min(vote.beforeDeadline, URGENT_SHORTEST),
    discussion: 0,
  };
}

/** The latest moment at which a vote may end: some days before the file is due. Null without a deadline. */
export function latestEnd(deadline: number | null, vote: Calendar): number | null {
  return deadline === null ? null : deadline - vote.beforeDeadline;
}

/** The latest moment for the sheet and its review, so that the shortest vote still fits. */
export function latestReview(deadline: number | null, vote: Calendar): number | null {
  const end = latestEnd(deadline, vote);
  return end === null ? null : end - vote.minimum;
}

/**
 * When a vote opened at `openedAt` ends by itself: after its usual length, rounded up to a full hour so that
 * people can remember it; earlier if the deadline asks for it, but never under the shortest length.
 */
export function usualEnd(openedAt: number, deadline: number | null, vote: Calendar): number {
  const usual = Math.ceil((openedAt + vote.duration) / HOUR) * HOUR;
  const latest = latestEnd(deadline, vote);
  if (latest === null || usual <= latest) return usual;
  return Math.max(latest, openedAt + vote.minimum);
}

/** Whether a vote that opens by itself at `openedAt` ends before the file is due. */
export function fitsBeforeDeadline(openedAt: number, deadline: number | null, vote: Calendar): boolean {
  return deadline === null || usualEnd(openedAt, deadline, vote) <= deadline;
}

/** No vote of the shortest length, after the time for discussion, would end early enough before the deadline. */
export function isImpossible(startedAt: number, deadline: number | null, vote: Calendar): boolean {
  const latest = latestReview(deadline, vote);
  return latest !== null && startedAt + vote.discussion > latest;
}
