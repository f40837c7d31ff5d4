/** When a vote cannot come to anything else any more, whatever those do who have not voted yet. */
import { describe, expect, test } from "vitest";
import { USUAL_RULE } from "../model/voting-rule.ts";
import type { VotingRule } from "../model/voting-rule.ts";
import { isSettled } from "./decide.ts";
import type { Counts } from "./decide.ts";

const NONE: Counts = {
  able: 10,
  voted: 0,
  for: 0,
  against: 0,
  abstain: 0,
  block: 0,
  objections: 0,
  casting: null,
};

function settled(count: Partial<Counts>, rule?: VotingRule, quorum = 4): boolean {
  const cast = (count.for ?? 0) + (count.against ?? 0) + (count.abstain ?? 0) + (count.block ?? 0);
  return isSettled({ quorum, ...(rule === undefined ? {} : { rule }) }, { ...NONE, voted: cast, ...count });
}

const COUNTS_AS_AGAINST: VotingRule = { ...USUAL_RULE, block: "against" };
const REFUSES: VotingRule = { ...USUAL_RULE, block: "refuse" };
const CONSENT: VotingRule = { kind: "consent" };
const BY_ONE: VotingRule = { ...COUNTS_AS_AGAINST, tie: { kind: "steward", username: "hanna", id: 7 } };

describe("once everybody has voted", () => {
  test("a vote is settled, whatever it came to", () => {
    expect(settled({ able: 4, for: 2, against: 2 })).toBe(true);
    expect(settled({ able: 2, for: 2 })).toBe(true);
    expect(settled({ able: 4, block: 4 })).toBe(true);
  });
});

describe("while votes are missing", () => {
  test("a majority holds against all of them where no block can stop it", () => {
    expect(settled({ for: 6 }, COUNTS_AS_AGAINST)).toBe(true);
    expect(settled({ for: 5 }, COUNTS_AS_AGAINST)).toBe(false);
    expect(settled({ for: 5, against: 1 }, COUNTS_AS_AGAINST)).toBe(false);
    expect(settled({ for: 5, abstain: 1 }, COUNTS_AS_AGAINST)).toBe(true);
    expect(settled({ against: 5 }, COUNTS_AS_AGAINST)).toBe(true);
    expect(settled({ against: 4, for: 1 }, COUNTS_AS_AGAINST)).toBe(false);
  });

  test("a block with its argument may still come, and take it back to discussion", () => {
    expect(settled({ for: 9 })).toBe(false);
    expect(settled({ for: 9 }, REFUSES)).toBe(false);
    expect(settled({ for: 9 }, COUNTS_AS_AGAINST)).toBe(true);
  });

  test("a block that has come cannot go away any more", () => {
    expect(settled({ for: 3, block: 1 })).toBe(true);
    expect(settled({ for: 3, block: 1 }, REFUSES)).toBe(true);
  });

  test("a refusal that a block would confirm is settled where a block refuses, and not where it takes back", () => {
    expect(settled({ against: 6 }, REFUSES)).toBe(true);
    expect(settled({ against: 6 })).toBe(false);
  });

  test("a quorum that is not reached may still be", () => {
    expect(settled({ for: 3 }, COUNTS_AS_AGAINST)).toBe(false);
    expect(settled({ able: 6, abstain: 3 }, COUNTS_AS_AGAINST)).toBe(false);
    // It asks for more than can vote: nothing changes that.
    expect(settled({ able: 6, for: 3 }, COUNTS_AS_AGAINST, 7)).toBe(true);
  });

  test("abstentions alone are no majority, and one more of them may leave it so", () => {
    expect(settled({ able: 5, abstain: 4 }, COUNTS_AS_AGAINST)).toBe(false);
  });

  test("by consent an objection may still come; one that is open already cannot be undone by votes", () => {
    expect(settled({ for: 9 }, CONSENT)).toBe(false);
    expect(settled({ for: 8, objections: 1 }, CONSENT)).toBe(true);
    expect(settled({ for: 3, objections: 1 }, CONSENT)).toBe(false);
  });

  test("a tie that one person decides is settled by their vote where only abstentions could keep it", () => {
    expect(settled({ able: 9, for: 4, against: 4, casting: "for" }, BY_ONE)).toBe(false);
    // Nobody else can turn it: with one more For it is granted, with the casting vote too.
    expect(settled({ able: 9, for: 5, against: 3, casting: "for" }, BY_ONE)).toBe(true);
    expect(settled({ able: 9, for: 5, against: 3, casting: "against" }, BY_ONE)).toBe(true);
    expect(settled({ able: 8, for: 4, against: 3, casting: "for" }, BY_ONE)).toBe(true);
    expect(settled({ able: 8, for: 4, against: 3, casting: "against" }, BY_ONE)).toBe(false);
    expect(settled({ able: 8, for: 4, against: 3 }, BY_ONE)).toBe(false);
    expect(settled({ able: 8, for: 3, against: 4 }, BY_ONE)).toBe(false);
    expect(settled({ able: 8, for: 3, against: 4, casting: "against" }, BY_ONE)).toBe(true);
  });

  test("without a rule the usual one decides", () => {
    expect(settled({ for: 9 })).toBe(settled({ for: 9 }, USUAL_RULE));
    expect(settled({ block: 5 }, undefined)).toBe(true);
  });
});
