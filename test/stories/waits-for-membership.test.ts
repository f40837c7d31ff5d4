/** Where the network asks for it, the letter waits until the holder has joined. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

test("the letter of a granted project waits for the moderators to record the membership", async () => {
  const story = await beginStory({ electors: FIVE, settings: "membership: member" });
  await story.makeReady();
  await story.openVote();
  for (const who of FIVE) story.vote(who, "For");
  await story.closeVote();
  expect(story.outcome()).toContain("The letter waits for the holder's membership");
  expect(story.tags()).toContain("letter-granted");

  await story.say("leo", "/membership yes: I heard that they have joined");
  expect(story.answers().join("\n")).toContain("Only the moderators, without a link of interest");
  expect(story.tags()).toContain("letter-granted");

  await story.say("nadia", "/membership yes: their form came in this morning");
  expect(story.shown("letter n=1")).toContain("Letter of support");
  expect(story.tags()).toContain("letter-delivered");
  expect(story.status()).toContain("membership of the holder recorded by Nadia Girard");
  await story.end();
});

test("where membership is only an invitation the command says so", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.say("nadia", "/membership yes: their form came in this morning");
  expect(story.answers().join("\n")).toContain("Membership is not required here");
  await story.end();
});
