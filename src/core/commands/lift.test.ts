/** What a line lifts: the causes that its author may end, each by itself, and positions. */
import { describe, expect, test } from "vitest";
import { NOW } from "../../../test/cases/plain-request.ts";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Who } from "../../../test/permissions/request-at.ts";
import { parseCommands } from "../command-line/parse-commands.ts";
import type { Act, RecusalCause } from "../record/act.ts";
import { allCommands } from "./all-commands.ts";

const LATER = NOW + 7_200_000;

function cause(who: Who, how: RecusalCause, at = NOW): Act {
  const { id, name } = PEOPLE[who];
  return act({ do: "recuse", who: { id, name }, n: [1], how, text: "" }, PEOPLE[who], at);
}

function position(kind: "concern" | "objection", id: string, who: Who): Act {
  const { id: account, name } = PEOPLE[who];
  return act({ do: kind, id, who: { id: account, name }, n: [1], text: "le budget" }, PEOPLE[who]);
}

/** What comes of the line: the keys of the causes or the positions that it lifts, or why it lifts none. */
function lifted(text: string, by: Who, besides: readonly Act[]): readonly string[] | string {
  const [line] = parseCommands(text, { viaEmail: false });
  if (line === undefined) throw new Error("no command");
  const verdict = allCommands.lift.judge({
    request: requestAt("review", { besides }),
    author: PEOPLE[by],
    line,
    at: LATER,
  });
  if (verdict.kind !== "accepted") return verdict.kind === "refused" ? verdict.why : verdict.kind;
  return verdict.deeds.flatMap((deed) => {
    if (deed.do === "lift-recusal") return deed.causes;
    return deed.do === "lift-position" ? [deed.id] : [];
  });
}

describe("a recusal", () => {
  const declared = cause("ines", "self");
  const recorded = cause("ines", "steward");
  const asks = cause("ines", "requester");
  const holds = cause("ines", "holder");

  test("is lifted by oneself for what one has declared, or was named for, and for nothing else", () => {
    const named = [cause("ines", "named"), cause("ines", "sheet")];
    const line = "/lever déport : le lien n'existe plus";
    expect(lifted(line, "ines", [declared, recorded, asks, ...named])).toEqual(
      [declared, ...named].map(({ key }) => key),
    );
    expect(lifted(line, "ines", [recorded, asks])).toBe("refused.lift-recusal");
    expect(lifted("/lever déport demandeur : ce n'est plus moi", "ines", [declared, asks])).toBe(
      "refused.lift-recusal",
    );
    expect(lifted(line, "ines", [])).toBe("refused.not-recused");
    expect(lifted("/lever déport", "ines", [declared])).toBe("refused.reason-needed");
  });

  test("is lifted by a steward: what was declared first, that somebody asks or holds only when nothing else is left", () => {
    const line = "/lever déport @ines : c'était une erreur";
    expect(lifted(line, "steward", [declared, recorded, asks, holds])).toEqual([declared.key, recorded.key]);
    expect(lifted(line, "steward", [asks, holds])).toEqual([asks.key, holds.key]);
    expect(lifted(line, "elector", [declared])).toBe("refused.lift-recusal");
    expect(lifted("/lever déport @personne : c'était une erreur", "steward", [declared])).toBe(
      "refused.no-such-account",
    );
  });

  test("is lifted for the one cause that is named, whatever else there is", () => {
    const all = [declared, asks, holds];
    expect(lifted("/lever déport demandeur @ines : c'est une autre", "steward", all)).toEqual([asks.key]);
    expect(lifted("/lever déport porteur @ines : c'est une autre", "steward", all)).toEqual([holds.key]);
    expect(lifted("/lever déport porteur @ines : c'est une autre", "steward", [declared])).toBe(
      "refused.lift-recusal",
    );
  });

  test("that was declared after the line was written goes on", () => {
    const later = cause("ines", "self", LATER + 1);
    const same = cause("ines", "self", LATER);
    const line = "/lever déport : le lien n'existe plus";
    expect(lifted(line, "ines", [declared, later])).toEqual([declared.key]);
    expect(lifted(line, "ines", [declared, same])).toEqual([declared.key, same.key]);
    expect(lifted(line, "ines", [later])).toBe("refused.lift-recusal");
  });
});

