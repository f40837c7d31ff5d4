/**
 * The count of a ballot and what it decides. It comes only from the named list of voters less those in
 * recusal, never from the forum's own figures, which may still hold a vote that could not be removed.
 */
import type { Settings } from "../model/settings.ts";
import type { Member, Poll } from "../model/snapshot.ts";
import { ballotOptions } from "../words/ballot-options.ts";
import type { BallotOption } from "../words/ballot-options.ts";
import type { Decision, Reason } from "../record/vote-facts.ts";

export interface Tally {
  readonly votes: Readonly<Record<BallotOption, readonly Member[]>>;
  /** Blocks whose voter gave no objection; they count as Against. */
  readonly unarguedBlocks: readonly Member[];
  /** Voters in recusal whose vote the forum's bar may still hold. */
  readonly setAside: readonly Member[];
  /** Who voted without being an elector, or under an option that is not the ballot's. */
  readonly strangers: readonly Member[];
  readonly voted: number;
  /** Able to vote: the electorate, and whoever voted while belonging to it. */
  readonly able: number;
  readonly recused: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly block: number;
}

export interface Ballots {
  readonly poll: Poll | null;
  /** Who is able to vote now. */
  readonly electorate: Iterable<{ readonly id: number }>;
  /** Ids of all who were so at some time: a vote cast then counts. */
  readonly everElectors: ReadonlySet<number>;
  readonly recused: ReadonlySet<number>;
  /** Ids of those whose objection gives a block its argument. */
  readonly objecting: ReadonlySet<number>;
}

/** Counts the votes of a poll. */
export function tally({ poll, electorate, everElectors, recused, objecting }: Ballots): Tally {
  const votes: Record<BallotOption, Member[]> = { for: [], abstain: [], against: [], block: [] };
  const setAside: Member[] = [];
  const strangers: Member[] = [];
  const seen = new Set<number>();
  for (const option of poll?.options ?? []) {
    const kind = ballotOptions.get(option.label.trim().toLowerCase());
    for (const voter of option.voters) {
      if (seen.has(voter.id)) continue;
      seen.add(voter.id);
      if (recused.has(voter.id)) setAside.push(voter);
      else if (kind === undefined || !everElectors.has(voter.id)) strangers.push(voter);
      else votes[kind].push(voter);
    }
  }
  return sum(votes, { electorate, recused, objecting, setAside, strangers });
}

/** The figures that follow from who voted what. */
export function sum(
  votes: Readonly<Record<BallotOption, readonly Member[]>>,
  apart: Pick<Ballots, "electorate" | "recused" | "objecting"> & Pick<Tally, "setAside" | "strangers">,
): Tally {
  const { electorate, recused, objecting, setAside, strangers } = apart;
  const unarguedBlocks = votes.block.filter((voter) => !objecting.has(voter.id));
  const voters = Object.values(votes).flat();
  const able = new Set([...electorate, ...voters].map(({ id }) => id).filter((id) => !recused.has(id)));
  return {
    votes,
    unarguedBlocks,
    setAside,
    strangers,
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
export function decide(
  count: Tally,
  vote: Pick<Settings["vote"], "quorum">,
): { decision: Decision; reason: Reason } {
  if (count.able === 0) return { decision: "nobody", reason: "nobody-left" };
  if (count.voted < vote.quorum) return { decision: "no-quorum", reason: "quorum-missed" };
  if (count.block > 0) return { decision: "blocked", reason: "argued-block" };
  if (count.for > count.against) return { decision: "granted", reason: "more-for" };
  if (count.for === 0 && count.against === 0) return { decision: "refused", reason: "only-abstentions" };
  if (count.for === count.against) return { decision: "refused", reason: "tie" };
  return { decision: "refused", reason: "more-against" };
}
