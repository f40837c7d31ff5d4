/**
 * Killed after any of its writes while it signs, replaces or revokes a letter, or asks what came of it, and started
 * again later than the forum takes a post for a repetition: each is there once, and page and card say what is so.
 */
import { expect, test } from "vitest";
import { cards, openRound, publicLetters, votes } from "./seen.ts";
import type { Story } from "./story.ts";

/** Longer than the forum takes the same post for a repetition of the first. */
const DEAD_FOR = "3 minutes";

async function dying(story: Story, writes: number, act: () => unknown): Promise<number> {
  const { world } = story;
  const lives = world.lives();
  world.killAfterWrites(writes);
  await act();
  await world.idle();
  await world.advance(DEAD_FOR);
  await world.up();
  world.killAfterWrites(Infinity);
  await world.advance("1 minute");
  return world.lives() - lives;
}

function count(story: Story, ...kinds: readonly string[]): number[] {
  return kinds.map((kind) => story.world.postsOf(story.topicId, kind).length);
}

test.each([1, 2, 3, 4])("dying after %i writes", async (writes) => {
  const story = await openRound({ settings: "letter: { signature: command, followup: 10 days }" });
  const { world, topicId } = story;
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For" });
  await story.closeVote();
  const say = (raw: string) => () => world.as("nadia").reply(topicId, raw);
  let deaths = 0;

  deaths += await dying(story, writes, say("/sign: I sign the letter of this project"));
  deaths += await dying(story, writes, say("/letter 1: the name of the president has changed"));
  deaths += await dying(story, writes, say("/sign: I sign the new version as well"));
  deaths += await dying(story, writes, say("/revoke 1: the holder has withdrawn the file"));
  expect(deaths).toBeGreaterThan(0);
  expect(count(story, "letter", "outcome")).toEqual([2, 1]);
  expect(cards(world)).toHaveLength(2);
  const list = await publicLetters(world);
  expect(Object.fromEntries(list.map(({ reference, state }) => [String(reference), state]))).toEqual({
    [`LS-2026-${topicId}-1`]: "superseded",
    [`LS-2026-${topicId}-1-2`]: "revoked",
  });
  expect(list).toHaveLength(2);
  expect(story.shown("letter n=1 version=2")).toMatch(/^\*\*Letter revoked\*\*/);
  world.problems();
  await story.comesToRest();
});
