/**
 * What a count decides: one pure function of the rule and the counts. The cases of its test are the table of
 * `docs/decision-table.md`.
 *
 * In this order: nobody left; the quorum (abstentions included); then, by majority, an argued block, and whether there
 * are enough For; by consent, whether an argued objection is open.
 */
import { atLeast, USUAL_RULE, votesNeeded } from "../model/voting-rule.ts";
import type { Majority, Tie } from "../model/voting-rule.ts";
import type { DecidedBy, Decision, Reason } from "../record/vote-facts.ts";

/** How many voted what, people in recusal in none of it. */
export interface Counts {
  /** Able to vote. */
  readonly able: number;
  readonly voted: number;
  readonly for: number;
  /** With the blocks that count as Against. */
  readonly against: number;
  readonly abstain: number;
  /** Blocks with an argument; where the rule counts all blocks as Against, none. */
  readonly block: number;
  /** People whose objection is open. */
  readonly objections: number;
  /** What the one voted whose vote decides a tie; null without such a vote. */
  readonly casting: "for" | "against" | null;
}

export interface Decided {
  readonly decision: Decision;
  readonly reason: Reason;
}

export function decide({ quorum, rule = USUAL_RULE }: DecidedBy, count: Counts): Decided {
  if (count.able === 0) return { decision: "nobody", reason: "nobody-left" };
  if (count.voted < votesNeeded(quorum, count.able))
    return { decision: "no-quorum", reason: "quorum-missed" };
  if (rule.kind === "consent") {
    if (count.objections > 0) return { decision: "blocked", reason: "open-objection" };
    return { decision: "granted", reason: "consent" };
  }
  if (count.block > 0) {
    if (rule.block === "refuse") return { decision: "refused", reason: "block-refuses" };
    return { decision: "blocked", reason: "argued-block" };
  }
  if (count.for === 0 && count.against === 0) return { decision: "refused", reason: "only-abstentions" };
  return byMajority(rule.majority, rule.tie, count);
}

function byMajority(majority: Majority, tie: Tie, count: Counts): Decided {
  switch (majority.kind) {
    case "more-for":
      if (count.for > count.against) return { decision: "granted", reason: "more-for" };
      if (count.for === count.against) return tied(tie, count);
      return { decision: "refused", reason: "more-against" };
    case "absolute":
      if (count.for * 2 > count.able) return { decision: "granted", reason: "absolute-reached" };
      return { decision: "refused", reason: "absolute-missed" };
    case "share": {
      const { share, among } = majority;
      const key = among === "votes" ? "share" : "able-share";
      const whole = among === "votes" ? count.for + count.against : count.able;
      if (count.for >= atLeast(share, whole)) return { decision: "granted", reason: `${key}-reached` };
      return { decision: "refused", reason: `${key}-missed` };
    }
  }
}

function tied(tie: Tie, { casting }: Counts): Decided {
  switch (tie.kind) {
    case "refused":
      return { decision: "refused", reason: "tie" };
    case "new-round":
      return { decision: "tied", reason: "tie-again" };
    case "steward":
      if (casting === null) return { decision: "refused", reason: "casting-missing" };
      if (casting === "for") return { decision: "granted", reason: "casting-for" };
      return { decision: "refused", reason: "casting-against" };
  }
}

/**
 * Whether the votes still missing cannot change the result, whatever they are: each of them may be For, Against, an
 * abstention, or a block or an objection with its argument.
 */
export function isSettled(rules: DecidedBy, count: Counts): boolean {
  const missing = count.able - count.voted;
  const now = decide(rules, count).decision;
  const all = { ...count, voted: count.able };
  const rule = rules.rule ?? USUAL_RULE;
  // The result only ever moves one way with each kind of vote, so that the ends tell what lies between.
  const ends: Counts[] = [
    { ...all, for: count.for + missing, casting: count.casting ?? "for" },
    { ...all, against: count.against + missing, casting: count.casting ?? "against" },
    { ...all, abstain: count.abstain + missing },
  ];
  if (rule.kind === "consent") ends.push({ ...all, objections: count.objections + missing });
  else if (rule.block !== "against") ends.push({ ...all, block: count.block + missing });
  return missing === 0 || ends.every((end) => decide(rules, end).decision === now);
}
