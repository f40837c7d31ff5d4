import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member, Poll } from "../model/snapshot.ts";
import { decide as decideBy } from "./decide.ts";
import { tally as count } from "./tally.ts";
import type { Tally } from "./tally.ts";

const vote = { quorum: 4 };

function decide(counted: Tally, rules: typeof vote) {
  return decideBy(rules, counted);
}

function member(id: number): Member {
  return { id, username: `m${id}`, name: "" };
}

/** A poll in which these ids chose Pour, Abstention, Contre and Blocage. */
function poll(pro: number[], abstain: number[], against: number[], block: number[]): Poll {
  const option = (label: string, ids: number[]) => ({
    id: label,
    label,
    votes: ids.length,
    voters: ids.map(member),
  });
  return {
    name: "projet-1",
    status: "open",
    groups: [],
    options: [
      option("Pour", pro),
      option("Abstention", abstain),
      option("Contre", against),
      option("Blocage", block),
    ],
  };
}

/** Everybody who votes has been able to at some time. */
function tally(
  polled: Poll | null,
  electorate: readonly { readonly id: number }[],
  recused: ReadonlySet<number>,
  objecting: ReadonlySet<number>,
): Tally {
  const voters = (polled?.options ?? []).flatMap((option) => option.voters);
  const everElectors = new Set([...electorate, ...voters].map(({ id }) => id));
  return count({ poll: polled, electorate, everElectors, recused, objecting });
}

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(member);
const none: ReadonlySet<number> = new Set();

describe("the tally", () => {
  test("grants with more For than Against and the quorum reached", () => {
    const counted = tally(poll([1, 2, 3, 4, 5, 6], [8], [7], []), nine, none, none);
    expect(counted).toMatchObject({ voted: 8, able: 9, for: 6, against: 1, abstain: 1, block: 0 });
    expect(decide(counted, vote)).toEqual({ decision: "granted", reason: "more-for" });
  });

  test("counts abstentions for the quorum only", () => {
    expect(decide(tally(poll([1], [2, 3, 4], [], []), nine, none, none), vote).decision).toBe("granted");
    expect(decide(tally(poll([], [1, 2, 3, 4], [], []), nine, none, none), vote)).toEqual({
      decision: "refused",
      reason: "only-abstentions",
    });
  });

  test("says why there is no decision", () => {
    expect(decide(tally(poll([1, 2, 3], [], [], []), nine, none, none), vote).reason).toBe("quorum-missed");
    expect(decide(tally(null, nine, new Set(nine.map(({ id }) => id)), none), vote).reason).toBe(
      "nobody-left",
    );
    expect(decide(tally(poll([1, 2], [], [3, 4], []), nine, none, none), vote).reason).toBe("tie");
    expect(decide(tally(poll([1], [], [2, 3, 4], []), nine, none, none), vote).reason).toBe("more-against");
  });

  test("returns an argued block to discussion and counts one without an argument as Against", () => {
    const ballot = poll([1, 2, 3, 4], [], [], [5]);
    expect(decide(tally(ballot, nine, none, new Set([5])), vote).decision).toBe("blocked");
    const unargued = tally(ballot, nine, none, none);
    expect(unargued).toMatchObject({ against: 1, block: 0 });
    expect(decide(unargued, vote).decision).toBe("granted");
  });

  test("reads ballots in either language and knows no other option", () => {
    const odd: Poll = {
      ...poll([1], [], [], []),
      options: [{ id: "x", label: "Peut-être", votes: 1, voters: [member(2)] }],
    };
    expect(tally(odd, nine, none, none).voted).toBe(0);
  });
});

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });

test("no vote of a member in recusal is in any count, and they are in no denominator", () => {
  fc.assert(
    fc.property(ids, ids, ids, ids, ids, ids, (pro, abstain, against, block, out, objecting) => {
      const recused = new Set(out);
      const counted = tally(poll(pro, abstain, against, block), nine, recused, new Set(objecting));
      for (const voter of Object.values(counted.votes).flat()) expect(recused.has(voter.id)).toBe(false);
      expect(counted.voted).toBeLessThanOrEqual(counted.able);
      expect(counted.for + counted.against + counted.abstain + counted.block).toBe(counted.voted);
      for (const voter of counted.setAside) expect(recused.has(voter.id)).toBe(true);
      const without = tally(
        poll(
          pro.filter((id) => !recused.has(id)),
          abstain.filter((id) => !recused.has(id)),
          against.filter((id) => !recused.has(id)),
          block.filter((id) => !recused.has(id)),
        ),
        nine,
        recused,
        new Set(objecting),
      );
      expect({ ...counted, setAside: [] }).toEqual({ ...without, setAside: [] });
    }),
  );
});
