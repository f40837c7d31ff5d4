/** What a line lifts: the causes that its author may end, each by itself, and positions. */
import { describe, expect, test } from "vitest";
import { NOW } from "../../../test/cases/plain-request.ts";
import { act, PEOPLE, requestAt } from "../../../test/permissions/request-at.ts";
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
    expect(offers("ines", [another, own, cause("ines", "self")])).toEqual(["R1"]);
    expect(offers("ines", [another, cause("ines", "self")])).toEqual(["déport"]);
    expect(offers("steward", [another, own])).toEqual(["O1"]);
    expect(offers("elector", [another, own])).toEqual([]);
  });
});
