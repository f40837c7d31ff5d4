/** Steps that are due, and when time alone makes others due. */
import type { Step } from "../model/step.ts";

export interface Timed {
  readonly steps: readonly Step[];
  /** When to look again because of time alone. */
  readonly wakeAt: number | null;
}

/** The steps of all, in order, and the first of their moments. */
export function together(timed: readonly Timed[]): Timed {
  return { steps: timed.flatMap(({ steps }) => steps), wakeAt: earliest(timed.map(({ wakeAt }) => wakeAt)) };
}

/** The first of the moments that are known; null when none is. */
export function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}
