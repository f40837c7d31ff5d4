/** `/déport`: whom it puts in recusal, by what right, whom it only asks, and how many one person may name. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Who } from "../../../test/permissions/request-at.ts";
import type { Act, Deed } from "../record/act.ts";
import { isTooMany } from "./recuse.ts";

const of = (who: Who) => ({ id: PEOPLE[who].id, name: PEOPLE[who].name });
const review = requestAt("review");

describe("oneself", () => {
  test("is in recusal for every project, or for those that are named", () => {
    const text = "je travaille pour l'opérateur";
    expect(comesOf(`/déport : ${text}`, "elector", review)).toEqual([
      { do: "recuse", who: of("elector"), n: [], how: "self", text },
    ]);
    expect(comesOf("/recuse 1: I work for them", "elector", review)).toEqual([
      { do: "recuse", who: of("elector"), n: [1], how: "self", text: "I work for them" },
    ]);
    expect(comesOf("/déport", "stranger", review)).toEqual([
      { do: "recuse", who: of("stranger"), n: [], how: "self", text: "" },
    ]);
  });

  test("also by one's own name, whoever one is", () => {
    expect(comesOf("/déport @Leo : salarié", "elector", review)).toEqual([
      { do: "recuse", who: of("elector"), n: [], how: "self", text: "salarié" },
    ]);
    expect(comesOf("/déport @nadia : salariée", "steward", review)).toMatchObject([{ how: "self" }]);
  });

  test("with a reason of 300 characters at most", () => {
    const [deed] = textOf(comesOf(`/déport : je suis ${"salarié ".repeat(60)}`, "elector", review));
    expect(deed?.length).toBeLessThanOrEqual(300);
    expect(deed).toMatch(/^je suis salarié .*…$/u);
  });

  test("in no doubt, or not at all", () => {
    expect(comesOf("/déport : aucun lien", "elector", review)).toMatchObject({
      why: "refused.recuse-no-link",
    });
  });
});

describe("others", () => {
  const line = "/déport @ines @jonas 1 : salariés de l'opérateur";
  const text = "salariés de l'opérateur";

  test.each([
    ["steward", "review", { do: "recuse", how: "steward" }],
    ["steward", "vote", { do: "recuse", how: "steward" }],
    ["relayer", "review", { do: "recuse", how: "named" }],
    ["requester", "incomplete", { do: "recuse", how: "named" }],
    ["relayer", "vote", { do: "ask" }],
    ["elector", "review", { do: "ask" }],
    ["recusedSteward", "review", { do: "ask" }],
  ] as const)("by the %s, the request being at %s", (who, at, deed) => {
    expect(comesOf(line, who, requestAt(at))).toEqual(
      (["ines", "jonas"] as const).map((one) => ({ who: of(one), n: [1], text, ...deed })),
    );
  });

  test("have to have an account, and not that of the bot", () => {
    expect(comesOf("/déport @ines @Nobody : salariés", "steward", review)).toEqual({
      why: "refused.no-such-account",
      username: "Nobody",
    });
    expect(comesOf("/déport @lettres-bot : salarié", "steward", review)).toEqual({
      why: "refused.no-such-account",
      username: "lettres-bot",
    });
  });

  test("are asked where the right to say so is there for some of the projects only", () => {
    const both = withRelais(requestAt("vote"), "review");
    expect(comesOf("/déport @ines : salariée", "relayer", both)).toMatchObject([{ do: "ask", n: [] }]);
    expect(comesOf("/déport @ines 2 : salariée", "relayer", both)).toMatchObject([{ do: "recuse", n: [2] }]);
  });

  test("are recorded by a steward as such where they act as one for all of the projects", () => {
    const recused = withRelais(review, "review", { besides: [recusal(PEOPLE.relayer, "steward")] });
    const { snapshot } = recused;
    const bruno = {
      ...recused,
      snapshot: { ...snapshot, stewards: [...snapshot.stewards, PEOPLE.relayer] },
    };
    expect(comesOf("/déport @ines : salariée", "relayer", bruno)).toMatchObject([{ how: "named" }]);
    expect(comesOf("/déport @ines 1 : salariée", "relayer", bruno)).toMatchObject([{ how: "steward" }]);
  });
});

describe("how many one may name", () => {
  const few = "recusal: { most_named: 2 }";
  const asked = (who: Who, by: Who): Act => act({ do: "ask", who: of(who), n: [], text: "" }, PEOPLE[by]);
  const named = (who: Who, how: "named" | "sheet" | "self" | "steward", by: Who): Act =>
    act({ do: "recuse", who: of(who), n: [], how, text: "" }, PEOPLE[by]);
  const many = { why: "refused.recuse-many", most: "2" };
  const line = "/déport @ines : salariée";

  test("is told to whoever would name more, with those named before by command or in a sheet", () => {
    const three = "/déport @ines @jonas @karim : salariés";
    expect(comesOf(three, "elector", requestAt("review", { settings: few }))).toEqual(many);
    expect(
      comesOf("/déport @ines @jonas : salariés", "elector", requestAt("review", { settings: few })),
    ).toHaveLength(2);
    const oneself = "/déport @leo @ines @jonas : salariés";
    expect(comesOf(oneself, "elector", requestAt("review", { settings: few }))).toHaveLength(3);
    for (const before of [
      asked("jonas", "relayer"),
      named("jonas", "named", "relayer"),
      named("jonas", "sheet", "relayer"),
    ]) {
      const besides = [before, asked("karim", "relayer")];
      expect(comesOf(line, "relayer", requestAt("review", { settings: few, besides }))).toEqual(many);
    }
  });

  test("counts each person once, and nobody whom others have named", () => {
    for (const besides of [
      [asked("ines", "relayer"), asked("jonas", "relayer")],
      [asked("jonas", "elector"), asked("karim", "elector")],
      [named("jonas", "steward", "relayer"), named("karim", "steward", "relayer")],
      [named("relayer", "self", "relayer"), named("karim", "self", "relayer")],
    ])
      expect(comesOf(line, "relayer", requestAt("review", { settings: few, besides }))).toHaveLength(1);
  });

  test("does not hold for moderators, nor for oneself", () => {
    const besides = (["jonas", "karim", "elector"] as const).map((who) => asked(who, "steward"));
    const request = requestAt("review", { settings: few, besides });
    expect(comesOf("/déport @ines @jonas @karim : salariés", "steward", request)).toHaveLength(3);
    expect(comesOf("/déport @nadia : salariée", "steward", request)).toHaveLength(1);
    const declared: readonly Deed[] = [{ do: "recuse", who: of("steward"), n: [], how: "self", text: "" }];
    expect(isTooMany(request, PEOPLE.steward, declared)).toBe(false);
    expect(isTooMany(request, PEOPLE.steward, [{ do: "ask", who: of("ines"), n: [], text: "" }])).toBe(true);
    expect(isTooMany(request, PEOPLE.steward, [])).toBe(false);
  });
});

describe("help", () => {
  test("offers it for the first project for which one is in no recusal", () => {
    expect(offered("recuse", "elector", review)).toEqual([{ form: "form.recuse", n: 1 }]);
    expect(offered("recuse", "recused", review)).toEqual([]);
    const both = withRelais(requestAt("review", { besides: [recusal(PEOPLE.elector)] }), "review");
    expect(offered("recuse", "elector", both)).toEqual([{ form: "form.recuse", n: 2 }]);
  });
});

function textOf(deeds: ReturnType<typeof comesOf>): string[] {
  return Array.isArray(deeds) ? deeds.flatMap((deed: Deed) => ("text" in deed ? [deed.text] : [])) : [];
}
