/** How long to wait before a topic whose look failed is looked at again. */
import { RateLimited, Unreachable } from "../discourse-api/errors.ts";

const FIRST = 2000;
const LONGEST_UNREACHABLE = 5 * 60_000;
const FIRST_REFUSED = 5 * 60_000;
const LONGEST_REFUSED = 3_600_000;

/**
 * Milliseconds until the next try. A forum that is away or busy will soon be back; one that refused or answered
 * what we do not understand will do so again until somebody changes something, so it is asked seldom.
 */
export function pauseAfter(error: unknown, failures: number): number {
  const doubled = 2 ** (failures - 1);
  if (error instanceof RateLimited) return Math.max(error.retryAfterMs, FIRST);
  if (error instanceof Unreachable) return Math.min(FIRST * doubled, LONGEST_UNREACHABLE);
  return Math.min(FIRST_REFUSED * doubled, LONGEST_REFUSED);
}
