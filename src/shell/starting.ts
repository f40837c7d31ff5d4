/**
 * A start that ends only once it is done: whatever the forum answers meanwhile, it is attempted again, a little later
 * each time. Only the end of the service ends it before.
 */
import type { Clock } from "../clock/clock.ts";
import { RateLimited } from "../discourse-api/errors.ts";

export interface Starting {
  /** Resolves once the start is done, or will never be. */
  readonly done: Promise<void>;
  /** Resolves once no attempt is under way. */
  idle(): Promise<void>;
  /** Makes no further attempt. */
  stop(): void;
}

export interface StartingParts {
  readonly clock: Clock;
  readonly attempt: () => Promise<void>;
  /** An attempt has failed; the next comes in `pause` milliseconds. */
  readonly onFailure: (error: unknown, pause: number) => void;
}

const FIRST_PAUSE = 1000;
/** Nothing is served before the start is done, so that it is not put off for long. */
const LONGEST_PAUSE = 60_000;

/** Begins at once. */
export function startUntilDone({ clock, attempt, onFailure }: StartingParts): Starting {
  let stopped = false;
  let cancel = () => {};
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let attempting = run(1);

  async function run(attempts: number): Promise<void> {
    try {
      await attempt();
      finish();
    } catch (error) {
      if (stopped) return;
      const growing = Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE);
      const asked = error instanceof RateLimited ? error.retryAfterMs : 0;
      const pause = Math.min(Math.max(asked, growing), LONGEST_PAUSE);
      onFailure(error, pause);
      cancel = clock.at(clock.now() + pause, () => {
        attempting = run(attempts + 1);
      });
    }
  }

  return {
    done,
    idle: () => attempting,
    stop() {
      stopped = true;
      cancel();
      finish();
    },
  };
}
