/** The numbers of a decision as its post states them. */
import { expect, test } from "vitest";
import type { VotingRule } from "../model/voting-rule.ts";
import { hideJson } from "../text/hidden-json.ts";
import { factsSha256, hideOutcomeFacts, outcomeFacts, readOutcomeFacts } from "./outcome-facts.ts";
import { packIds } from "./id-list.ts";

const counted = {
  decision: "granted",
  reason: "more-for",
  electors: packIds([1, 2, 3, 4, 5]),
  recused: packIds([6]),
  votes: { for: packIds([1, 2]), abstain: packIds([3]), against: packIds([4]), block: packIds([5]) },
  unargued: packIds([5]),
  argued: [],
  setAside: packIds([6]),
  strangers: packIds([7]),
} as const;

const FACTS = {
  v: 1,
  decision: "granted",
  closedAt: 99,
  electors: [1, 2, 3, 4, 5],
  recused: [6],
  votes: { for: [1, 2], abstain: [3], against: [4], block: [5] },
  unarguedBlocks: [5],
  setAside: [6],
  strangers: [7],
};

test("each list stands under its own name, in the order that the fingerprint is over", () => {
  expect(JSON.stringify(outcomeFacts(99, counted, { quorum: 4 }))).toBe(JSON.stringify(FACTS));
});

test("they come back from the post's comment, and only whole", () => {
  const raw = `The result.\n${hideOutcomeFacts(outcomeFacts(99, counted, { quorum: 4 }))}`;
  expect(readOutcomeFacts(raw)).toEqual(FACTS);
  expect(readOutcomeFacts(raw.replace('"closedAt":99', '"closedAt":98'))).toBeNull();
  expect(readOutcomeFacts("The result.")).toBeNull();
});

test("facts without strangers are those of an earlier version", () => {
  const { strangers: _, ...earlier } = outcomeFacts(99, counted, { quorum: 4 });
  expect(readOutcomeFacts(hideOutcomeFacts(earlier))).toEqual(earlier);
});

test("facts of another shape are none", () => {
  const facts = outcomeFacts(99, counted, { quorum: 4 });
  for (const wrong of [
    { ...facts, v: 2 },
    { ...facts, decision: "perhaps" },
    { ...facts, electors: ["1"] },
  ])
    expect(readOutcomeFacts(hideJson("outcome", wrong))).toBeNull();
});

test("their fingerprint is over the JSON without spaces", () => {
  const sha256 = (text: string): string => text;
  expect(factsSha256({ sha256 }, outcomeFacts(99, counted, { quorum: 4 }))).toBe(JSON.stringify(FACTS));
});

test("the rule stands in them where the network chose one, and whose objection was open by consent", () => {
  const facts = outcomeFacts(
    99,
    { ...counted, argued: [[5, "O1"]] },
    { quorum: 4, rule: { kind: "consent" } },
  );
  expect(facts).toEqual({ ...FACTS, quorum: 4, rule: { kind: "consent" }, objecting: [5] });
  expect(readOutcomeFacts(hideOutcomeFacts(facts))).toEqual(facts);
});

const BLOCKS = ["discussion", "refuse", "against"] as const;
const TIES = [
  { kind: "refused" },
  { kind: "new-round" },
  { kind: "steward", username: "hanna", id: 7 },
  { kind: "steward", username: "nobody", id: null },
] as const;
const MAJORITIES = [
  { kind: "more-for" },
  { kind: "absolute" },
  { kind: "share", share: { parts: 2, of: 3 }, among: "votes" },
  { kind: "share", share: { parts: 2, of: 3 }, among: "able" },
] as const;
const RULES: readonly VotingRule[] = [
  ...MAJORITIES.map((majority) => ({ kind: "majority", majority, block: "refuse", tie: TIES[0] }) as const),
  ...BLOCKS.map((block) => ({ kind: "majority", majority: MAJORITIES[0], block, tie: TIES[0] }) as const),
  ...TIES.map((tie) => ({ kind: "majority", majority: MAJORITIES[0], block: "against", tie }) as const),
];

test.each(RULES)("the rule comes back whole: $majority.kind, block $block, tie $tie.kind", (rule) => {
  const facts = outcomeFacts(99, counted, { quorum: { parts: 30, of: 100 }, rule });
  expect(readOutcomeFacts(hideOutcomeFacts(facts))).toEqual({
    ...FACTS,
    quorum: { parts: 30, of: 100 },
    rule,
  });
});

test.each(["granted", "refused", "blocked", "tied", "no-quorum", "nobody"] as const)(
  "a vote that came to %s is told in them",
  (decision) => {
    const facts = outcomeFacts(99, { ...counted, decision }, { quorum: 4 });
    expect(readOutcomeFacts(hideOutcomeFacts(facts))?.decision).toBe(decision);
  },
);

test("they stand in the comment that readers of the post look for", () => {
  expect(hideOutcomeFacts(outcomeFacts(99, counted, { quorum: 4 }))).toMatch(/^<!-- aval:outcome \{/);
});
