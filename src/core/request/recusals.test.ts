/** Who is in recusal, folded from the acts that say so. */
import { describe, expect, test } from "vitest";
import type { Act, RecusalCause } from "../record/act.ts";
import { holderAccount, recusedFor } from "./recusals.ts";

const DENIS = { id: 5, name: "Denis" };
const EMMA = { id: 6, name: "Emma" };
const BRUNO = { id: 1, name: "Bruno" };

function recuse(
  key: string,
  who = DENIS,
  more: { n?: number[]; how?: RecusalCause; sure?: boolean } = {},
): Act {
  const { n = [], how = "self", ...rest } = more;
  return { do: "recuse", who, n, how, text: `why ${key}`, key, at: Number(key), by: BRUNO, ...rest };
}

function lift(causes: string[], n: number[] = []): Act {
  return { do: "lift-recusal", who: DENIS, n, causes, text: "", key: `l${causes.join()}`, at: 99, by: BRUNO };
}

function asks(who: typeof DENIS | null, sure = true): Act {
  return { do: "requester", text: "", name: "", who, relayer: null, sure, key: "r", at: 9, by: BRUNO };
}

function holds(who: typeof DENIS | null, n: number, sure = true): Act {
  return { do: "holder", n, text: "", who, sure, key: "h", at: 9, by: BRUNO };
}

const sures = (acts: Act[], n = 1): boolean[] =>
  recusedFor(n, acts).flatMap(({ causes }) => causes.map(({ sure }) => sure));

describe("somebody in recusal", () => {
  test("is told with the first of their causes, and all of them", () => {
    const [denis, ...others] = recusedFor(1, [recuse("1"), recuse("2", DENIS, { how: "steward" })]);
    expect(others).toEqual([]);
    expect(denis).toMatchObject({ who: DENIS, why: "self", text: "why 1", at: 1 });
    expect(denis?.causes).toEqual([
      { key: "1", why: "self", text: "why 1", at: 1, by: BRUNO, sure: true },
      { key: "2", why: "steward", text: "why 2", at: 2, by: BRUNO, sure: true },
    ]);
  });

  test("stays so until every cause is lifted, in their project", () => {
    const both = [recuse("1"), recuse("2")];
    expect(recusedFor(1, [...both, lift(["1"])])).toHaveLength(1);
    expect(recusedFor(1, [...both, lift(["1", "2"])])).toEqual([]);
    expect(recusedFor(1, [...both, lift(["1", "2"], [2])])).toHaveLength(1);
    expect(recusedFor(2, [...both, lift(["1", "2"], [2])])).toEqual([]);
  });

  test("is so again by a later declaration", () => {
    expect(recusedFor(1, [recuse("1"), lift(["1"]), recuse("2")])).toMatchObject([{ text: "why 2" }]);
  });

  test("for the projects that were named alone, in the order of declaring", () => {
    const acts = [recuse("1", EMMA, { n: [2] }), recuse("2"), recuse("3", EMMA, { n: [1] })];
    expect(recusedFor(2, acts).map(({ who }) => who.id)).toEqual([6, 5]);
    expect(recusedFor(1, acts).map(({ who }) => who.id)).toEqual([5, 6]);
  });
});

describe("an account that is known by its name alone", () => {
  const unsure = [recuse("1", DENIS, { how: "requester", sure: false })];

  test("is confirmed by somebody who may name it, for what it was named for", () => {
    expect(sures(unsure)).toEqual([false]);
    expect(sures([...unsure, asks(DENIS)])).toEqual([true]);
    expect(sures([...unsure, asks(DENIS, false)])).toEqual([false]);
    expect(sures([...unsure, asks(EMMA)])).toEqual([false]);
    expect(sures([...unsure, asks(null)])).toEqual([false]);
    expect(sures([...unsure, holds(DENIS, 1)])).toEqual([false]);
  });

  test("as holder, for its own project", () => {
    const held = [recuse("1", DENIS, { how: "holder", sure: false })];
    expect(sures([...held, holds(DENIS, 1)])).toEqual([true]);
    expect(sures([...held, holds(DENIS, 2)])).toEqual([false]);
    expect(sures([...held, asks(DENIS)])).toEqual([false]);
  });
});

describe("the account of a holder", () => {
  const accounts = [
    { id: 1, username: "bruno", name: "Bruno Kessler" },
    { id: 2, username: "Anna.B", name: "Anna Bel" },
    { id: 3, username: "anna2", name: "Anna Bel" },
    { id: 4, username: "nameless", name: "" },
  ];

  test.each([
    ["@bruno", 1],
    ["the workshop, by @ANNA.B", 2],
    ["bruno kessler", 1],
    ["Brünö Kessler", 1],
    ["Anna Bel", null],
    ["@nobody", null],
    ["Somebody Else", null],
    ["", null],
  ])("%j is %s", (holder, id) => {
    expect(holderAccount(holder, accounts)?.id ?? null).toBe(id);
  });
});
