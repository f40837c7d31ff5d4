/** The register as the public pages read it: a visitor waits for the forum at most once, and costs it next to nothing. */
import type { Clock } from "../clock/clock.ts";
import type { RegisterCard } from "../core/register/register-card.ts";

/** After a failure the forum is left alone for this time, and visitors are told to come back. */
const PAUSE_AFTER_FAILURE = 10_000;

/** Reads with `read`, once for all who come meanwhile; a failure is remembered for ten seconds. */
export function readOnceForAll(
  read: () => Promise<readonly RegisterCard[]>,
  clock: Clock,
): () => Promise<readonly RegisterCard[]> {
  let reading: Promise<readonly RegisterCard[]> | null = null;
  let failure: { readonly error: unknown; readonly until: number } | null = null;
  return async () => {
    if (failure !== null && clock.now() < failure.until) throw failure.error;
    reading ??= read().finally(() => {
      reading = null;
    });
    try {
      const cards = await reading;
      failure = null;
      return cards;
    } catch (error) {
      failure = { error, until: clock.now() + PAUSE_AFTER_FAILURE };
      throw error;
    }
  };
}
