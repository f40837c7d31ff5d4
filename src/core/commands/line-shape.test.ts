/** A line that says all that its command needs comes back as it was typed, from what was understood of it. */
import { describe, expect, test } from "vitest";
import { requestAt } from "../../../test/permissions/request-at.ts";
import { GRAMMAR } from "../command-line/grammar.ts";
import type { ByGrammar } from "../command-line/grammar.ts";
import { readArguments } from "../command-line/read-arguments.ts";
import { numbersIn } from "./exact-line.ts";
import { shapeOf } from "./line-shape.ts";

function again(language: "fr" | "en", name: ByGrammar, line: string): { line: string; isComplete: boolean } {
  const request = requestAt("review", { settings: `language: ${language}` });
  const said = readArguments(name, line.replace(/^\/[\p{L}-]+/u, ""));
  const shape = shapeOf({ request }, name, said);
  return { line: shape.line(numbersIn(language, said.projects), said.text), isComplete: shape.isComplete };
}

const LINES: readonly (readonly ["fr" | "en", ByGrammar, string])[] = [
  ["fr", "recuse", "/déport @anna @ben 1 et 2 : salariés de l'opérateur"],
  ["en", "recuse", "/recuse 2: I work for the operator"],
  ["fr", "no-link", "/sans-lien 2 : je n'y travaille pas"],
  ["fr", "lift", "/lever déport @anna 2 : le lien n'existe plus"],
  ["fr", "lift", "/lever déport demandeur @anna : ce n'est plus elle"],
  ["en", "lift", "/lift recusal holder @anna: she has left them"],
  ["fr", "lift", "/lever R1, O2 : tout est publié"],
  ["fr", "concern", "/réserve @anna 1 : que les plans soient publiés"],
  ["en", "objection", "/objection 1: the file is not published"],
  ["fr", "review", "/relecture 1 favorable : un projet solide"],
  ["en", "review", "/review 1 reserved: the budget is missing"],
  ["en", "review", "/review 2 against: it is too early for it"],
  ["fr", "criterion", "/critère 1.2, 1.4 oui : les plans sont publiés"],
  ["en", "criterion", "/criterion 2, 4 no: the plans are not there"],
  ["fr", "criterion", "/critère 12.2, 12.4 oui : les plans sont là"],
  ["fr", "withdraw", "/retirer 1 et 2 : nous abandonnons ces projets"],
  ["fr", "membership", "/adhésion 1 oui : le porteur a adhéré"],
  ["en", "membership", "/membership 1 no: the holder has not joined"],
  ["fr", "sign", "/signer 1 : je signe la lettre du projet"],
  ["fr", "letter", "/lettre 1 : l'adresse du réseau a changé"],
  ["en", "letter", "/letter 1 kept: one week of accounts only"],
  ["fr", "revoke", "/révoquer 1 : le porteur a retiré son dossier"],
  ["fr", "followup", "/suite 1 obtenu : la subvention entière"],
  ["en", "followup", "/followup 1 return E1, R2: they have hosted us"],
  ["fr", "minutes", "/pv 1 : pour les archives du réseau"],
];

test.each(LINES)("%s %s %s", (language, name, line) => {
  expect(again(language, name, line)).toEqual({ line, isComplete: true });
});

test("every command that the grammar reads has its line here", () => {
  expect([...new Set(LINES.map(([, name]) => name))].toSorted()).toEqual(Object.keys(GRAMMAR).toSorted());
});

test("a criterion without a project of its own is of each that was said", () => {
  expect(again("fr", "criterion", "/critère 3 oui projet 12 : les plans sont là").line).toBe(
    "/critère 12.3 oui : les plans sont là",
  );
  expect(again("fr", "criterion", "/critère 3 oui projets 1 et 12 : les plans").line).toBe(
    "/critère 1.3, 12.3 oui : les plans",
  );
});

describe("where something is missing it is filled in, and the line is not complete", () => {
  test.each([
    ["fr", "lift", "/lever : le lien n'existe plus", "/lever déport : le lien n'existe plus"],
    ["fr", "review", "/relecture 1 : un projet solide", "/relecture 1 favorable : un projet solide"],
    ["fr", "criterion", "/critère : les plans sont publiés", "/critère 1 oui : les plans sont publiés"],
    ["fr", "criterion", "/critère 3 : les plans sont publiés", "/critère 3 oui : les plans sont publiés"],
    ["fr", "membership", "/adhésion 1 : le porteur a adhéré", "/adhésion 1 oui : le porteur a adhéré"],
    ["fr", "followup", "/suite 1 : la subvention entière", "/suite 1 obtenu : la subvention entière"],
  ] as const)("%s %s %s", (language, name, line, shown) => {
    expect(again(language, name, line)).toEqual({ line: shown, isComplete: false });
  });
});
