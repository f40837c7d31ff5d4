/** `/sans-lien`: who answers, what the answer lifts, and to whom it is offered. */
import { describe, expect, test } from "vitest";
import { comesOf, LATER, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { Who } from "../../../test/permissions/request-at.ts";
import type { Act, RecusalCause } from "../record/act.ts";

const of = (who: Who) => ({ id: PEOPLE[who].id, name: PEOPLE[who].name });
const asked = (who: Who, n: readonly number[] = []): Act =>
  act({ do: "ask", who: of(who), n, text: "" }, PEOPLE.ines);
const named = (who: Who, how: RecusalCause = "named", at?: number): Act =>
  act({ do: "recuse", who: of(who), n: [], how, text: "" }, PEOPLE.relayer, at);
const answered = (who: Who, n: readonly number[] = []): Act =>
  act({ do: "no-link", n, text: "" }, PEOPLE[who]);

const LINE = "/sans-lien : je n'y travaille pas";
const text = "je n'y travaille pas";

describe("an answer", () => {
  test("of whoever was asked is noted", () => {
    const request = requestAt("review", { besides: [asked("elector")] });
    expect(comesOf(LINE, "elector", request)).toEqual([{ do: "no-link", n: [], text }]);
    expect(comesOf("/no-link 1: only a distant one", "elector", request)).toEqual([
      { do: "no-link", n: [1], text: "only a distant one" },
    ]);
    expect(comesOf(LINE, "stranger", request)).toEqual({ why: "refused.nobody-asked" });
  });

  test("of whoever was named lifts what they may lift, once", () => {
    const cause = named("elector");
    const request = requestAt("review", { besides: [cause] });
    expect(comesOf(LINE, "elector", request)).toEqual([
      { do: "no-link", n: [], text },
      { do: "lift-recusal", who: of("elector"), n: [], causes: [cause.key], text },
    ]);
    const both = withRelais(request, "review", { besides: [cause] });
    expect(comesOf(LINE, "elector", both)).toMatchObject([{}, { causes: [cause.key] }]);
    expect(comesOf("/sans-lien 2 : rien", "elector", both)).toMatchObject([{ n: [2] }, { n: [2] }]);
  });

  test("lifts nothing that a steward has recorded, or that was said after the line", () => {
    const recorded = requestAt("review", { besides: [named("elector", "steward")] });
    expect(comesOf(LINE, "elector", recorded)).toEqual({ why: "refused.lift-recusal" });
    const later = requestAt("review", { besides: [named("elector", "named", LATER + 1)] });
    expect(comesOf(LINE, "elector", later)).toEqual({ why: "refused.lift-recusal" });
    const same = requestAt("review", { besides: [named("elector", "named", LATER)] });
    expect(comesOf(LINE, "elector", same)).toHaveLength(2);
  });

  test("of who asks for the letter, or would hold it, leaves that as it is", () => {
    for (const who of ["requester", "holder"] as const) {
      const request = requestAt("review", { besides: [asked(who)] });
      expect(comesOf(LINE, who, request)).toEqual([{ do: "no-link", n: [], text }]);
    }
  });

  test("is noted where one of the projects has the question", () => {
    const both = withRelais(requestAt("review"), "review", { besides: [asked("elector", [2])] });
    const request = { ...both, acts: [...both.acts, asked("elector", [2])] };
    expect(comesOf(LINE, "elector", request)).toHaveLength(1);
    expect(comesOf("/sans-lien 2 : rien", "elector", request)).toHaveLength(1);
    expect(comesOf("/sans-lien 1 : rien", "elector", request)).toEqual({ why: "refused.nobody-asked" });
  });

  test("is one's own", () => {
    const request = requestAt("review", { besides: [asked("elector")] });
    expect(comesOf("/sans-lien @Leo : rien du tout", "elector", request)).toHaveLength(1);
    expect(comesOf("/sans-lien @leo @ines : rien", "elector", request)).toEqual({
      why: "refused.no-link-own",
      line: "/sans-lien : je n'ai pas de lien avec ce projet",
    });
  });

  test("in no doubt, with a reason of 300 characters at most", () => {
    const request = requestAt("review", { besides: [asked("elector"), named("elector")] });
    expect(comesOf("/sans-lien peut-être : je ne sais pas", "elector", request)).toMatchObject({
      why: "refused.unclear",
    });
    for (const deed of deedsOf(comesOf(`/sans-lien : ${"rien du tout ".repeat(40)}`, "elector", request)))
      expect(deed).toHaveProperty("text", expect.stringMatching(/^rien .{200,294}…$/u));
  });
});

describe("help", () => {
  const offer = [{ form: "form.no-link", n: 1 }];
  const to = (besides: readonly Act[], who: Who = "elector", at: "review" | "vote" = "review") =>
    offered("no-link", who, requestAt(at, { besides }));

  test("offers it to whoever was named and may lift that", () => {
    expect(to([named("elector")])).toEqual(offer);
    expect(to([named("elector")], "elector", "vote")).toEqual([]);
    expect(to([named("elector", "steward")])).toEqual([]);
    expect(to([named("elector"), answered("elector")])).toEqual(offer);
  });

  test("offers it to whoever was asked, until they have answered", () => {
    expect(to([asked("elector")])).toEqual(offer);
    expect(to([asked("elector", [1])])).toEqual(offer);
    expect(to([asked("elector"), answered("elector")])).toEqual([]);
    expect(to([asked("elector"), answered("elector", [1])])).toEqual([]);
    expect(to([asked("elector"), answered("elector", [2])])).toEqual(offer);
    expect(to([asked("elector"), answered("ines")])).toEqual(offer);
    const review = act({ do: "review", n: 1, verdict: "for", text: "" }, PEOPLE.elector);
    const concern = act(
      { do: "concern", id: "R1", who: of("elector"), n: [1], text: "le budget" },
      PEOPLE.elector,
    );
    expect(to([asked("elector"), concern, review])).toEqual(offer);
    expect(to([asked("elector"), answered("elector"), asked("elector")])).toEqual(offer);
    expect(to([asked("elector"), answered("elector"), asked("ines")])).toEqual([]);
    expect(to([asked("elector"), answered("elector"), asked("elector", [2])])).toEqual([]);
  });

  test("offers it to nobody else", () => {
    expect(to([asked("elector")], "stranger")).toEqual([]);
    expect(to([], "requester")).toEqual([]);
    expect(to([recusal(PEOPLE.elector, "holder")])).toEqual([]);
  });
});

function deedsOf(deeds: ReturnType<typeof comesOf>): readonly object[] {
  if (!Array.isArray(deeds)) throw new Error(JSON.stringify(deeds));
  return deeds;
}
