/**
 * The count and the decision, worked out a second time from the contract. Nothing here is shared with what the
 * service counts and decides by: that two ways come to the same is what an audit is for.
 */
import type { Act, ActOf } from "../core/record/act.ts";
import { unpackIds } from "../core/record/id-list.ts";
import type { Quorum, VotingRule } from "../core/model/voting-rule.ts";
import type { DecidedBy, Decision, Reason } from "../core/record/vote-facts.ts";

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
    if (act.do === "objection" && act.remark !== true && isAbout(act.n, n)) open.set(act.id, act.who.id);
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
  /** People not in recusal whose objection is open. */
  readonly objections: number;
  /** What the one voted whom the rule lets decide a tie. */
  readonly casting: "for" | "against" | null;
}

/** Counts these votes; one of somebody in recusal is never in any figure. */
export function countAgain(
  votes: Votes,
  given: {
    readonly members: Iterable<number>;
    readonly recused: ReadonlySet<number>;
    readonly objectors: ReadonlySet<number>;
    readonly rule?: VotingRule | undefined;
  },
): Count {
  const kept = (option: Option): number[] => votes[option].filter((id) => !given.recused.has(id));
  const blocks = kept("block");
  const { rule } = given;
  const allAgainst = rule?.kind === "majority" && rule.block === "against";
  const unargued = blocks.filter((id) => allAgainst || !given.objectors.has(id));
  const tie = rule?.kind === "majority" ? rule.tie : null;
  const decides = tie?.kind === "steward" ? tie.id : null;
  const says = (option: Option): boolean => decides !== null && kept(option).includes(decides);
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
    objections: [...given.objectors].filter((id) => !given.recused.has(id)).length,
    casting: says("for") ? "for" : says("against") ? "against" : null,
  };
}

export interface Decided {
  readonly decision: Decision;
  readonly reason: Reason;
}

/** How many votes it takes where so many could vote: of a share, the next whole number. */
export function quorumOf(quorum: Quorum, able: number): number {
  if (typeof quorum === "number") return quorum;
  let needed = 1;
  while (needed * quorum.of < able * quorum.parts) needed += 1;
  return needed;
}

/** What the count comes to by the rules that were recorded when the vote opened. */
export function decideAgain(count: Count, { quorum, rule }: DecidedBy): Decided {
  if (count.able === 0) return { decision: "nobody", reason: "nobody-left" };
  if (count.voted < quorumOf(quorum, count.able)) return { decision: "no-quorum", reason: "quorum-missed" };
  if (rule?.kind === "consent")
    return count.objections === 0
      ? { decision: "granted", reason: "consent" }
      : { decision: "blocked", reason: "open-objection" };
  if (count.block > 0)
    return rule?.block === "refuse"
      ? { decision: "refused", reason: "block-refuses" }
      : { decision: "blocked", reason: "argued-block" };
  if (count.for + count.against === 0) return { decision: "refused", reason: "only-abstentions" };
  const majority = rule?.majority ?? { kind: "more-for" };
  if (majority.kind === "absolute") return enough(count.for > count.able - count.for, "absolute");
  if (majority.kind === "share") {
    const whole = majority.among === "able" ? count.able : count.for + count.against;
    const isEnough = count.for * majority.share.of >= whole * majority.share.parts;
    return enough(isEnough, majority.among === "able" ? "able-share" : "share");
  }
  if (count.for > count.against) return { decision: "granted", reason: "more-for" };
  if (count.for < count.against) return { decision: "refused", reason: "more-against" };
  return decideTie(rule, count);
}

function enough(isEnough: boolean, kind: "absolute" | "share" | "able-share"): Decided {
  return isEnough
    ? { decision: "granted", reason: `${kind}-reached` }
    : { decision: "refused", reason: `${kind}-missed` };
}

function decideTie(rule: VotingRule | undefined, { casting }: Count): Decided {
  const tie = rule?.kind === "majority" ? rule.tie.kind : "refused";
  if (tie === "refused") return { decision: "refused", reason: "tie" };
  if (tie === "new-round") return { decision: "tied", reason: "tie-again" };
  if (casting === null) return { decision: "refused", reason: "casting-missing" };
  return { decision: casting === "for" ? "granted" : "refused", reason: `casting-${casting}` };
}
