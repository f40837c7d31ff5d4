/**
 * The count of a ballot and what it decides. It comes only from the named list of voters less those in
 * recusal, never from the forum's own figures, which may still hold a vote that could not be removed.
 */
import type { Settings } from "../model/settings.ts";
import type { Member, Poll } from "../model/snapshot.ts";
import { ballotOptions } from "../words/ballot-options.ts";
import type { BallotOption } from "../words/ballot-options.ts";
import type { Decision } from "./request.ts";

/** Why the count comes to its decision; each has one sentence with its numbers. */
export type Reason =
  | "more-for"
  | "argued-block"
  | "quorum-missed"
  | "nobody-left"
  | "only-abstentions"
  | "tie"
  | "more-against";

export interface Tally {
  readonly votes: Readonly<Record<BallotOption, readonly Member[]>>;
  /** Blocks whose voter gave no objection; they count as Against. */
  readonly unarguedBlocks: readonly Member[];
  /** Voters in recusal whose vote the forum's bar may still hold. */
  readonly setAside: readonly Member[];
  readonly voted: number;
  /** Able to vote: the electorate, and whoever voted while belonging to it. */
  readonly able: number;
  readonly recused: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly block: number;
}

/** Counts the votes of a poll. `objecting` are the ids of those whose objection gives a block its argument. */
export function tally(
  poll: Poll | null,
  electorate: readonly { readonly id: number }[],
  recused: ReadonlySet<number>,
  objecting: ReadonlySet<number>,
): Tally {
  const votes: Record<BallotOption, Member[]> = { for: [], abstain: [], against: [], block: [] };
  const setAside: Member[] = [];
  const counted = new Set<number>();
  for (const option of poll?.options ?? []) {
    const kind = ballotOptions.get(option.label.trim().toLowerCase());
    if (kind === undefined) continue;
    for (const voter of option.voters) {
      if (recused.has(voter.id)) setAside.push(voter);
      else if (!counted.has(voter.id)) votes[kind].push(voter);
      counted.add(voter.id);
    }
  }
  const unarguedBlocks = votes.block.filter((voter) => !objecting.has(voter.id));
  const voters = Object.values(votes).flat();
  const able = new Set(
    [...electorate.filter((member) => !recused.has(member.id)), ...voters].map((m) => m.id),
  );
  return {
    votes,
    unarguedBlocks,
    setAside,
    voted: voters.length,
    able: able.size,
    recused: recused.size,
    for: votes.for.length,
    against: votes.against.length + unarguedBlocks.length,
    abstain: votes.abstain.length,
    block: votes.block.length - unarguedBlocks.length,
  };
}

/**
 * What the count decides: nobody left, then the quorum (abstentions included), then an argued block, then
 * whether there are more For than Against.
 */
export function decide(count: Tally, vote: Settings["vote"]): { decision: Decision; reason: Reason } {
  if (count.able === 0) return { decision: "nobody", reason: "nobody-left" };
  if (count.voted < vote.quorum) return { decision: "no-quorum", reason: "quorum-missed" };
  if (count.block > 0) return { decision: "blocked", reason: "argued-block" };
  if (count.for > count.against) return { decision: "granted", reason: "more-for" };
  if (count.for === 0 && count.against === 0) return { decision: "refused", reason: "only-abstentions" };
  if (count.for === count.against) return { decision: "refused", reason: "tie" };
  return { decision: "refused", reason: "more-against" };
}
