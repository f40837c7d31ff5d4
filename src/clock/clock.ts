/**
 * Time, injected: the service and the sandbox forum ask this and nothing else what time it is and when to be
 * woken, so that a week can be played in a second.
 */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs `run` once at `time` (at once, but not within this call, if that has passed). Returns a cancel. */
  at(time: number, run: () => void): () => void;
}

/** The longest delay a Node timer takes; beyond it the timer is set in stages. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The machine's own clock. Its timers do not keep the process alive. */
export function systemClock(): Clock {
  return { now: () => Date.now(), at: runAt };
}

function runAt(time: number, run: () => void): () => void {
  let timer: NodeJS.Timeout;
  function arm(): void {
    const delay = Math.max(0, time - Date.now());
    timer = setTimeout(delay > LONGEST_DELAY ? arm : run, Math.min(delay, LONGEST_DELAY));
    timer.unref();
  }
  arm();
  return () => {
    clearTimeout(timer);
  };
}
