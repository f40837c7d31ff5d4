/** `/suite`: for which letters, about which commitments and reservations, and who is offered it. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { At } from "../../../test/permissions/request-at.ts";

const ines = { id: PEOPLE.ines.id, name: PEOPLE.ines.name };
const besides = [
  act({ do: "concern", id: "R1", who: ines, n: [1], text: "le budget" }, PEOPLE.ines),
  act({ do: "objection", id: "O1", who: ines, n: [1], text: "trop tôt" }, PEOPLE.ines),
];
const commitments = ["accueillir une rencontre", "partager le modèle"];
const at = (moment: At) => requestAt(moment, { besides, commitments });
const out = at("delivered");

describe("what came of a letter", () => {
  test.each([
    ["/suite 1 obtenu : la subvention entière", { what: "won", ids: [], text: "la subvention entière" }],
    ["/followup lost: no money left", { what: "lost", ids: [], text: "no money left" }],
    ["/suite retour : une rencontre en mai", { what: "return", ids: [], text: "une rencontre en mai" }],
    [
      "/suite refusé : pas de crédits cette année",
      { what: "lost", ids: [], text: "pas de crédits cette année" },
    ],
    ["/suite 1 retour E2, R1 : c'est publié", { what: "return", ids: ["E2", "R1"], text: "c'est publié" }],
    ["/suite retour E1 : accueillie", { what: "return", ids: ["E1"], text: "accueillie" }],
  ])("%s", (line, deed) => {
    expect(comesOf(line, "relayer", out)).toEqual([{ do: "followup", n: 1, ...deed }]);
  });

  test("is about what is recorded", () => {
    const unknown = (id: string) => ({ why: "refused.followup-unknown", id, n: "1" });
    expect(comesOf("/suite retour E3 : c'est fait", "relayer", out)).toEqual(unknown("E3"));
    expect(comesOf("/suite retour E1, R2 : c'est fait", "relayer", out)).toEqual(unknown("R2"));
    expect(comesOf("/suite retour E1 : c'est fait", "relayer", requestAt("delivered"))).toEqual(
      unknown("E1"),
    );
    const numbered = act({ do: "objection", id: "R7", who: ines, n: [1], text: "non" }, PEOPLE.ines);
    const request = requestAt("delivered", { besides: [numbered] });
    expect(comesOf("/suite retour R7 : c'est fait", "relayer", request)).toEqual(unknown("R7"));
  });

  test("needs its word and its text, in no doubt", () => {
    expect(comesOf("/suite 1 : la subvention", "relayer", out)).toEqual({ why: "refused.followup-what" });
    expect(comesOf("/suite 1 obtenu", "relayer", out)).toEqual({ why: "refused.followup-text" });
    for (const said of [
      "obtenu : pas encore",
      "obtenu : non",
      "refusé : pas encore",
      "refusé : non",
      "lost: not lost.",
    ])
      expect(comesOf(`/suite ${said}`, "relayer", out)).toMatchObject({ why: "refused.unclear" });
    expect(comesOf(`/suite obtenu : en tout ${"et pour tout ".repeat(40)}`, "relayer", out)).toMatchObject([
      { text: expect.stringMatching(/^en tout .{200,291}…$/u) },
    ]);
  });

  test("is of a letter that is out, and told by who may", () => {
    const line = "/suite obtenu : la subvention entière";
    expect(comesOf(line, "elector", out)).toEqual({ why: "refused.followup-who", n: "1" });
    expect(comesOf(line, "relayer", at("granted"))).toEqual({ why: "refused.no-letter-out", n: "1" });
    const none = { ...out, projects: withRelais(out, "granted").projects.slice(1) };
    expect(comesOf(line, "relayer", none)).toEqual({ why: "refused.no-letter-out", n: "2" });
  });
});

describe("without a number", () => {
  const line = "/suite obtenu : la subvention entière";

  test("the projects whose letter is out are meant", () => {
    expect(comesOf(line, "relayer", withRelais(out, "granted"))).toMatchObject([{ n: 1 }]);
    expect(comesOf(line, "relayer", withRelais(at("granted"), "delivered"))).toMatchObject([{ n: 2 }]);
    expect(comesOf(line, "relayer", withRelais(out, "delivered"))).toMatchObject([{ n: 1 }, { n: 2 }]);
    expect(comesOf(line, "relayer", withRelais(at("granted"), "granted"))).toEqual({
      why: "refused.no-letter-out",
      n: "1",
    });
  });

  test("one that is named has to be", () => {
    const both = withRelais(out, "granted");
    expect(comesOf("/suite 2 obtenu : tout", "relayer", both)).toEqual({
      why: "refused.no-letter-out",
      n: "2",
    });
    expect(comesOf("/suite 1 et 2 obtenu : tout", "relayer", both)).toMatchObject({
      why: "refused.no-letter-out",
    });
  });

  test("what is unknown to one of them is told of it", () => {
    expect(comesOf("/suite retour E1 : c'est fait", "relayer", withRelais(out, "delivered"))).toEqual({
      why: "refused.followup-unknown",
      id: "E1",
      n: "2",
    });
  });
});

test("help offers it to whoever may", () => {
  expect(offered("followup", "holder", out)).toBe("form.followup");
  expect(offered("followup", "elector", out)).toBeNull();
  expect(offered("followup", "holder", at("granted"))).toBeNull();
  expect(offered("followup", "relayer", withRelais(at("review"), "delivered"))).toBe("form.followup");
});
