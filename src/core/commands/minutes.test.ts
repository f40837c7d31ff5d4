/** `/pv`: of which projects minutes are drawn up, and when there is nothing new to draw up. */
import { describe, expect, test } from "vitest";
import { comesOf, offered } from "../../../test/permissions/comes-of.ts";
import { act, PEOPLE, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import { plainPost } from "../../../test/cases/plain-request.ts";
import type { Post } from "../model/snapshot.ts";
import type { Act } from "../record/act.ts";
import type { Request } from "../request/request.ts";

const LINE = "/pv 1 : pour les archives du réseau";
const drawnUp = (version = 1, n = 1): Act => act({ do: "minutes", n, version }, PEOPLE.elector);
const at = (...besides: readonly Act[]) => requestAt("granted", { besides });
const reviewed = (n = 1): Act => act({ do: "review", n, verdict: "for", text: "" }, PEOPLE.reviewer);
const ines = { id: PEOPLE.ines.id, name: PEOPLE.ines.name };
const told: Act = act({ do: "ask", who: ines, n: [], text: "" }, PEOPLE.elector);

function withMinutes(request: Request, own: Partial<Post> = {}, mark = "n=1 version=1"): Request {
  const post = plainPost({
    id: 300,
    number: 40,
    author: PEOPLE.bot,
    raw: `[wrap=aval kind=minutes ${mark}]`,
    ...own,
  });
  return { ...request, snapshot: { ...request.snapshot, posts: [...request.snapshot.posts, post] } };
}

describe("minutes", () => {
  test("are those of what is decided", () => {
    expect(comesOf(LINE, "elector", at())).toEqual([{ do: "minutes", n: 1, version: 1 }]);
    expect(comesOf(LINE, "elector", requestAt("vote"))).toEqual({ why: "refused.minutes-none" });
    expect(comesOf(LINE, "steward", at())).toEqual({ why: "refused.minutes-electors-only" });
    expect(comesOf("/pv 1 ou 2", "elector", at())).toMatchObject({ why: "refused.unclear" });
  });

  test("of several projects are those of the decided ones among them", () => {
    const first = withRelais(at(), "review");
    expect(comesOf("/pv", "elector", first)).toEqual([{ do: "minutes", n: 1, version: 1 }]);
    expect(comesOf("/pv 2", "elector", first)).toEqual({ why: "refused.minutes-none" });
    const both = withRelais(at(drawnUp()), "refused");
    const two = { do: "minutes", n: 2, version: 1 };
    expect(comesOf("/minutes", "elector", both)).toEqual([two]);
    const more = { ...both, acts: [...both.acts, reviewed()] };
    expect(comesOf("/minutes", "elector", more)).toEqual([{ do: "minutes", n: 1, version: 2 }, two]);
    const other = { ...both, acts: [...both.acts, drawnUp(1, 2)] };
    expect(comesOf("/minutes", "elector", other)).toEqual({ why: "refused.minutes-there", n: "1" });
    expect(comesOf("/minutes 2", "elector", other)).toEqual({ why: "refused.minutes-there", n: "2" });
    const none = withRelais(requestAt("review"), "refused");
    expect(comesOf("/minutes", "elector", none)).toEqual([two]);
  });

  test("are not drawn up twice, whatever else is said", () => {
    const there = { why: "refused.minutes-there", n: "1" };
    expect(comesOf(LINE, "elector", at(drawnUp()))).toEqual(there);
    expect(comesOf(LINE, "elector", at(drawnUp(), told))).toEqual(there);
    expect(comesOf(LINE, "elector", at(drawnUp(), reviewed(2)))).toEqual(there);
    expect(comesOf(LINE, "elector", at(reviewed(), drawnUp()))).toEqual(there);
    expect(comesOf(LINE, "elector", at(drawnUp(1), reviewed(), drawnUp(2)))).toEqual(there);
  });

  test("are drawn up anew where more is recorded", () => {
    expect(comesOf(LINE, "elector", at(drawnUp(), reviewed()))).toMatchObject([{ version: 2 }]);
    expect(comesOf(LINE, "elector", at(drawnUp(1), drawnUp(2), reviewed()))).toMatchObject([{ version: 3 }]);
    const objection = act({ do: "objection", id: "O1", who: ines, n: [1], text: "non" }, PEOPLE.ines);
    const lifted = act({ do: "lift-position", id: "O1", text: "" }, PEOPLE.ines);
    expect(comesOf(LINE, "elector", at(objection, drawnUp(), lifted))).toMatchObject([{ version: 2 }]);
    expect(comesOf(LINE, "elector", at(drawnUp(), lifted))).toMatchObject({ why: "refused.minutes-there" });
  });

  test("are drawn up anew where somebody has deleted the last", () => {
    const request = at(drawnUp());
    expect(comesOf(LINE, "elector", withMinutes(request))).toMatchObject({ why: "refused.minutes-there" });
    const gone = withMinutes(request, { deleted: true });
    expect(comesOf(LINE, "elector", gone)).toMatchObject([{ version: 2 }]);
    for (const mark of ["n=2 version=1", "n=1 version=2"])
      expect(comesOf(LINE, "elector", withMinutes(request, { deleted: true }, mark))).toMatchObject({
        why: "refused.minutes-there",
      });
    const foreign = withMinutes(request, { deleted: true, author: PEOPLE.ines });
    expect(comesOf(LINE, "elector", foreign)).toMatchObject({ why: "refused.minutes-there" });
  });
});

test("help offers what is decided and not drawn up, to whoever may", () => {
  const offer = (n: number) => [{ form: "form.minutes", n }];
  expect(offered("minutes", "elector", at())).toEqual(offer(1));
  expect(offered("minutes", "steward", at())).toEqual([]);
  expect(offered("minutes", "elector", requestAt("vote"))).toEqual([]);
  expect(offered("minutes", "elector", at(drawnUp()))).toEqual([]);
  expect(offered("minutes", "elector", withRelais(at(drawnUp()), "refused"))).toEqual(offer(2));
});
