/** When things may happen: the latest moment of each step, the end of a vote, and whether there is time at all. */
import type { Settings } from "../model/settings.ts";

const HOUR = 3_600_000;

/** The latest moment at which a vote may end: some days before the file is due. Null without a deadline. */
export function latestEnd(deadline: number | null, vote: Settings["vote"]): number | null {
  return deadline === null ? null : deadline - vote.beforeDeadline;
}

/** The latest moment for the sheet and its review, so that the shortest vote still fits. */
export function latestReview(deadline: number | null, vote: Settings["vote"]): number | null {
  const end = latestEnd(deadline, vote);
  return end === null ? null : end - vote.minimum;
}

/**
 * When a vote opened at `openedAt` ends by itself: after its usual length, rounded up to a full hour so that
 * people can remember it; earlier if the deadline asks for it, but never under the shortest length.
 */
export function usualEnd(openedAt: number, deadline: number | null, vote: Settings["vote"]): number {
  const usual = Math.ceil((openedAt + vote.duration) / HOUR) * HOUR;
  const latest = latestEnd(deadline, vote);
  if (latest === null || usual <= latest) return usual;
  return Math.max(latest, openedAt + vote.minimum);
}

/** Whether a vote that opens by itself at `openedAt` ends before the file is due. */
export function fitsBeforeDeadline(
  openedAt: number,
  deadline: number | null,
  vote: Settings["vote"],
): boolean {
  return deadline === null || usualEnd(openedAt, deadline, vote) <= deadline;
}

/** No vote of the shortest length, after the time for discussion, would end early enough before the deadline. */
export function isImpossible(startedAt: number, deadline: number | null, vote: Settings["vote"]): boolean {
  const latest = latestReview(deadline, vote);
  return latest !== null && startedAt + vote.discussion > latest;
}
