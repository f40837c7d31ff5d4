/**
 * The topics in which nothing is done because their record is not sealed with our key. Each is logged once, when it
 * is found to be so: it is looked at many times a day, and only its operator can change it.
 */
import type { Log } from "../log.ts";

export interface UnsealedTopics {
  /** What the last look at the topic has found. */
  note(topicId: number, isUnsealed: boolean): void;
  count(): number;
}

const UNSEALED =
  "the record of this topic is not sealed with our key: nothing of it is believed, and nothing is done (see aval reseal)";

export function createUnsealedTopics(log: Log): UnsealedTopics {
  const unsealed = new Set<number>();
  return {
    note(topicId, isUnsealed) {
      if (!isUnsealed) unsealed.delete(topicId);
      else if (!unsealed.has(topicId)) {
        unsealed.add(topicId);
        log.error({ topic: topicId }, UNSEALED);
      }
    },
    count: () => unsealed.size,
  };
}
