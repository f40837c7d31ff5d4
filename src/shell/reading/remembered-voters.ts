/**
 * Who has voted, as last read. Nobody tells of a vote, so that an open ballot is looked at on a clock; of thousands
 * of voters only those are read then whose option shows another figure. What is decided never rests on these names:
 * they are read in full first (see `rests-on-names.ts`).
 */
import type { Clock } from "../../clock/clock.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { Poll } from "../../discourse-api/polls.ts";
import { createBoundedMemory } from "./bounded-memory.ts";

interface VotersRead {
  readonly poll: Poll;
  /**
   * Since when an exchange of votes under the same figures would not show (milliseconds since 1970): when all names were
   * last read. Null where they were read now.
   */
  readonly namesSince: number | null;
}

export interface RememberedVoters {
  /** All voters of a poll; `inFull` asks the forum for all of their names. */
  read(
    api: Calls<"polls.withAllVoters">,
    postId: number,
    poll: Poll,
    how: { readonly inFull: boolean },
  ): Promise<VotersRead>;
}

/** Polls that have more voters than a post shows: there are few. */
const MOST_POLLS = 100;

/** No name is remembered at first. */
export function createRememberedVoters(clock: Clock): RememberedVoters {
  const kept = createBoundedMemory<string, { readonly poll: Poll; readonly inFullAt: number }>(MOST_POLLS);
  return {
    async read(api, postId, poll, { inFull }) {
      if (poll.options.every(({ votes, voters }) => votes === null || votes === voters.length))
        return { poll: await api.polls.withAllVoters(postId, poll), namesSince: null };
      const key = `${postId} ${poll.name}`;
      const last = kept.get(key);
      // What was read of an open poll says nothing of who had voted when it was closed.
      const known = inFull || last?.poll.status !== poll.status ? undefined : last;
      const read = await api.polls.withAllVoters(postId, poll, known?.poll);
      kept.set(key, { poll: read, inFullAt: known?.inFullAt ?? clock.now() });
      return { poll: read, namesSince: known?.inFullAt ?? null };
    },
  };
}
