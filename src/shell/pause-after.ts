/** How long to wait before a topic whose look failed is looked at again. */
import { isRefusal, RateLimited, Refused, UnexpectedAnswer, Unreachable } from "../discourse-api/errors.ts";

const FIRST = 2000;
const LONGEST_AWAY = 5 * 60_000;
const FIRST_REFUSED = 5 * 60_000;
const LONGEST_REFUSED = 3_600_000;

/**
 * Milliseconds until the next try. A forum that is away, busy or broken will soon be back; one that refused will do
 * so again until somebody changes something, so it is asked seldom.
 */
export function pauseAfter(error: unknown, failures: number): number {
  const doubled = 2 ** (failures - 1);
  const growing = Math.min(FIRST * doubled, LONGEST_AWAY);
  // "In a day" is tried in minutes: whoever set the limit may lift it. "At once" is not spun on.
  if (error instanceof RateLimited) return Math.min(Math.max(error.retryAfterMs, growing), LONGEST_AWAY);
  if (error instanceof Unreachable) return growing;
  // Broken or read-only, or its answer was spoilt on the way: it is back by itself, within a sweep.
  if (error instanceof UnexpectedAnswer || (error instanceof Refused && !isRefusal(error))) return growing;
  return Math.min(FIRST_REFUSED * doubled, LONGEST_REFUSED);
}
