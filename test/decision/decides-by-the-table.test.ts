/** The decision is a function of the rule and the counts: its cases, its page, and what holds for any count. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, isSettled } from "../../src/core/request/decide.ts";
import type { Counts } from "../../src/core/request/decide.ts";
import type { DecidedBy } from "../../src/core/record/vote-facts.ts";
import type { Quorum, VotingRule } from "../../src/core/model/voting-rule.ts";
import { decidingSentence, reasonInWords } from "../../src/core/posts/rule-in-words.ts";
import { DECISION_CASES } from "./decision-cases.ts";
import { decisionTable } from "./decision-table.ts";

test.each(DECISION_CASES)("$rules.rule, $rules.quorum: $count.for For, $count.against Against", (one) => {
  expect(decide(one.rules, one.count)).toEqual(one.expected);
});

test("docs/decision-table.md is what npm run docs:decisions writes", async () => {
  const page = await readFile(new URL("../../docs/decision-table.md", import.meta.url), "utf8");
  expect(page).toBe(decisionTable());
});

test("a record without a rule is decided by the usual one", () => {
  for (const { rules, count, expected } of DECISION_CASES.slice(0, 10))
    expect(decide({ quorum: rules.quorum }, count)).toEqual(expected);
});

/** Words that belong to a vote by majority, and to one by consent. */
const WORDS = {
  majority: /\b(?:For|Against|Block|Pour|Contre|Blocage|Abst\w*)\b/,
  consent: /consent|stand aside|à l'écart/i,
} as const;

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test.each(["majority", "consent"] as const)("a vote by %s is told in its own words", (kind) => {
    const others = WORDS[kind === "consent" ? "majority" : "consent"];
    const said = DECISION_CASES.filter(({ rules }) => rules.rule?.kind === kind).map(
      ({ rules, count, expected }) =>
        `${decidingSentence(language, rules, count.able)} ${reasonInWords(language, expected.reason, rules, count)}`,
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((words) => others.test(words))).toEqual([]);
  });
});

const quorum: fc.Arbitrary<Quorum> = fc.oneof(
  fc.integer({ min: 1, max: 7 }),
  fc.constantFrom({ parts: 30, of: 100 }, { parts: 1, of: 2 }),
);
const rule: fc.Arbitrary<VotingRule> = fc.oneof(
  fc.constant<VotingRule>({ kind: "consent" }),
  fc.record({
    kind: fc.constant("majority" as const),
    majority: fc.constantFrom(
      { kind: "more-for" as const },
      { kind: "absolute" as const },
      { kind: "share" as const, share: { parts: 2, of: 3 }, among: "votes" as const },
      { kind: "share" as const, share: { parts: 2, of: 3 }, among: "able" as const },
    ),
    block: fc.constantFrom("discussion" as const, "refuse" as const, "against" as const),
    tie: fc.constantFrom(
      { kind: "refused" as const },
      { kind: "new-round" as const },
      { kind: "steward" as const, username: "nadia", id: 1 },
    ),
  }),
);
const rules: fc.Arbitrary<DecidedBy> = fc.record({ quorum, rule });
const KINDS = ["for", "against", "abstain", "block"] as const;
type Kind = (typeof KINDS)[number];

/** One more vote of that kind, with its argument where it is a block; the one whose vote decides a tie casts it. */
function withVote(by: DecidedBy, count: Counts, kind: Kind, decides: boolean): Counts {
  const counted =
    kind === "block" && by.rule?.kind === "majority" && by.rule.block === "against" ? "against" : kind;
  const more = { ...count, [counted]: count[counted] + 1, voted: count.voted + 1 };
  const casting = decides && (kind === "for" || kind === "against") ? kind : count.casting;
  return { ...more, casting, objections: count.objections + (kind === "block" ? 1 : 0) };
}

test("a vote is settled only when nothing that the missing ones may do changes the result", () => {
  const EMPTY = { able: 0, voted: 0, for: 0, against: 0, abstain: 0, block: 0, objections: 0, casting: null };
  const votes = fc.array(fc.constantFrom(...KINDS), { maxLength: 6 });
  let settled = 0;
  fc.assert(
    fc.property(rules, votes, fc.integer({ min: 0, max: 3 }), fc.boolean(), (by, cast, missing, first) => {
      let now: Counts = { ...EMPTY, able: cast.length + missing };
      for (const [index, kind] of cast.entries()) now = withVote(by, now, kind, first && index === 0);
      let reached = [now];
      const all: Counts[] = [now];
      for (let more = 0; more < missing; more += 1) {
        reached = reached.flatMap((one) =>
          KINDS.map((kind) => withVote(by, one, kind, !first && more === 0)),
        );
        all.push(...reached);
      }
      const decisions = new Set(all.map((one) => decide(by, one).decision));
      if (!isSettled(by, now)) return;
      settled += 1;
      expect([...decisions]).toHaveLength(1);
    }),
  );
  expect(settled).toBeGreaterThan(0);
});
