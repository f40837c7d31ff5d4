/**
 * Whether the public may read a topic: asked of the forum as anybody would, without a key. However many visitors
 * come, a topic is asked about once an hour, one after the other and slowly enough for a stock forum's limits.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../clock/clock.ts";
import { createBoundedMemory } from "./reading/bounded-memory.ts";

/**
 * Null when it cannot be told: the forum gave no answer that tells. What was told an hour ago is still given
 * while it is asked again, since a page of hundreds of letters would have to wait a minute; what is a day old is waited
 * for.
 */
export type IsPublic = (topicId: number) => Promise<boolean | null>;

const HOUR = 3_600_000;
const TOLD_FOR = 24 * HOUR;
/** Without an answer the next visitor asks again only after this time. */
const KEPT_WITHOUT_ANSWER = 60_000;
const PATIENCE = 10_000;
/** A stock forum lets one address ask 50 times in ten seconds. */
const BETWEEN = 250;

interface Known {
  readonly isPublic: boolean | null;
  readonly until: number;
  /** When the forum last told it. */
  readonly toldAt: number;
}

export interface PublicTopicsParts {
  /** Without a final slash. */
  readonly forumUrl: string;
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds between two questions. */
  readonly between?: number;
}

export function createPublicTopics(parts: PublicTopicsParts): IsPublic {
  const { forumUrl, clock, fetch = globalThis.fetch, between = BETWEEN } = parts;
  const kept = createBoundedMemory<number, Known>(1000);
  const asking = new Map<number, Promise<boolean | null>>();
  let before: Promise<unknown> = Promise.resolve();

  function ask(topicId: number): Promise<boolean | null> {
    const running = asking.get(topicId);
    if (running !== undefined) return running;
    const asked = before.then(async () => {
      const answer = await answersAnybody(`${forumUrl}/t/${topicId}.json`, fetch);
      const isPublic = answer ?? kept.get(topicId)?.isPublic ?? null;
      const now = clock.now();
      const toldAt = answer === null ? (kept.get(topicId)?.toldAt ?? now) : now;
      const until = now + (answer === null ? KEPT_WITHOUT_ANSWER : HOUR);
      kept.set(topicId, { isPublic, until, toldAt });
      asking.delete(topicId);
      return isPublic;
    });
    asking.set(topicId, asked);
    before = asked.then(() => wait(between, undefined, { ref: false }));
    return asked;
  }

  return (topicId) => {
    const known = kept.get(topicId);
    if (known === undefined) return ask(topicId);
    if (clock.now() >= known.until) {
      const asked = ask(topicId);
      if (clock.now() >= known.toldAt + TOLD_FOR) return asked;
    }
    return Promise.resolve(known.isPublic);
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
