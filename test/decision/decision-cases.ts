/** What each rule makes of a count: the cases that the decision is tested by, and that its table in the docs shows. */
import type { BlockRule, Majority, Quorum, Tie, VotingRule } from "../../src/core/model/voting-rule.ts";
import type { DecidedBy } from "../../src/core/record/vote-facts.ts";
import type { Counts, Decided } from "../../src/core/request/decide.ts";

export interface DecisionCase {
  readonly rules: DecidedBy;
  readonly count: Counts;
  readonly expected: Decided;
}

/** Nine people can vote, unless it says otherwise. */
function count(given: Partial<Omit<Counts, "voted">>): Counts {
  const votes = { for: 0, against: 0, abstain: 0, block: 0, ...given };
  return {
    able: 9,
    objections: votes.block,
    casting: null,
    ...votes,
    voted: votes.for + votes.against + votes.abstain + votes.block,
  };
}

function majority(
  given: { readonly majority?: Majority; readonly block?: BlockRule; readonly tie?: Tie } = {},
  quorum: Quorum = 4,
): DecidedBy {
  const rule: VotingRule = {
    kind: "majority",
    majority: { kind: "more-for" },
    block: "discussion",
    tie: { kind: "refused" },
    ...given,
  };
  return { quorum, rule };
}

const consent = (quorum: Quorum = 4): DecidedBy => ({ quorum, rule: { kind: "consent" } });
const third: Quorum = { parts: 30, of: 100 };
const absolute = majority({ majority: { kind: "absolute" } });
const twoThirds = (among: "votes" | "able") =>
  majority({ majority: { kind: "share", share: { parts: 2, of: 3 }, among } });
const refuse = majority({ block: "refuse" });
const against = majority({ block: "against" });
const again = majority({ tie: { kind: "new-round" } });
const nadia = majority({ tie: { kind: "steward", username: "nadia", id: 7 } });

function row(
  rules: DecidedBy,
  given: Partial<Omit<Counts, "voted">>,
  decision: Decided["decision"],
  reason: Decided["reason"],
): DecisionCase {
  return { rules, count: count(given), expected: { decision, reason } };
}

export const DECISION_CASES: readonly DecisionCase[] = [
  row(majority(), { for: 6, against: 1, abstain: 1 }, "granted", "more-for"),
  row(majority(), { for: 1, abstain: 3 }, "granted", "more-for"),
  row(majority(), { for: 3 }, "no-quorum", "quorum-missed"),
  row(majority(), { abstain: 4 }, "refused", "only-abstentions"),
  row(majority(), {}, "no-quorum", "quorum-missed"),
  row(majority(), { able: 0 }, "nobody", "nobody-left"),
  row(majority(), { for: 2, against: 2 }, "refused", "tie"),
  row(majority(), { for: 1, against: 3 }, "refused", "more-against"),
  row(majority(), { for: 6, block: 1 }, "blocked", "argued-block"),
  row(majority({}, 12), { for: 9 }, "no-quorum", "quorum-missed"),

  row(majority({}, third), { for: 2 }, "no-quorum", "quorum-missed"),
  row(majority({}, third), { for: 2, abstain: 1 }, "granted", "more-for"),
  row(majority({}, third), { able: 1, for: 1 }, "granted", "more-for"),

  row(absolute, { for: 5, against: 4 }, "granted", "absolute-reached"),
  row(absolute, { for: 4 }, "refused", "absolute-missed"),
  row(absolute, { able: 8, for: 4, against: 1 }, "refused", "absolute-missed"),
  row(absolute, { abstain: 9 }, "refused", "only-abstentions"),

  row(twoThirds("votes"), { for: 4, against: 2, abstain: 3 }, "granted", "share-reached"),
  row(twoThirds("votes"), { for: 5, against: 3 }, "refused", "share-missed"),
  row(twoThirds("votes"), { abstain: 5 }, "refused", "only-abstentions"),
  row(twoThirds("able"), { for: 6, against: 3 }, "granted", "able-share-reached"),
  row(twoThirds("able"), { for: 5 }, "refused", "able-share-missed"),

  row(refuse, { for: 8, block: 1 }, "refused", "block-refuses"),
  row(refuse, { for: 2, block: 1 }, "no-quorum", "quorum-missed"),
  row(against, { for: 5, against: 4 }, "granted", "more-for"),

  row(again, { for: 3, against: 3 }, "tied", "tie-again"),
  row(nadia, { for: 3, against: 3, casting: "for" }, "granted", "casting-for"),
  row(nadia, { for: 3, against: 3, casting: "against" }, "refused", "casting-against"),
  row(nadia, { for: 3, against: 3 }, "refused", "casting-missing"),
  row(nadia, { for: 4, against: 3, casting: "against" }, "granted", "more-for"),

  row(consent(), { for: 6, abstain: 1 }, "granted", "consent"),
  row(consent(), { for: 6, against: 1 }, "granted", "consent"),
  row(consent(), { for: 6, block: 1 }, "blocked", "open-objection"),
  row(consent(), { for: 6, objections: 1 }, "blocked", "open-objection"),
  row(consent(), { abstain: 4 }, "granted", "consent"),
  row(consent(), { for: 3 }, "no-quorum", "quorum-missed"),
  row(consent(third), { for: 2, block: 1 }, "blocked", "open-objection"),
  row(consent(), { able: 0 }, "nobody", "nobody-left"),
];
