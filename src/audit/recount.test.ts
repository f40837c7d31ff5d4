/** Two ways of counting and deciding, written apart from the contract, come to the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Poll } from "../core/model/snapshot.ts";
import { packIds } from "../core/record/id-list.ts";
import type { Act } from "../core/record/act.ts";
import { recusedFor } from "../core/request/recusals.ts";
import type { Quorum, VotingRule } from "../core/model/voting-rule.ts";
import { decide } from "../core/request/decide.ts";
import { tally } from "../core/request/tally.ts";
import { optionsOf } from "../core/words/ballot-options.ts";
import { countAgain, decideAgain, electorateOf, inRecusal, OPTIONS, openObjections } from "./recount.ts";
import type { Option } from "./recount.ts";

const account = fc.integer({ min: 1, max: 12 });
const accounts = fc.uniqueArray(account, { maxLength: 12 });
const BY = { id: 99, name: "" };

/** Each account votes for one option, or not at all. */
const ballots = fc.dictionary(
  account.map((id) => `n${id}`),
  fc.constantFrom(...OPTIONS),
);

const share = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([parts, more]) => ({ parts, of: parts + more }));
const quorums: fc.Arbitrary<Quorum> = fc.oneof(fc.nat(6), share);
const rules: fc.Arbitrary<VotingRule> = fc.oneof(
  fc.constant<VotingRule>({ kind: "consent" }),
  fc.record({
    kind: fc.constant("majority" as const),
    majority: fc.oneof(
      fc.constant({ kind: "more-for" as const }),
      fc.constant({ kind: "absolute" as const }),
      fc.record({
        kind: fc.constant("share" as const),
        share,
        among: fc.constantFrom("votes" as const, "able" as const),
      }),
    ),
    block: fc.constantFrom("discussion" as const, "refuse" as const, "against" as const),
    tie: fc.oneof(
      fc.constantFrom({ kind: "refused" as const }, { kind: "new-round" as const }),
      fc.record({
        kind: fc.constant("steward" as const),
        username: fc.constant("x"),
        id: fc.option(account),
      }),
    ),
  }),
);

test("the service and the audit count and decide alike", () => {
  fc.assert(
    fc.property(
      ballots,
      accounts,
      accounts,
      accounts,
      quorums,
      rules,
      (all, members, out, objectors, quorum, rule) => {
        const offered = optionsOf(rule.kind, "en");
        const isOffered = ([, option]: [string, Option]): boolean => offered.some(([one]) => one === option);
        const cast = Object.fromEntries(Object.entries(all).filter(isOffered));
        const who = Object.entries(cast).map(([key, option]) => ({ id: Number(key.slice(1)), option }));
        const electors = who.filter(({ id }) => members.includes(id));
        const votesFor = (option: Option): number[] =>
          electors.filter((one) => one.option === option).map(({ id }) => id);
        const votes = {
          for: votesFor("for"),
          abstain: votesFor("abstain"),
          against: votesFor("against"),
          block: votesFor("block"),
        };
        const recused = new Set(out);
        const objecting = new Set(objectors);
        const poll: Poll = {
          name: "projet-1",
          status: "closed",
          groups: [],
          options: offered.map(([option, label]) => ({
            id: option,
            label,
            votes: 0,
            voters: who
              .filter((one) => one.option === option)
              .map(({ id }) => ({ id, username: "", name: "" })),
          })),
        };
        const theirs = tally({
          poll,
          rule,
          electorate: members.map((id) => ({ id })),
          everElectors: new Set(members),
          recused,
          objecting,
        });
        const ours = countAgain(votes, { members, recused, objectors: objecting, rule });
        const { voted, able, abstain, against, block, objections, casting } = theirs;
        expect(ours).toMatchObject({
          voted,
          able,
          abstain,
          against,
          block,
          objections,
          casting,
          for: theirs.for,
        });
        expect(decideAgain(ours, { quorum, rule })).toEqual(decide({ quorum, rule }, theirs));
      },
    ),
    { numRuns: 2000 },
  );
});

/** Recusals and their ends, in any order. */
const recusals: fc.Arbitrary<Act[]> = fc
  .array(fc.record({ ends: fc.boolean(), who: account, n: fc.subarray([1, 2]), cause: fc.nat(10) }), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ ends, who, n, cause }, index): Act => {
      const common = { key: `k${index}`, at: index, by: BY, who: { id: who, name: "" }, n, text: "" };
      return ends
        ? { ...common, do: "lift-recusal", causes: [`k${cause}`] }
        : { ...common, do: "recuse", how: "self" };
    }),
  );

test("both find the same people in recusal", () => {
  fc.assert(
    fc.property(recusals, fc.constantFrom(1, 2), (acts, n) => {
      const theirs = recusedFor(n, acts).map(({ who }) => who.id);
      expect(new Set(inRecusal(n, acts).keys())).toEqual(new Set(theirs));
    }),
    { numRuns: 500 },
  );
});

describe("the electorate of a round", () => {
  test("is that of its opening, with who joined and without who left", () => {
    const common = { key: "", at: 0, by: BY };
    const opening = { n: 1, round: 2, electors: packIds([1, 2, 3]), recused: packIds([4]) };
    const change: Act = {
      ...common,
      do: "electorate",
      n: 1,
      round: 2,
      joined: packIds([5]),
      left: packIds([2]),
    };
    const other: Act = { ...change, round: 1, joined: packIds([9]) };

    const { members, ever, joined, left } = electorateOf(opening, [other, change]);
    expect([...members]).toEqual([1, 3, 4, 5]);
    expect([...ever]).toEqual([1, 2, 3, 4, 5]);
    expect([joined, left]).toEqual([[5], [2]]);
  });
});

describe("an objection", () => {
  const who = { id: 7, name: "" };
  const objection = (id: string, n: number[]): Act => ({
    do: "objection",
    id,
    who,
    n,
    text: "why",
    key: id,
    at: 0,
    by: who,
  });

  test("gives a block its argument while it is open, in its project", () => {
    const acts = [objection("O1", [2]), objection("O2", []), objection("O3", [1])];
    expect([...openObjections(1, acts)]).toEqual([[7, "O2"]]);
    const lifted: Act = { do: "lift-position", id: "O2", text: "", key: "l", at: 1, by: who };
    expect([...openObjections(1, [...acts, lifted])]).toEqual([[7, "O3"]]);
    expect([...openObjections(3, [...acts, lifted])]).toEqual([]);
  });
});
