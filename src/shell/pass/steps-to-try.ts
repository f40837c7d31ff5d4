/** Which of the planned steps a round of a look tries, and whether it may rest on the names that are known. */
import type { Step } from "../../core/model/step.ts";
import type { NamesNeeded } from "../../core/steps/rests-on-names.ts";

const HOUR = 3_600_000;

/** Nothing rests on names that are older than it may. */
export function isTooOld(since: number | null, needed: NamesNeeded, now: number): boolean {
  if (since === null || needed === "as-known") return false;
  return needed === "now" || since < now - HOUR;
}

/** Thousands may have to be written to: a look sends some, so that the topic's other business goes on between. */
export function withoutMessagesBeyond(most: number, steps: readonly Step[]): readonly Step[] {
  let left = most;
  return steps.filter(({ kind }) => {
    if (kind === "message") left -= 1;
    return kind !== "message" || left >= 0;
  });
}

/** What is read again to see what came of steps that were left aside needs no reading. */
export function withoutIdleReads(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step, index) => step.kind !== "read-again" || index > 0);
}
