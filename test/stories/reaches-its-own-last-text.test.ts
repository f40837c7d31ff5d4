/**
 * However a moderator has edited a post of the bot, what counts is the text that the bot wrote last: behind any
 * number of edits, behind one that the forum does not show, and not at all where its versions are gone for good.
 */
import { expect, test } from "vitest";
import { FIVE, grantedLetter, publicLetters, recusedLine, registerTopic } from "./seen.ts";
import { beginStory } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

/** More than the forum shows of a post on one page of its history. */
const MANY = 60;

function editOften({ world }: Pick<Story, "world">, postId: number): void {
  for (let i = 1; i <= MANY; i += 1)
    world
      .as("nadia")
      .edit(postId, `Nothing to see here, number ${i}, only a text`, { reason: `number ${i}` });
}

/** A steward has named somebody, and the post that says so says nothing any more; with the status of before. */
async function recusedByAMember(options: StoryOptions = {}) {
  const story = await beginStory({ electors: FIVE, ...options });
  const { world, topicId } = story;
  const before = world.post(topicId, "status").raw;
  const post = await story.say("nadia", "/recuse @leo: his brother works for the operator");
  world.as("nadia").edit(post, "I have nothing to say here any more.");
  await world.idle();
  await world.advance("10 minutes");
  return { ...story, before, statusId: world.post(topicId, "status").id };
}

test("a status that is put back behind many edits is not believed", async () => {
  const { before, statusId, ...story } = await recusedByAMember();
  editOften(story, statusId);
  story.world.as("nadia").edit(statusId, before, { reason: "back" });
  await story.world.idle();
  await story.world.advance("5 minutes");
  expect(recusedLine(story)).toContain("Léo Martin");
  expect(story.status()).toContain("Nadia Girard");
  await story.world.stop();
});

test("one edited many times stops nothing", async () => {
  const { statusId, ...story } = await recusedByAMember();
  editOften(story, statusId);
  await story.say("hanna", "/recuse: I work for the operator");
  expect(recusedLine(story)).toContain("Hanna");
  expect(recusedLine(story)).toContain("Léo Martin");
  await story.world.stop();
});

test("one that is put back in an edit which the forum does not show is not believed either", async () => {
  const { before, statusId, ...story } = await recusedByAMember({ era: "2026" });
  const { world } = story;
  world.forum.quirks.longestDiff = 5000;
  world.as("nadia").edit(statusId, `${before}\n\n<!-- ${"x y z ".repeat(1000)} -->`);
  await world.idle();
  await world.advance("5 minutes");
  await world.restart();
  expect(recusedLine(story)).toContain("Léo Martin");
  expect(story.status()).toContain("put back");
  await world.stop();
});

test("one whose later versions were deleted for good is not believed: nothing is done, and that is said", async () => {
  const { before, statusId, ...story } = await recusedByAMember();
  const { world } = story;
  world.as("nadia").edit(statusId, before, { reason: "back" });
  const held = world.forum.state.posts.get(statusId);
  if (held === undefined) throw new Error("There is no status");
  // What an administrator may do on a forum that allows it: the post is in its first version again.
  held.revisions.splice(0);
  held.version = 1;
  world.as("hanna").reply(story.topicId, "/recuse: I work for the operator");
  await world.idle();
  expect(held.raw).toBe(before);
  expect(world.problems().splice(0).join("")).toContain("reseal");
  await world.stop();
});

test("an outcome that was forged, and edited many times then, says again what it said", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  const { id, raw } = world.post(topicId, "outcome n=1 round=1");
  world
    .as("nadia")
    .edit(id, raw.replaceAll("Corn Hall", "Mill of the Northwind Cooperative"), { reason: "forged" });
  editOften(story, id);
  await world.idle();
  await world.advance("5 minutes");
  expect(world.thread(topicId).find((post) => post.id === id)?.raw).toBe(raw);
  await world.stop();
});

test("and one that was forged in an edit which the forum does not show", async () => {
  const story = await grantedLetter({ era: "2026" });
  const { world, topicId } = story;
  const { id, raw } = world.post(topicId, "outcome n=1 round=1");
  world.forum.quirks.longestDiff = 5000;
  await world.advance("10 minutes");
  const forged = raw.replaceAll("Corn Hall", "Mill of the Northwind Cooperative");
  world.as("nadia").edit(id, `${forged}\n\n<!-- ${"x y z ".repeat(1000)} -->`);
  await world.idle();
  await world.advance("1 hour");
  expect(world.thread(topicId).find((post) => post.id === id)?.raw).toBe(raw);
  expect(story.status()).toContain("put back");
  await world.stop();
});

test("a revoked letter stays so when its card is put back behind many edits", async () => {
  const story = await grantedLetter();
  const { world } = story;
  const isCard = ({ raw }: { readonly raw: string }) => raw.startsWith("[wrap=aval kind=register");
  const card = registerTopic(world).posts.find(isCard);
  if (card === undefined) throw new Error("There is no card");
  const valid = card.raw;
  await story.say("nadia", "/revoke 1: the accounts that we were shown were not the real ones");
  await world.advance("10 minutes");
  editOften(story, card.id);
  world.as("nadia").edit(card.id, valid, { reason: "back" });
  world.as("nadia").edit(card.id, `${valid}\n\nand a word more`, { reason: "and more" });
  await world.idle();
  expect(await publicLetters(world)).toEqual([expect.objectContaining({ state: "revoked" })]);
  await world.advance("1 day");
  expect(await publicLetters(world)).toEqual([expect.objectContaining({ state: "revoked" })]);
  await world.stop();
});
