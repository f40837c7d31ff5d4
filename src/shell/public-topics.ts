/**
 * Whether the public may read a topic: asked of the forum as anybody would, without a key, and remembered for an
 * hour. Where it cannot be told the topic counts as not public.
 */
import type { Clock } from "../clock/clock.ts";
import { createBoundedMemory } from "./reading/bounded-memory.ts";

export type IsPublic = (topicId: number) => Promise<boolean>;

const KEPT_FOR = 3_600_000;
const PATIENCE = 10_000;

/** Asks the forum at `forumUrl` (without a final slash). */
export function createPublicTopics(forumUrl: string, clock: Clock, fetch = globalThis.fetch): IsPublic {
  const kept = createBoundedMemory<number, { readonly isPublic: boolean; readonly until: number }>(1000);
  return async (topicId) => {
    const known = kept.get(topicId);
    if (known !== undefined && clock.now() < known.until) return known.isPublic;
    const isPublic = await answersAnybody(`${forumUrl}/t/${topicId}.json`, fetch);
    if (isPublic !== null) kept.set(topicId, { isPublic, until: clock.now() + KEPT_FOR });
    return isPublic ?? false;
  };
}

/** Null when the forum gave no answer that tells. */
async function answersAnybody(address: string, fetch: typeof globalThis.fetch): Promise<boolean | null> {
  try {
    const answer = await fetch(address, {
      headers: { accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    await answer.body?.cancel();
    if (answer.status === 200) return true;
    return answer.status === 429 || answer.status >= 500 ? null : false;
  } catch {
    return null;
  }
}
