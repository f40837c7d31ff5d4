import { expect, test } from "vitest";
import { decisionChart } from "./decision-chart.ts";

const nobody = {
  for: 0,
  against: 0,
  abstain: 0,
  block: 0,
  electors: 0,
  recused: 0,
  quorum: 4,
};

test("the bar holds everybody who could vote, and nobody in recusal", () => {
  const parts = decisionChart({ ...nobody, for: 6, against: 1, abstain: 1, electors: 10, recused: 3 });

  expect(parts).toEqual([
    { kind: "for", count: 6, x: 0, width: 60 },
    { kind: "abstain", count: 1, x: 60, width: 10 },
    { kind: "against", count: 1, x: 70, width: 10 },
    { kind: "absent", count: 2, x: 80, width: 20 },
  ]);
});

test("votes of people who could no longer vote at the end make the bar no longer than it is", () => {
  const parts = decisionChart({ ...nobody, for: 3, electors: 2 });

  expect(parts).toEqual([{ kind: "for", count: 3, x: 0, width: 100 }]);
});

test("there is no bar where nobody could vote", () => {
  expect(decisionChart(nobody)).toEqual([]);
});
