/** `/relecture`: an opinion on each of the projects, by whoever may read them. */
import { expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";

const review = requestAt("review");
const both = withRelais(review, "review", { besides: [recusal(PEOPLE.reviewer)] });

test.each([
  ["/relecture 1 favorable : un projet solide", { verdict: "for", text: "un projet solide" }],
  ["/avis réserve : le budget manque", { verdict: "reserved", text: "le budget manque" }],
  ["/review against: too early", { verdict: "against", text: "too early" }],
  ["/relecture favorable", { verdict: "for", text: "" }],
])("%s", (line, deed) => {
  expect(comesOf(line, "reviewer", review)).toEqual([{ do: "review", n: 1, ...deed }]);
});

test("is one for each project, and for none where one may not be read", () => {
  expect(comesOf("/relecture favorable : bons", "reviewer", withRelais(review, "review"))).toEqual([
    { do: "review", n: 1, verdict: "for", text: "bons" },
    { do: "review", n: 2, verdict: "for", text: "bons" },
  ]);
  expect(comesOf("/relecture favorable : bons", "reviewer", both)).toEqual({
    why: "refused.recused-review",
  });
  expect(comesOf("/relecture favorable : bon", "elector", review)).toEqual({
    why: "refused.reviewers-only",
  });
});

test("has its opinion, in no doubt, with 500 characters at most", () => {
  expect(comesOf("/relecture 1 : bon", "reviewer", review)).toEqual({ why: "refused.verdict-needed" });
  expect(comesOf("/relecture 1 : bon", "elector", review)).toEqual({ why: "refused.verdict-needed" });
  expect(comesOf("/relecture pas favorable", "reviewer", review)).toMatchObject({
    why: "refused.review-unclear",
  });
  expect(comesOf(`/relecture favorable : c'est ${"solide ".repeat(90)}`, "reviewer", review)).toMatchObject([
    { text: expect.stringMatching(/^c'est .{400,494}…$/u) },
  ]);
});

test("help has its form", () => {
  expect(offered("review", "reviewer", review)).toBe("form.review");
});
