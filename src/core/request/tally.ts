/**
 * The count of a ballot; what it decides is in `decide.ts`. It comes only from the named list of voters less those in
 * recusal, never from the forum's own figures, which may still hold a vote that could not be removed.
 */
import type { Member, Poll } from "../model/snapshot.ts";
import { USUAL_RULE } from "../model/voting-rule.ts";
import type { VotingRule } from "../model/voting-rule.ts";
import { optionLabelled } from "../words/ballot-options.ts";
import type { BallotOption } from "../words/ballot-options.ts";
import type { Counts } from "./decide.ts";

export interface Tally extends Counts {
  readonly votes: Readonly<Record<BallotOption, readonly Member[]>>;
  /** Blocks that count as Against: those without an objection, or all where the rule says so. */
  readonly unarguedBlocks: readonly Member[];
  /** Voters in recusal whose vote the forum's bar may still hold. */
  readonly setAside: readonly Member[];
  /** Who voted without being an elector, or under an option that is not the ballot's. */
  readonly strangers: readonly Member[];
  /** Able to vote: the electorate, and whoever voted while belonging to it. */
  readonly able: number;
  readonly recused: number;
}

export interface Ballots {
  readonly poll: Poll | null;
  /** Without one, the usual. */
  readonly rule?: VotingRule | undefined;
  /** Who is able to vote now. */
  readonly electorate: Iterable<{ readonly id: number }>;
  /** Ids of all who were so at some time: a vote cast then counts. */
  readonly everElectors: ReadonlySet<number>;
  readonly recused: ReadonlySet<number>;
  /** Ids of those whose objection is open, which gives a block its argument. */
  readonly objecting: ReadonlySet<number>;
}

/** Counts the votes of a poll. */
export function tally({
  poll,
  rule = USUAL_RULE,
  electorate,
  everElectors,
  recused,
  objecting,
}: Ballots): Tally {
  const votes: Record<BallotOption, Member[]> = { for: [], abstain: [], against: [], block: [] };
  const setAside: Member[] = [];
  const strangers: Member[] = [];
  const seen = new Set<number>();
  for (const option of poll?.options ?? []) {
    const kind = optionLabelled(rule.kind, option.label);
    for (const voter of option.voters) {
      if (seen.has(voter.id)) continue;
      seen.add(voter.id);
      if (recused.has(voter.id)) setAside.push(voter);
      else if (kind === undefined || !everElectors.has(voter.id)) strangers.push(voter);
      else votes[kind].push(voter);
    }
  }
  return sum(votes, { rule, electorate, recused, objecting, setAside, strangers });
}

/** The figures that follow from who voted what. */
export function sum(
  votes: Readonly<Record<BallotOption, readonly Member[]>>,
  apart: Pick<Ballots, "rule" | "electorate" | "recused" | "objecting"> &
    Pick<Tally, "setAside" | "strangers">,
): Tally {
  const { rule = USUAL_RULE, electorate, recused, objecting, setAside, strangers } = apart;
  const isArgued = ({ id }: Member): boolean =>
    objecting.has(id) && (rule.kind === "consent" || rule.block !== "against");
  const unarguedBlocks = votes.block.filter((voter) => !isArgued(voter));
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
    objections: [...objecting].filter((id) => !recused.has(id)).length,
    casting: castingVote(rule, votes),
  };
}

function castingVote(
  rule: VotingRule,
  votes: Readonly<Record<BallotOption, readonly Member[]>>,
): Tally["casting"] {
  if (rule.kind === "consent" || rule.tie.kind !== "steward") return null;
  const { id: decides } = rule.tie;
  const says = (option: "for" | "against"): boolean => votes[option].some(({ id }) => id === decides);
  return says("for") ? "for" : says("against") ? "against" : null;
}
