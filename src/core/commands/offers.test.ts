/** What help offers, and what waits while the settings have a request's programme no more. */
import { describe, expect, test } from "vitest";
import { lineOf } from "../../../test/permissions/comes-of.ts";
import { PEOPLE, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { At, Who } from "../../../test/permissions/request-at.ts";
import { COMMAND_NAMES } from "../command-line/command-words.ts";
import type { Request } from "../request/request.ts";
import { allCommands } from "./all-commands.ts";
import { accept, forbidden, offerFor, refuse } from "./command.ts";
import { offersTo } from "./offers.ts";
import { standsStill } from "./stands-still.ts";

const forms = (who: Who, request: Request) =>
  offersTo(request, PEOPLE[who]).map(({ form, n, with: values }) =>
    [form, n, ...Object.values(values ?? {})].filter((part) => part !== undefined).join(" "),
  );
const at = (moment: At) => requestAt(moment);

function withProgramme(request: Request, isGone: boolean): Request {
  const programme = { id: "fonds", name: "Fonds d'amorçage", isGone, tags: [] };
  return { ...request, settings: { ...request.settings, programme } };
}

describe("help", () => {
  test("lists the forms for the first project for which they are of use, in the order of the commands", () => {
    expect(forms("elector", at("review"))).toEqual(["form.recuse 1", "form.concern 1", "form.objection 1"]);
    expect(forms("steward", at("review"))).toEqual([
      "form.recuse 1",
      "form.concern 1",
      "form.project 1",
      "form.withdraw 1",
      "form.vote 1",
      "form.membership 1",
    ]);
    expect(forms("reviewer", withRelais(at("withdrawn"), "review"))).toEqual([
      "form.recuse 1",
      "form.concern 2",
      "form.review 2",
      "form.criterion 2.1",
    ]);
    expect(forms("recused", at("vote"))).toEqual([]);
    expect(forms("elector", at("granted"))).toContain("form.minutes 1");
    expect(forms("steward", at("delivered"))).toEqual([
      "form.recuse 1",
      "form.concern 1",
      "form.project 1",
      "form.letter 1",
      "form.revoke 1",
      "form.followup 1",
    ]);
  });

  test("leaves out what waits for its programme", () => {
    expect(forms("steward", withProgramme(at("review"), false))).toContain("form.vote 1");
    expect(forms("steward", withProgramme(at("review"), true))).toEqual([
      "form.recuse 1",
      "form.concern 1",
      "form.withdraw 1",
    ]);
    expect(forms("reviewer", withProgramme(at("review"), true))).toEqual(["form.recuse 1", "form.concern 1"]);
    expect(forms("steward", withProgramme(at("delivered"), true))).toEqual([
      "form.recuse 1",
      "form.concern 1",
      "form.revoke 1",
      "form.followup 1",
    ]);
  });
});

describe("a programme that is gone", () => {
  const waiting = ["review", "criterion", "project", "vote", "membership", "sign", "letter"];

  test("holds what its own criteria, groups, rule or letter would decide", () => {
    const gone = withProgramme(at("review"), true);
    expect(COMMAND_NAMES.filter((name) => standsStill(gone, name) !== null)).toEqual(waiting);
    expect(standsStill(gone, "vote")).toEqual({
      kind: "refused",
      why: "refused.programme-gone",
      with: { programme: "Fonds d'amorçage" },
    });
  });

  test("is one that was there", () => {
    for (const request of [at("review"), withProgramme(at("review"), false)])
      expect(COMMAND_NAMES.filter((name) => standsStill(request, name) !== null)).toEqual([]);
  });
});

describe("a verdict", () => {
  test("accepts with its deeds, refuses with what it needs, or asks for help", () => {
    expect(accept({ do: "project", n: 2, text: "Le Moulin" })).toEqual({
      kind: "accepted",
      deeds: [{ do: "project", n: 2, text: "Le Moulin" }],
    });
    expect(refuse("refused.lift-what")).toEqual({ kind: "refused", why: "refused.lift-what", with: {} });
    const line = lineOf("/aide que puis-je faire ?");
    expect(allCommands.help.judge({ request: at("review"), author: PEOPLE.elector, line, at: 0 })).toEqual({
      kind: "help",
    });
    expect(allCommands.help.help(at("review"), PEOPLE.elector)).toBeNull();
  });

  test("by the permission table says why, of the first project that forbids it", () => {
    const both = withRelais(at("review"), "delivered");
    expect(forbidden(both, both.projects, PEOPLE.relayer, "withdraw", { n: "2" })).toEqual({
      kind: "refused",
      why: "refused.already-delivered",
      with: { n: "2" },
    });
    expect(forbidden(both, both.projects.slice(0, 1), PEOPLE.relayer, "withdraw")).toBeNull();
    expect(offerFor(both, "form.concern", ({ n }) => n === 2)).toEqual([{ form: "form.concern", n: 2 }]);
    expect(offerFor(both, "form.concern", () => false)).toEqual([]);
  });
});
