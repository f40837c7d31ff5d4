/**
 * A clock that stands still until it is told to move: the demo and the tests play days with it. Timers run in
 * the order of their time; between two of them everyone concerned gets to finish (`settle`).
 */
import type { Clock } from "./clock.ts";

export interface VirtualClock extends Clock {
  /** Awaited before time goes on and after each timer, so that the work begun at one moment is done at it. */
  settle: () => Promise<void>;
  /** Moves forward by `ms`, running what falls due on the way. */
  advance(ms: number): Promise<void>;
  /** Moves forward to `time`; a time that has passed only lets due timers run. */
  advanceTo(time: number): Promise<void>;
}

interface Timer {
  readonly time: number;
  readonly run: () => void;
}

/** A virtual clock that shows `start` (milliseconds since 1970, UTC). */
export function virtualClock(start: number): VirtualClock {
  let now = start;
  const timers = new Set<Timer>();
  const clock: VirtualClock = {
    now: () => now,
    at(time, run) {
      const timer = { time, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    settle: () => Promise.resolve(),
    advance: (ms) => clock.advanceTo(now + ms),
    async advanceTo(time) {
      await clock.settle();
      for (let due = nextDue(timers, time); due !== undefined; due = nextDue(timers, time)) {
        timers.delete(due);
        now = Math.max(now, due.time);
        due.run();
        await clock.settle();
      }
      now = Math.max(now, time);
      await clock.settle();
    },
  };
  return clock;
}

/** The earliest timer up to `limit`; of two at one time the one set first. */
function nextDue(timers: ReadonlySet<Timer>, limit: number): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of timers) {
    if (timer.time <= limit && (first === undefined || timer.time < first.time)) first = timer;
  }
  return first;
}
