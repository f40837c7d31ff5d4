/**
 * The count and the decision, worked out a second time from the contract. Nothing here is shared with what the
 * service counts and decides by: that two ways come to the same is what an audit is for.
 */
import type { Act, ActOf } from "../core/record/act.ts";
import { unpackIds } from "../core/record/id-list.ts";
import type { Decision, Reason } from "../core/record/vote-facts.ts";

export type Option = "for" | "abstain" | "against" | "block";
export const OPTIONS: readonly Option[] = ["for", "abstain", "against", "block"];

export type Votes = Readonly<Record<Option, readonly number[]>>;

/** Who is in recusal for a project after these acts, each with the acts that say so. */
export function inRecusal(n: number, acts: readonly Act[]): Map<number, Act[]> {
  const causes = new Map<string, ActOf<"recuse">>();
  for (const act of acts) {
    if (act.do === "recuse" && isAbout(act.n, n)) causes.set(act.key, act);
    else if (act.do === "lift-recusal" && isAbout(act.n, n)) for (const key of act.causes) causes.delete(key);
  }
  const people = new Map<number, Act[]>();
  for (const cause of causes.values()) people.set(cause.who.id, [...(people.get(cause.who.id) ?? []), cause]);
  return people;
}

/** An act that names no project is about all of them. */
export function isAbout(projects: readonly number[], n: number): boolean {
  return projects.length === 0 || projects.includes(n);
}

/** Accounts whose objection to a project is open after these acts, with its number. */
export function openObjections(n: number, acts: readonly Act[]): Map<number, string> {
  const open = new Map<string, number>();
  for (const act of acts) {
    if (act.do === "objection" && isAbout(act.n, n)) open.set(act.id, act.who.id);
    if (act.do === "lift-position") open.delete(act.id);
  }
  const people = new Map<number, string>();
  for (const [id, who] of open) if (!people.has(who)) people.set(who, id);
  return people;
}

/** What of an opening says who may vote. */
type Opening = Pick<ActOf<"opening">, "n" | "round" | "electors" | "recused">;

export interface Electorate {
  readonly atOpening: ReadonlySet<number>;
  /** Those of the network's groups who were in recusal when the vote opened. */
  readonly recusedAtOpening: ReadonlySet<number>;
  readonly joined: readonly number[];
  readonly left: readonly number[];
  /** Of the groups at the end, in recusal or not. */
  readonly members: ReadonlySet<number>;
  /** Of the groups at some time of the vote. */
  readonly ever: ReadonlySet<number>;
}

/** Who could vote in a round, by what was recorded at its opening and while it was open. */
export function electorateOf(opening: Opening, acts: readonly Act[]): Electorate {
  const atOpening = new Set(unpackIds(opening.electors));
  const recusedAtOpening = new Set(unpackIds(opening.recused));
  const members = new Set([...atOpening, ...recusedAtOpening]);
  const ever = new Set(members);
  const joined: number[] = [];
  const left: number[] = [];
  for (const act of acts) {
    if (act.do !== "electorate" || act.n !== opening.n || act.round !== opening.round) continue;
    for (const id of unpackIds(act.left)) {
      left.push(id);
      members.delete(id);
    }
    for (const id of unpackIds(act.joined)) {
      joined.push(id);
      members.add(id);
      ever.add(id);
    }
  }
  return { atOpening, recusedAtOpening, joined, left, members, ever };
}

export interface Count {
  readonly voted: number;
  readonly able: number;
  readonly recused: number;
  readonly for: number;
  readonly abstain: number;
  /** Blocks without an objection among them. */
  readonly against: number;
  /** Blocks with an objection. */
  readonly block: number;
  readonly electors: ReadonlySet<number>;
  readonly unargued: readonly number[];
}

/** Counts these votes; one of somebody in recusal is never in any figure. */
export function countAgain(
  votes: Votes,
  given: {
    readonly members: Iterable<number>;
    readonly recused: ReadonlySet<number>;
    readonly objectors: ReadonlySet<number>;
  },
): Count {
  const kept = (option: Option): number[] => votes[option].filter((id) => !given.recused.has(id));
  const blocks = kept("block");
  const unargued = blocks.filter((id) => !given.objectors.has(id));
  const voters = OPTIONS.flatMap(kept);
  const electors = new Set([...given.members, ...voters].filter((id) => !given.recused.has(id)));
  return {
    voted: voters.length,
    able: electors.size,
    recused: given.recused.size,
    for: kept("for").length,
    abstain: kept("abstain").length,
    against: kept("against").length + unargued.length,
    block: blocks.length - unargued.length,
    electors,
    unargued,
  };
}

export interface Decided {
  readonly decision: Decision;
  readonly reason: Reason;
}

/** What the count comes to by the rules that were recorded when the vote opened. */
export function decideAgain(count: Count, rules: { readonly quorum: number }): Decided {
  if (count.able === 0) return { decision: "nobody", reason: "nobody-left" };
  if (count.voted < rules.quorum) return { decision: "no-quorum", reason: "quorum-missed" };
  if (count.block > 0) return { decision: "blocked", reason: "argued-block" };
  const more = count.for - count.against;
  if (more > 0) return { decision: "granted", reason: "more-for" };
  if (more < 0) return { decision: "refused", reason: "more-against" };
  return { decision: "refused", reason: count.for === 0 ? "only-abstentions" : "tie" };
}
