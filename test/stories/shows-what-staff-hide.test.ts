/** Posts of the service that staff hide, or that an administrator gives to somebody else. */
import { expect, test } from "vitest";
import { BOT } from "../world.ts";
import { facts, grantedLetter, letters, outcomes, publicLetters } from "./seen.ts";

test.each(["status", "outcome n=1 round=1", "project n=1", "ballot n=1 round=1"])(
  "the bot's %s that moderators hide is shown again, which is said",
  async (mark) => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const { id } = world.post(topicId, mark);
    world.forum.hidePost("nadia", id);
    await story.say("emma", "A word that says nothing in particular about it.");
    expect(world.forum.state.posts.get(id)?.hidden).toBe(false);
    expect(story.status().match(/post hidden, shown again/g)).toHaveLength(1);
    await story.comesToRest();
  },
);

test("an outcome with its letter that an administrator gives to a member is posted again, which is said", async () => {
  const story = await grantedLetter();
  const { world, topicId } = story;
  const outcome = world.post(topicId, "outcome n=1 round=1");
  const said = facts(story);
  await world.advance("10 minutes");
  world.forum.changeOwner(BOT, outcome.id, "karim");
  await world.idle();
  world
    .as("karim")
    .edit(outcome.id, outcome.raw.replaceAll("Corn Hall", "Mill of the Northwind Cooperative"));
  await world.idle();
  await world.advance("1 day");
  expect(outcomes(story)).toEqual(["1.1"]);
  expect(facts(story)).toEqual(said);
  expect(story.outcome()).toContain("Corn Hall");
  expect(letters(story)).toHaveLength(1);
  expect(await publicLetters(world)).toHaveLength(1);
  expect(story.status()).toContain("outcome: given to another account");
  await story.comesToRest();
});
