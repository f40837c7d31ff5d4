/**
 * Whatever is written into wikis, replies, first posts and the bot's own posts by people who hold our marks,
 * comments, sums and states: no act, no count, no decision and no letter is another for it.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { attackedLife, live } from "./attacked-life.ts";
import { runs } from "./runs.ts";

const USUAL = 20;
const { timeout, ...parameters } = runs(USUAL);
/** Two hundred attacks at least; where many lives are tried, a few in each tell better which of them it was. */
const LEAST = parameters.numRuns > USUAL ? 2 : 10;

/** The same lives as nobody has attacked them. */
const untouched = new Map<number, Promise<Record<string, unknown>>>();

function leftAlone(which: number): Promise<Record<string, unknown>> {
  const known = untouched.get(which) ?? live({ which, attacks: [] });
  untouched.set(which, known);
  return known;
}

test("random attacks on the life of a request", { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(attackedLife(LEAST), async (life) => {
      expect(await live(life)).toEqual(await leftAlone(life.which));
    }),
    parameters,
  );
});
