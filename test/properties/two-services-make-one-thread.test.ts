/**
 * Two services on one forum, each killed at any of its requests, and started again: the thread ends up as if there had
 * been one, undisturbed.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { startSecondService } from "../second-service.ts";
import { pictureOf } from "../stories/picture-of.ts";
import { beginStory, expectNoRecusedVote } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";
import { runs } from "./runs.ts";

const { timeout, numRuns, ...others } = runs(2);
/** Two services live through a whole vote each time, which takes seconds: so many are enough for a night. */
const parameters = { ...others, numRuns: Math.min(numRuns, 200) };

const NOW = "2026-06-23T09:20:00+02:00";
/** Longer than the forum takes the same post for a repetition of the first. */
const DEAD_FOR = "3 minutes";

interface Death {
  readonly pass: number;
  readonly who: "first" | "second";
  readonly request: number;
  readonly when: "unsent" | "unheard";
}

interface Lives {
  /** Turns of the machine that a request waits before it is sent, one after the other: who of both comes first. */
  readonly waits: readonly number[];
  readonly deaths: readonly Death[];
}

const lives: fc.Arbitrary<Lives> = fc.record({
  waits: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 20, maxLength: 20 }),
  deaths: fc.array(
    fc.record({
      pass: fc.integer({ min: 0, max: 2 }),
      who: fc.constantFrom("first" as const, "second" as const),
      request: fc.integer({ min: 1, max: 30 }),
      when: fc.constantFrom("unsent" as const, "unheard" as const),
    }),
    { maxLength: 4 },
  ),
});

/** A vote opens, a voter turns out to have a link, the vote ends with a letter. */
async function play(story: Story, pass: (act: () => unknown) => Promise<void>): Promise<unknown> {
  const { world, topicId } = story;
  await story.makeReady();
  await world.advance("59 minutes");
  await pass(() => world.advance("1 minute"));
  for (const who of ["leo", "denis", "ines", "jonas", "karim"]) story.vote(who, "For");
  await pass(() => world.as("denis").reply(topicId, "/recuse: I work for the operator"));
  await world.advanceTo("2026-06-23T13:59:00+02:00");
  await pass(() => world.advance("1 minute"));
  await world.advance("1 hour");
  expectNoRecusedVote(world, topicId);
  return pictureOf(story);
}

async function undisturbed(): Promise<unknown> {
  const story = await beginStory({ now: NOW });
  const picture = await play(story, async (act) => {
    await act();
    await story.world.idle();
    await story.world.advance(DEAD_FOR);
  });
  expect(story.outcome()).toContain("letter granted");
  await story.world.stop();
  return picture;
}

async function twofold({ waits, deaths }: Lives): Promise<{ picture: unknown; died: number }> {
  const story = await beginStory({ now: NOW });
  const { world } = story;
  let sent = 0;
  const wait = async () => {
    for (let turns = waits[sent++ % waits.length] ?? 0; turns > 0; turns -= 1) await nextTurn();
  };
  world.meet(async () => {
    await wait();
    return null;
  });
  const second = await startSecondService(world, wait);
  let passes = 0;
  const picture = await play(story, async (act) => {
    for (const { pass, who, request, when } of deaths)
      if (pass === passes) (who === "first" ? world : second).killAt(request, when);
    passes += 1;
    await act();
    await second.idle();
    await world.advance(DEAD_FOR);
    await Promise.all([world.up(), second.up()]);
    world.killAt(Infinity, "unheard");
    second.killAt(Infinity, "unheard");
  });
  const problems = [...world.problems().splice(0), ...second.problems()];
  const died = world.lives() + second.lives() - 2;
  await second.down();
  await world.stop();
  expect(problems).toEqual([]);
  return { picture, died };
}

test("two services make one thread, wherever they are killed", { timeout }, async () => {
  const expected = await undisturbed();
  let died = 0;
  await fc.assert(
    fc.asyncProperty(lives, async (both) => {
      const life = await twofold(both);
      died += life.died;
      expect(life.picture).toEqual(expected);
    }),
    parameters,
  );
  expect(died).toBeGreaterThan(0);
});
