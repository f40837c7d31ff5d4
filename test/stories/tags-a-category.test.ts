/** A category of requests: its new topics are tagged because they are there, whatever told of them. */
import { expect, test } from "vitest";
import { FIRST_POST } from "./story.ts";
import { BOT, startWorld } from "../world.ts";
import type { World } from "../world.ts";

/** The category "lettres" of the stories' forum, whose new topics are requests. */
async function worldWithCategory(): Promise<World & { readonly category: number }> {
  const plain = await startWorld({ language: "en", up: false });
  const { topicId } = plain.as("bruno").createTopic({
    title: "An old topic of the category",
    raw: "This has stood here for a while, and asks for no letter.",
    category: "lettres",
  });
  const category = plain.forum.state.topics.get(topicId)?.categoryId ?? 0;
  await plain.stop();
  const world = await startWorld({ language: "en", settings: `category: [${category}]`, up: false });
  return { ...world, category };
}

function newTopic(world: World, title = "A letter of support for the Corn Hall"): number {
  return world.as("bruno").createTopic({ title, raw: FIRST_POST, category: "lettres" }).topicId;
}

function isTakenUp(world: World, topicId: number): boolean {
  return world.thread(topicId).some(({ author }) => author === BOT);
}

test("a topic whose delivery was lost is found by the sweep", async () => {
  const world = await worldWithCategory();
  await world.up();
  world.forum.deliveries.mode = "held";
  const topicId = newTopic(world);
  world.forum.deliveries.waiting.length = 0;
  world.forum.deliveries.mode = "immediate";
  await world.restart();

  expect(world.forum.topic(topicId).tags).toContain("lettre-de-soutien");
  expect(isTakenUp(world, topicId)).toBe(true);
  await world.stop();
});

test("so is one that was opened while the service was down", async () => {
  const world = await worldWithCategory();
  const topicId = newTopic(world);
  await world.up();

  expect(isTakenUp(world, topicId)).toBe(true);
  await world.stop();
});

test("one whose first look failed is tagged at the next", async () => {
  const world = await worldWithCategory();
  await world.up(0);
  const topicId = newTopic(world);
  await world.idle();
  await world.up();

  expect(isTakenUp(world, topicId)).toBe(true);
  await world.stop();
});

test("what stood in the category before, or was untagged by a moderator, is left alone", async () => {
  const world = await worldWithCategory();
  const old = newTopic(world, "A topic of last week, before there was a service");
  await world.clock.advance(4 * 24 * 3_600_000);
  await world.up();
  const topicId = newTopic(world);
  await world.idle();
  world.as("nadia").tag(topicId, []);
  await world.restart();

  expect(world.forum.topic(topicId).tags).toEqual([]);
  expect(isTakenUp(world, old)).toBe(false);
  await world.stop();
});
