/** The card of a letter comes back where it is deleted, and no earlier one brings back what is over. */
import { expect, test } from "vitest";
import type { Post } from "../../src/sandbox/state/entities.ts";
import type { World } from "../world.ts";
import { cards, grantedLetter, publicLetters, registerTopic } from "./seen.ts";

const REVOKED = "/revoke 1: the accounts that we were shown were not the real ones";

function theCard(world: World): Post {
  const card = registerTopic(world).posts.find(({ raw }) => raw.startsWith("[wrap=aval kind=register"));
  if (card === undefined) throw new Error("There is no card");
  return card;
}

async function states(world: World): Promise<unknown[]> {
  return (await publicLetters(world)).map(({ state }) => state);
}

/** The forum moves a post without telling. */
function move(world: World, postId: number, to: number): void {
  const post = world.forum.state.posts.get(postId);
  const topic = world.forum.state.topics.get(to);
  if (post === undefined || topic === undefined) throw new Error("There is nothing to move");
  const from = post.topic.posts;
  from.splice(from.indexOf(post), 1);
  const number = Math.max(...topic.posts.map((one) => one.number)) + 1;
  Object.assign(post, { topic, number, updatedAt: world.clock.now() });
  topic.posts.push(post);
}

test("a card that a moderator deletes is there again, and the log says so", async () => {
  const story = await grantedLetter();
  const { world } = story;
  await world.advance("10 minutes");
  world.as("nadia").deletePost(theCard(world).id);
  await world.idle();

  expect(await states(world)).toEqual(["valid"]);
  expect(cards(world)).toHaveLength(1);
  expect(story.status()).toContain("card of the register: post deleted, put back");
  const before = story.status();
  await world.advance("1 day");
  expect(story.status()).toBe(before);
  await story.end("outcome n=1 round=1");
});

test("a card that is deleted while the service is down is there again once it is back", async () => {
  const story = await grantedLetter();
  const { world } = story;
  await world.advance("10 minutes");
  await world.down();
  world.as("nadia").deletePost(theCard(world).id);
  await world.advance("30 days");
  await world.up();
  await world.idle();

  expect(await states(world)).toEqual(["valid"]);
  expect(story.status()).toContain("card of the register: post deleted, put back");
});

test("a revoked letter stays so when its first card is deleted and recovered", async () => {
  const story = await grantedLetter();
  const { world } = story;
  await world.advance("10 minutes");
  const first = theCard(world);
  for (const word of ["one", "two", "three"]) {
    world.as("nadia").edit(first.id, `${first.raw}\n\n${word}`, { reason: word });
    await world.idle();
    await world.advance("10 minutes");
  }
  world.as("nadia").deletePost(first.id);
  await world.idle();
  await story.say("nadia", REVOKED);
  expect(await states(world)).toEqual(["revoked"]);
  world.as("nadia").recoverPost(first.id);
  await world.idle();
  expect(await states(world)).toEqual(["revoked"]);
  await world.restart();
  expect(await states(world)).toEqual(["revoked"]);
  expect(cards(world)).toHaveLength(1);
});

test("a revoked letter stays so when its first card was out of the register meanwhile", async () => {
  const story = await grantedLetter();
  const { world } = story;
  await world.advance("10 minutes");
  const register = registerTopic(world);
  const card = theCard(world);
  const other = world.as("nadia").createTopic({
    title: "Another topic about something else",
    raw: "Nothing to see here, really nothing at all.",
    category: "lettres",
  });
  move(world, card.id, other.topicId);
  await world.restart();
  await story.say("nadia", REVOKED);
  expect(await states(world)).toEqual(["revoked"]);
  move(world, card.id, register.id);
  await world.restart();
  expect(await states(world)).toEqual(["revoked"]);
  await world.advance("1 day");
  expect(await states(world)).toEqual(["revoked"]);
  expect(cards(world)).toHaveLength(1);
});

test("a revoked letter stays so when its card is put back behind more than twenty edits", async () => {
  const story = await grantedLetter();
  const { world } = story;
  const card = theCard(world);
  const valid = card.raw;
  await story.say("nadia", REVOKED);
  await world.advance("10 minutes");
  const nadia = world.as("nadia");
  for (let turn = 1; turn <= 21; turn += 1)
    nadia.edit(card.id, `Nothing to see here, number ${turn}, only a text`, { reason: `number ${turn}` });
  nadia.edit(card.id, valid, { reason: "back" });
  nadia.edit(card.id, `${valid}\n\nAnd a word more.`, { reason: "more" });
  await world.idle();
  const soon = await states(world);
  await world.restart();
  expect([soon, await states(world)]).toEqual([["revoked"], ["revoked"]]);
  await world.advance("1 day");
  expect(await states(world)).toEqual(["revoked"]);
  expect(theCard(world).raw).toContain("revoked");
});