describe("what is said of it", () => {
  const at = (...besides: readonly Act[]) => requestAt("review", { besides });
  const text = "le lien n'existe plus";

  test("is recorded with the person, the projects and the reason", () => {
    const own = cause("stranger", "self");
    expect(comesOf(`/lever déport 1 : ${text}`, "stranger", at(own))).toEqual([
      { do: "lift-recusal", who: { id: 2, name: "Zoe" }, n: [1], causes: [own.key], text },
    ]);
    const both = withRelais(at(own), "review", { besides: [own] });
    expect(comesOf(`/lever déport : ${text}`, "stranger", both)).toMatchObject([
      { n: [], causes: [own.key] },
    ]);
    expect(comesOf("/lever R1 : publié", "ines", at(position("concern", "R1", "ines")))).toEqual([
      { do: "lift-position", id: "R1", text: "publié" },
    ]);
    const long = `/lever R1 : parce que ${"tout est là ".repeat(40)}`;
    expect(comesOf(long, "ines", at(position("concern", "R1", "ines")))).toMatchObject([
      { text: expect.stringMatching(/^parce que .{200,290}…$/u) },
    ]);
    expect(comesOf(long.replace("R1", "déport"), "stranger", at(own))).toMatchObject([
      { text: expect.stringMatching(/^parce que .{200,290}…$/u) },
    ]);
  });

  test("names what is not there, or is another's", () => {
    expect(comesOf("/lever R2 : publié", "ines", at())).toEqual({
      why: "refused.no-such-position",
      id: "R2",
    });
    expect(comesOf("/lever R1 : publié", "elector", at(position("concern", "R1", "ines")))).toEqual({
      why: "refused.lift-position",
      id: "R1",
    });
    expect(comesOf("/lever déport @personne : parti", "steward", at())).toEqual({
      why: "refused.no-such-account",
      username: "personne",
    });
  });

  test("is several things at once, or none of them", () => {
    const request = at(position("concern", "R1", "ines"), position("objection", "O1", "ines"));
    expect(comesOf("/lever R1, O1 : publié", "ines", request)).toHaveLength(2);
    expect(comesOf("/lever R1, O2 : publié", "ines", request)).toMatchObject({ id: "O2" });
  });
});

describe("a position of several projects", () => {
  const of = { id: PEOPLE.ines.id, name: PEOPLE.ines.name };
  const inBoth = act({ do: "concern", id: "R1", who: of, n: [], text: "le budget" }, PEOPLE.ines);
  const inFirst = position("concern", "R2", "ines");
  const besides = [inBoth, recusal(PEOPLE.steward)];
  const request = withRelais(requestAt("review", { besides: [inBoth, inFirst] }), "review", { besides });

  test("is lifted by who may for all of them", () => {
    expect(comesOf("/lever R1 : publié", "steward", request)).toEqual({
      why: "refused.lift-position",
      id: "R1",
    });
    expect(comesOf("/lever R2 : publié", "steward", request)).toHaveLength(1);
    expect(comesOf("/lever R1 : publié", "ines", request)).toHaveLength(1);
  });
});

describe("a position", () => {
  const own = position("concern", "R1", "ines");

  test("is lifted by its author without a reason, by a steward with one", () => {
    expect(lifted("/lever R1", "ines", [own])).toEqual(["R1"]);
    expect(lifted("/lever R1", "steward", [own])).toBe("refused.reason-needed");
    expect(lifted("/lever R1 : tout est publié", "steward", [own])).toEqual(["R1"]);
    expect(lifted("/lever R1 : tout est publié", "elector", [own])).toBe("refused.lift-position");
  });

  test("has to be there, and open", () => {
    const ended = act({ do: "lift-position", id: "R1", text: "" }, PEOPLE.ines);
    expect(lifted("/lever R2 : tout est publié", "ines", [own])).toBe("refused.no-such-position");
    expect(lifted("/lever R1 : tout est publié", "ines", [own, ended])).toBe("refused.no-such-position");
  });

  test("is offered, one's own before one's recusal and before those of others", () => {
    const offers = (by: Who, besides: readonly Act[]) => {
      const all = allCommands.lift.help(requestAt("review", { besides }), PEOPLE[by]);
      return Array.isArray(all) ? all.map((offer) => offer.with?.["what"]) : all;
    };
    const another = position("objection", "O1", "jonas");
    const noted = position("concern", "R1", "steward");
    expect(offered("lift", "steward", requestAt("review", { besides: [another, noted] }))).toEqual([
      { form: "form.lift", with: { what: "R1" } },
    ]);
    expect(offered("lift", "ines", requestAt("review", { besides: [cause("ines", "self")] }))).toEqual([
      { form: "form.lift", n: 1, with: { what: "déport" } },
    ]);
    expect(offers("ines", [another, own, cause("ines", "self")])).toEqual(["R1"]);
    expect(offers("ines", [another, cause("ines", "self")])).toEqual(["déport"]);
    expect(offers("steward", [another, own])).toEqual(["O1"]);
    expect(offers("elector", [another, own])).toEqual([]);
  });
});
