import { describe, expect, test } from "vitest";
import { readCriterionNumber } from "./criterion-number.ts";
import { readEnd, readVerdict, readYesNo } from "./keyword.ts";
import { readLiftTarget } from "./lift-target.ts";
import { takePeople } from "./named-people.ts";
import { readProjectNumber } from "./project-number.ts";
import { readReason } from "./reason.ts";

describe("the number of a project", () => {
  test.each([
    ["1 : motif", 1, ": motif"],
    ["1: motif", 1, ": motif"],
    ["2", 2, ""],
    ["2. motif", 2, "motif"],
    ["n° 2 motif", 2, "motif"],
    ["projet 2 motif", 2, "motif"],
    ["1 je travaille avec lui", 1, "je travaille avec lui"],
    ["7 : motif", 7, ": motif"],
  ])("is there in %j", (text, n, rest) => {
    expect(readProjectNumber(text, [1, 2])).toEqual({ n, rest });
  });

  test.each([
    ": motif",
    "",
    "3 partenaires manquent",
    ": 1 partenaire",
    "2.4 oui",
    "30/06",
    "20:30",
    "2e projet",
    "1,5 jour",
    "motif 1",
  ])("is not there in %j", (text) => {
    expect(readProjectNumber(text, [1, 2])).toEqual({ n: null, rest: text });
  });
});

describe("the number of a criterion", () => {
  test.each([
    ["4 oui", null, 4, "oui"],
    ["2.4 oui : note", 2, 4, "oui : note"],
    ["2,4 oui", 2, 4, "oui"],
    ["4. oui", null, 4, "oui"],
    ["critère 4 : oui", null, 4, ": oui"],
  ])("%j", (text, n, k, rest) => {
    expect(readCriterionNumber(text)).toEqual({ n, k, rest });
  });

  test("nothing to be read", () => {
    expect(readCriterionNumber("oui 4")).toBeNull();
    expect(readCriterionNumber("")).toBeNull();
  });
});

describe("words of fixed meaning", () => {
  test.each([
    ["favorable : bon dossier", "for", ": bon dossier"],
    ["Réservé: oui mais", "reserved", ": oui mais"],
    ["reserve", "reserved", ""],
    ["avec réserve : x", "reserved", ": x"],
    ["DÉFAVORABLE", "against", ""],
    [": favorable : x", "for", ": x"],
    ["for: good", "for", ": good"],
    ["against", "against", ""],
    ["favorablement", null, "favorablement"],
    ["", null, ""],
  ])("verdict %j", (text, value, rest) => {
    expect(readVerdict(text)).toEqual({ value, rest });
  });

  test("yes, no and the end", () => {
    expect(readYesNo("Oui : la note")).toEqual({ value: true, rest: ": la note" });
    expect(readYesNo("no")).toEqual({ value: false, rest: "" });
    expect(readYesNo("nonobstant")).toEqual({ value: null, rest: "nonobstant" });
    expect(readEnd("fin : dit")).toEqual({ value: true, rest: ": dit" });
    expect(readEnd("finir")).toEqual({ value: null, rest: "finir" });
  });
});

describe("what is to be lifted", () => {
  test.each([
    ["deport 1 : motif", { kind: "recusal" }, "1 : motif"],
    ["mon déport", { kind: "recusal" }, ""],
    ["recusal: over", { kind: "recusal" }, ": over"],
    ["R1 : levée", { kind: "position", id: "R1" }, ": levée"],
    ["r 2", { kind: "position", id: "R2" }, ""],
    ["o1 : levée", { kind: "position", id: "O1" }, ": levée"],
    ["la réserve 3", { kind: "position", id: "R3" }, ""],
    ["réserve R3 : x", { kind: "position", id: "R3" }, ": x"],
    ["objection 12", { kind: "position", id: "O12" }, ""],
    ["autre chose", null, "autre chose"],
    ["", null, ""],
  ])("%j", (text, value, rest) => {
    expect(readLiftTarget(text)).toEqual({ value, rest });
  });
});

describe("the people a command names", () => {
  test.each([
    ["@chloe @driss : motif", ["chloe", "driss"], ": motif"],
    ["@chloe, @driss et @emma 1 : motif", ["chloe", "driss", "emma"], "1 : motif"],
    ["1 @chloe : motif", ["chloe"], "1 : motif"],
    ["@chloe.m. salariée", ["chloe.m"], ". salariée"],
    ["@Chloe @chloe : motif", ["Chloe"], ": motif"],
    [": je travaille avec @bruno", [], ": je travaille avec @bruno"],
    ["je travaille avec @bruno", [], "je travaille avec @bruno"],
    ["@élodie_p: motif", ["élodie_p"], ": motif"],
    ["et puis @chloe", [], "et puis @chloe"],
  ])("%j", (text, people, rest) => {
    expect(takePeople(text, false)).toEqual({ people, rest });
  });

  test("what is lifted may stand before them", () => {
    expect(takePeople("deport @chloe 1 : motif", true)).toEqual({
      people: ["chloe"],
      rest: "deport 1 : motif",
    });
    expect(takePeople("R1 : avec @chloe", true)).toEqual({ people: [], rest: "R1 : avec @chloe" });
  });
});

test("a reason stands behind its colon or dash", () => {
  expect(readReason(" : je suis lié")).toBe("je suis lié");
  expect(readReason("— lié : oui")).toBe("lié : oui");
  expect(readReason("lié")).toBe("lié");
});
