/** What else happens around a vote: a poll closed by hand, a reservation noted for somebody. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

test("a poll that somebody closed by hand is opened again, since a command ends the vote", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.makeReady();
  await story.openVote();
  story.world.as("nadia").togglePoll(story.ballot().id, "projet-1", "closed");
  await story.world.advance("15 minutes");
  expect(story.ballot().polls[0]?.status).toBe("open");
  await story.end();
});

test("a reservation that a moderator notes for somebody is told to them, and they may take it back", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.say("nadia", "/concern @leo: he asked at the meeting that the accounts be published");
  expect(story.status()).toContain("**Open reservation**: R1, Léo Martin");
  expect(story.messages("leo").join("\n")).toContain("A reservation noted for you");
  await story.say("leo", "/lift R1: I did not say that");
  expect(story.status()).not.toContain("reservation**");
  await story.end();
});

test("an acknowledgement that staff delete is not posted again", async () => {
  const story = await beginStory({ electors: [...FIVE, "denis"] });
  await story.say("denis", "/recuse: I work as a trainer for the operator");
  const acknowledged = story.world.post(story.topicId, "noted");
  story.world.as("nadia").deletePost(acknowledged.id);
  await story.world.idle();
  await story.world.restart();
  expect(story.world.thread(story.topicId).filter(({ raw }) => raw.includes("kind=noted"))).toEqual([]);
  await story.end();
});

test("somebody whose account is gone just before the end is not counted as able to vote", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  for (const who of ["hanna", "leo", "ines"]) story.vote(who, "For");
  await world.advance("2 hours 20 minutes");
  await world.restart();
  // The forum tells nobody of it, and no look before the end asks for the groups again.
  world.forum.merge("karim", "jonas");
  await world.advance("41 minutes");
  expect(story.outcome()).toContain("3 votes cast out of 4 possible");
  await story.end();
});
