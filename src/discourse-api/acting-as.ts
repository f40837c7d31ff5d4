/**
 * The one place where Aval acts as somebody else than its own account.
 *
 * The forum lets nobody but the voter take a vote back. A member in recusal whose vote stands is not counted
 * anyway; taking the vote out of the forum's own bar is done in that member's name, for nothing else. Whether the
 * key allows it can be asked beforehand, by looking who the forum takes the caller for.
 */
import type { Client } from "./client.ts";
import type { Account } from "./exchange.ts";
import { Refused } from "./errors.ts";
import { type Poll, PollAnswer } from "./polls.ts";
import { CurrentSession } from "./session.ts";

export interface ActingAsApi {
  /**
   * Removes `voter`'s vote, if there is one, and gives the poll as it then is. `Refused` when the poll is closed,
   * the topic archived or out of the voter's sight, or the voter silenced (422) or suspended (403), and when the
   * voter has left the poll's group: remove the vote first.
   */
  removeVote(postId: number, pollName: string, voter: Account): Promise<Poll>;
  /** Whether the key may act as this account; false too when the account is suspended or not active. */
  isAllowedAs(account: Account): Promise<boolean>;
}

export function createActingAsApi(client: Client): ActingAsApi {
  return {
    removeVote: async (postId, pollName, voter) => {
      const json = { post_id: postId, poll_name: pollName };
      const call = { method: "DELETE", path: "/polls/vote.json", json, actAs: voter } as const;
      return (await client.write(PollAnswer, call)).poll;
    },
    isAllowedAs: async (account) => {
      try {
        const call = { method: "GET", path: "/session/current.json", actAs: account } as const;
        return (await client.write(CurrentSession, call)).current_user.id === account.id;
      } catch (error) {
        if (error instanceof Refused && error.status === 403) return false;
        throw error;
      }
    },
  };
}
