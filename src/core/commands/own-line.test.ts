/** A command in the middle of a line, or in a code span, does nothing; its author is shown the line to send. */
import { expect, test } from "vitest";
import { comesOf } from "../../../test/permissions/comes-of.ts";
import { requestAt } from "../../../test/permissions/request-at.ts";
import { COMMAND_NAMES } from "../command-line/command-words.ts";
import { allCommands } from "./all-commands.ts";

const review = requestAt("review");

const LINES = [
  ["deport", "/déport 1 : je suis salarié"],
  ["sans-lien", "/sans-lien 1 : je n'y travaille pas"],
  ["lever", "/lever R1 : tout est publié"],
  ["reserve", "/réserve 1 : que les plans soient publiés"],
  ["objection", "/objection 1 : le dossier n'est pas là"],
  ["relecture", "/relecture 1 favorable : un projet solide"],
  ["critere", "/critère 1.2 oui : les plans sont publiés"],
  ["projet", "/projet : Le Relais des Collines"],
  ["retirer", "/retirer 1 : nous abandonnons ce projet"],
  ["vote", "/vote 1 fin : tout est dit"],
  ["adhesion", "/adhésion 1 oui : le porteur a adhéré"],
  ["signer", "/signer 1 : je signe la lettre"],
  ["lettre", "/lettre 1 : l'adresse du réseau a changé"],
  ["revoquer", "/révoquer 1 : le porteur a retiré son dossier"],
  ["suite", "/suite 1 obtenu : la subvention entière"],
  ["pv", "/pv 1 : pour les archives du réseau"],
  ["aide", "/aide : que puis-je faire ici"],
] as const;

test.each(LINES)("%s", (word, line) => {
  expect(comesOf(`Bonjour, ${line}`, "elector", review)).toEqual({ why: "refused.mid-line", word, line });
  expect(comesOf(`\`${line}\``, "elector", review)).toEqual({ why: "refused.in-code", word, line });
});

test("every command has its line here", () => {
  expect(LINES).toHaveLength(COMMAND_NAMES.length);
  expect(Object.keys(allCommands)).toEqual([...COMMAND_NAMES]);
});

test.each([
  ["Bonjour, /vote vendredi 18:30 : on attend", "/vote vendredi 18:30 : on attend"],
  ["Bonjour, /vote 2 jours", "/vote 2 jours : le motif en une phrase"],
  ["Bonjour, /vote – on y va tous ensemble", "/vote : on y va tous ensemble"],
  ["Bonjour, /vote : on y va tous ensemble", "/vote : on y va tous ensemble"],
  ["Bonjour, /projet Le Relais des Collines", "/projet : Le Relais des Collines"],
])("%s", (text, line) => {
  expect(comesOf(text, "steward", review)).toMatchObject({ why: "refused.mid-line", line });
});

test("whoever speaks of the poll is led to it", () => {
  for (const text of ["Allez tous /voter sur ce projet", "Bonjour, /vote pour", "`/vote contre`"])
    expect(comesOf(text, "elector", review)).toEqual({ why: "refused.vote-in-poll" });
});
