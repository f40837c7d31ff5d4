/** What a count does at its edges, each figure by itself. */
import { describe, expect, test } from "vitest";
import type { Poll } from "../model/snapshot.ts";
import { tally } from "./tally.ts";
import type { Ballots, Tally } from "./tally.ts";

const person = (id: number) => ({ id, username: `m${id}`, name: "" });

function poll(options: readonly (readonly [label: string, voters: readonly number[]])[]): Poll {
  return {
    name: "projet-1",
    status: "closed",
    groups: [],
    options: options.map(([label, voters]) => ({
      id: label,
      label,
      votes: voters.length,
      voters: voters.map(person),
    })),
  };
}

function counted(ballots: Partial<Ballots>): Tally {
  const electorate = [1, 2, 3, 4, 5].map((id) => ({ id }));
  const everElectors = new Set([1, 2, 3, 4, 5]);
  return tally({
    poll: null,
    electorate,
    everElectors,
    recused: new Set(),
    objecting: new Set(),
    ...ballots,
  });
}

const ids = (members: readonly { readonly id: number }[]): number[] => members.map(({ id }) => id);

describe("a vote that does not count", () => {
  test("is set aside where its voter is in recusal, and in no other list", () => {
    const count = counted({ poll: poll([["For", [1, 2]]]), recused: new Set([2]) });
    expect(ids(count.setAside)).toEqual([2]);
    expect(count.strangers).toEqual([]);
    expect(ids(count.votes.for)).toEqual([1]);
    expect([count.voted, count.able, count.recused]).toEqual([1, 4, 1]);
  });

  test("is a stranger's where its voter never was able to, or its option is none of the ballot's", () => {
    const count = counted({
      poll: poll([
        ["For", [9]],
        ["Perhaps", [3]],
      ]),
    });
    expect(ids(count.strangers)).toEqual([9, 3]);
    expect(count.setAside).toEqual([]);
    expect([count.voted, count.able]).toEqual([0, 5]);
  });

  test("nobody's, where every vote counts", () => {
    const count = counted({ poll: poll([["For", [1]]]) });
    expect(count.strangers).toEqual([]);
    expect(count.setAside).toEqual([]);
  });
});

test("an option is known with spaces around it and in any case", () => {
  const count = counted({
    poll: poll([
      [" fOR ", [1]],
      ["CONTRE\n", [2]],
    ]),
  });
  expect([ids(count.votes.for), ids(count.votes.against)]).toEqual([[1], [2]]);
});

test("of somebody named twice the first vote counts", () => {
  const count = counted({
    poll: poll([
      ["For", [1]],
      ["Against", [1]],
    ]),
  });
  expect([count.for, count.against, count.voted]).toEqual([1, 0, 1]);
});

test("who has left but voted while able to is able to", () => {
  const count = counted({
    poll: poll([["For", [5]]]),
    electorate: [{ id: 1 }],
    everElectors: new Set([1, 5]),
  });
  expect(count.able).toBe(2);
});
