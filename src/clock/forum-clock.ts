/**
 * The time as the forum tells it. Posts, polls and ends of votes bear the forum's time, and a machine's clock may be
 * moved by days: followed blindly it would end a vote, or keep one open. So where the two differ by more than a
 * minute, the forum is followed, from its next answer on.
 */
import type { Clock } from "./clock.ts";

export interface ForumClock extends Clock {
  /** Takes note of the time that the forum bore on an answer that has just come (milliseconds since 1970). */
  hear(told: number): void;
}

/** Milliseconds: the forum tells whole seconds, and answers take some. */
const TOLERATED = 60_000;

/**
 * The machine's time until the forum has told another. `onDiffer` is told once each time that the difference changes, by
 * how many milliseconds the machine is ahead of the forum; 0 when they agree again.
 */
export function createForumClock(machine: Clock, onDiffer: (ahead: number) => void): ForumClock {
  let ahead = 0;
  return {
    now: () => machine.now() - ahead,
    // What waits does so by how long it takes, whatever either clock shows meanwhile.
    at: (time, run) => machine.at(time + ahead, run),
    hear(told) {
      const seen = machine.now() - told;
      if (Math.abs(seen - ahead) <= TOLERATED) return;
      ahead = Math.abs(seen) <= TOLERATED ? 0 : seen;
      onDiffer(ahead);
    },
  };
}
