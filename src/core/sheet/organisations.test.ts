/** Whether a profile and a sheet name the same organisation, as a member would say it. */
import { expect, test } from "vitest";
import { readSheet } from "./read-sheet.ts";
import { isOrganisationsField, organisationsIn, sharedOrganisation } from "./organisations.ts";

function shared(profile: string, holder: string, operators = "") {
  const sheet = readSheet(`**Porteur :** ${holder}\n**Opérateurs et partenaires :** ${operators}`, []);
  return sharedOrganisation(organisationsIn(profile), sheet);
}

test.each([
  ["Les Greniers", "Association Les Greniers"],
  ["asso LES GRENIERS", "l'association Les Greniers"],
  ["La Ruche ; Pôle du Val (SCIC)", "SCIC Pole du Val"],
  ["PdV", "Pôle du Val (PdV)"],
  ["La Ruche\nPôle du Val", "Pôle du Val"],
  ["Sciences et Vie", "Sciences et Vie"],
  ["La Ruche et Pôle du Val", "Pôle du Val"],
  ["The Granary", "Granary Ltd"],
])("%j is the holder %j", (profile, holder) => {
  expect(shared(profile, holder)).toMatchObject({ as: "holder" });
});

test.each([
  ["Grenier", "Association Les Greniers"],
  ["Les Greniers du Val", "Association Les Greniers"],
  ["Val", "Pôle du Val"],
  ["Pôle", "Pôle du Val"],
  ["", "Pôle du Val"],
  ["association", "Association Les Greniers"],
  ["-", "-"],
  ["néant", "Les Greniers"],
])("%j is not the holder %j", (profile, holder) => {
  expect(shared(profile, holder)).toBeNull();
});

test("an operator or partner is told from the holder, who comes first", () => {
  expect(shared("Le Relais", "Les Greniers", "La Coop, Le Relais et Pop Up")).toEqual({
    name: "Le Relais",
    as: "operator",
  });
  expect(shared("Le Relais, Les Greniers", "Les Greniers", "Le Relais")).toEqual({
    name: "Les Greniers",
    as: "holder",
  });
});

test("the field is found by its name", () => {
  expect(["Organisations", " organisations ", "ORGANISATIONS"].every(isOrganisationsField)).toBe(true);
  expect(["Organisation", "Organisations mwu6k682", ""].some(isOrganisationsField)).toBe(false);
});
