/** `/réserve` and `/objection`: whose they are, their numbers, and what an objection of somebody in recusal is. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Who } from "../../../test/permissions/request-at.ts";
import type { Act } from "../record/act.ts";

const of = (who: Who) => ({ id: PEOPLE[who].id, name: PEOPLE[who].name });
const review = requestAt("review");
const LONG = `parce que ${"rien n'est publié ".repeat(90)}`;

function given(kind: "concern" | "objection", id: string): Act {
  return act({ do: kind, id, who: of("ines"), n: [], text: "le budget" }, PEOPLE.ines);
}

describe("a reservation", () => {
  const text = "que les plans soient publiés";

  test("is its author's, for every project or for those that are named", () => {
    expect(comesOf(`/réserve : ${text}`, "stranger", review)).toEqual([
      { do: "concern", id: "R1", who: of("stranger"), n: [], text },
    ]);
    expect(comesOf("/concern 1: the plans", "elector", review)).toEqual([
      { do: "concern", id: "R1", who: of("elector"), n: [1], text: "the plans" },
    ]);
    expect(comesOf(`/réserve @Leo : ${text}`, "elector", review)).toMatchObject([{ who: of("elector") }]);
  });

  test("is noted by a steward for others, each with a number of its own", () => {
    expect(comesOf(`/réserve @ines @jonas 1 : ${text}`, "steward", review)).toEqual([
      { do: "concern", id: "R1", who: of("ines"), n: [1], text },
      { do: "concern", id: "R2", who: of("jonas"), n: [1], text },
    ]);
    expect(comesOf(`/réserve @ines : ${text}`, "elector", review)).toEqual({
      why: "refused.concern-for-another",
    });
    expect(comesOf(`/réserve @nobody : ${text}`, "steward", review)).toEqual({
      why: "refused.no-such-account",
      username: "nobody",
    });
  });

  test("is not had by somebody in recusal, whoever notes it", () => {
    expect(comesOf(`/réserve : ${text}`, "recused", review)).toEqual({ why: "refused.recused-concern" });
    expect(comesOf(`/réserve @denis : ${text}`, "steward", review)).toEqual({
      why: "refused.recused-concern",
    });
  });

  test("has the next number, also where earlier ones were lifted", () => {
    const besides = [
      given("concern", "R1"),
      given("concern", "R2"),
      given("objection", "O1"),
      act({ do: "lift-position", id: "R2", text: "" }, PEOPLE.ines),
    ];
    expect(comesOf(`/réserve : ${text}`, "elector", requestAt("review", { besides }))).toMatchObject([
      { id: "R3" },
    ]);
    const twice = requestAt("review", { besides: [given("concern", "R1"), given("concern", "R1")] });
    expect(comesOf(`/réserve : ${text}`, "elector", twice)).toMatchObject([{ id: "R2" }]);
  });

  test("has a text, of 1,000 characters at most", () => {
    expect(comesOf("/réserve 1", "elector", review)).toEqual({ why: "refused.text-needed" });
    expect(textOf(comesOf(`/réserve : ${LONG}`, "elector", review))).toMatch(/^parce que .{900,989}…$/u);
  });

  test("in no doubt, or not at all", () => {
    expect(comesOf("/réserve : aucune", "elector", review)).toMatchObject({ why: "refused.position-none" });
  });
});

describe("an objection", () => {
  const text = "le dossier n'est pas publié";

  test("is an elector's", () => {
    expect(comesOf(`/objection : ${text}`, "elector", review)).toEqual([
      { do: "objection", id: "O1", who: of("elector"), n: [], text },
    ]);
    expect(comesOf(`/objection 1 : ${text}`, "steward", review)).toEqual({ why: "refused.electors-only" });
  });

  test("of somebody in recusal for all of the projects is a remark", () => {
    const both = withRelais(review, "review");
    expect(comesOf(`/objection : ${text}`, "recused", both)).toEqual([
      { do: "objection", id: "O1", who: of("recused"), n: [], text, remark: true },
    ]);
    const first = withRelais(requestAt("review", { besides: [recusal(PEOPLE.elector)] }), "review");
    expect(comesOf(`/objection 1 : ${text}`, "elector", first)).toMatchObject([{ remark: true }]);
    expect(comesOf(`/objection : ${text}`, "elector", first)).toEqual([
      { do: "objection", id: "O1", who: of("elector"), n: [], text },
    ]);
  });

  test("has the next number among objections", () => {
    const besides = [given("objection", "O1"), given("concern", "R1"), given("concern", "R2")];
    expect(comesOf(`/objection : ${text}`, "elector", requestAt("review", { besides }))).toMatchObject([
      { id: "O2" },
    ]);
  });

  test("has a text, of 1,000 characters at most", () => {
    expect(comesOf("/objection 1", "elector", review)).toEqual({ why: "refused.text-needed" });
    expect(textOf(comesOf(`/objection : ${LONG}`, "elector", review))).toMatch(/^parce que .{900,989}…$/u);
  });

  test("in no doubt, or not at all", () => {
    expect(comesOf("/objection : aucune", "elector", review)).toMatchObject({ why: "refused.position-none" });
  });
});

test("help has a form for each", () => {
  expect(offered("concern", "elector", review)).toBe("form.concern");
  expect(offered("objection", "elector", review)).toBe("form.objection");
});

function textOf(deeds: ReturnType<typeof comesOf>): unknown {
  return Array.isArray(deeds) ? deeds[0]?.text : deeds;
}
