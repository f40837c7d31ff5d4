/**
 * The tally of one round of a project: who counts, who is set aside, whose block has its argument. While a vote is
 * open it comes from the poll; once decided, from what was recorded then, never from the poll again.
 */
import type { Counted } from "../record/vote-facts.ts";
import { concerns } from "../record/act.ts";
import { packIds, unpackIds } from "../record/id-list.ts";
import type { Member } from "../model/snapshot.ts";
import type { BallotOption } from "../words/ballot-options.ts";
import { decide } from "./decide.ts";
import { sum, tally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { Project, Round } from "./request.ts";

/** Counts a round with the recusals of this moment, so that a later declaration recounts it. */
export function countRound(project: Project, round: Round): Tally {
  const recused = new Set(project.recused.map((r) => r.who.id));
  if (round.counted !== null) return recount(round, round.counted, recused);
  return tally({
    poll: round.poll,
    rule: round.opening.rules.rule,
    electorate: [...round.members].map((id) => ({ id })),
    everElectors: round.everMembers,
    recused,
    objecting: new Set(objectionsOf(project).keys()),
  });
}

/** The decision's own numbers, whatever was declared since; null before it. */
export function countAsDecided(round: Round): Tally | null {
  return round.counted === null
    ? null
    : recount(round, round.counted, new Set(unpackIds(round.counted.recused)));
}

/**
 * What is recorded when a round that has been closed is decided. Decided again for a late recusal, its blocks have the
 * arguments that they had: what was objected or lifted since is no reason to decide otherwise.
 */
export function countedNow(project: Project, round: Round): Counted {
  const count = countRound(project, round);
  const objections = round.counted === null ? objectionsOf(project) : new Map(round.counted.argued);
  const voters = Object.values(count.votes).flat();
  const recused = new Set(project.recused.map(({ who }) => who.id));
  const able = [...round.members].filter((id) => !recused.has(id));
  return {
    ...decide(round.opening.rules, count),
    electors: packIds([...able, ...voters.map(({ id }) => id)]),
    recused: packIds(recused),
    votes: {
      for: packed(count.votes.for),
      abstain: packed(count.votes.abstain),
      against: packed(count.votes.against),
      block: packed(count.votes.block),
    },
    unargued: packed(count.unarguedBlocks),
    argued: argued(round, count, objections, recused),
    setAside: packed(count.setAside),
    strangers: packed(count.strangers),
  };
}

/** By consent an objection counts whatever its author voted; by majority it is the argument of a block. */
function argued(
  { opening }: Round,
  { votes }: Tally,
  objections: ReadonlyMap<number, string>,
  recused: ReadonlySet<number>,
): Counted["argued"] {
  const blocking = new Set(votes.block.map(({ id }) => id));
  const counts = (id: number): boolean =>
    opening.rules.rule?.kind === "consent" ? !recused.has(id) : blocking.has(id);
  return [...objections].filter(([id]) => counts(id));
}

function recount({ opening }: Round, counted: Counted, recused: ReadonlySet<number>): Tally {
  const kept = (option: BallotOption): Member[] =>
    unpackIds(counted.votes[option])
      .filter((id) => !recused.has(id))
      .map(byId);
  const votes = {
    for: kept("for"),
    abstain: kept("abstain"),
    against: kept("against"),
    block: kept("block"),
  };
  const cast = Object.values(counted.votes).flatMap(unpackIds);
  const gone = cast.filter((id) => recused.has(id));
  return sum(votes, {
    rule: opening.rules.rule,
    electorate: unpackIds(counted.electors).map(byId),
    recused,
    objecting: new Set(counted.argued.map(([voter]) => voter)),
    setAside: [...unpackIds(counted.setAside), ...gone].map(byId),
    strangers: unpackIds(counted.strangers).map(byId),
  });
}

/** The account behind an id is looked up where a name is to be said. */
function byId(id: number): Member {
  return { id, username: "", name: "" };
}

function packed(members: readonly Member[]): string {
  return packIds(members.map(({ id }) => id));
}

/** The first open objection of each person, which gives their block its argument. */
function objectionsOf(project: Project): ReadonlyMap<number, string> {
  const open = project.positions.filter((position) => position.holds && concerns(position.n, project.n));
  return new Map(open.toReversed().map((position) => [position.who.id, position.id]));
}
