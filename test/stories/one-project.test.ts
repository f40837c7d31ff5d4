/** A request for one letter from its first post to its end: what its readers see, post by post. */
import { expect, test } from "vitest";
import { BOT } from "../world.ts";
import { beginStory } from "./story.ts";

test("one project, from its first post to its letter", async () => {
  const story = await beginStory({ electors: ["hanna", "leo", "ines", "jonas", "karim"] });
  const { world, topicId } = story;
  await story.say("karim", "Is a letter of any use here? The file looks solid to me.");
  await story.makeReady();
  await story.openVote();
  for (const who of ["hanna", "leo", "ines"]) story.vote(who, "For");
  await story.say("jonas", "I do not know the place and leave it to the others.");
  story.vote("jonas", "Abstain");
  await story.closeVote();

  const seen = world
    .thread(topicId)
    .map(({ author, raw }) => (author === BOT ? (raw.split("\n")[0] ?? "") : author));
  expect(seen).toEqual([
    "bruno",
    "[wrap=aval kind=status]",
    "[wrap=aval kind=project n=1]",
    "karim",
    "hanna",
    "[wrap=aval kind=ballot n=1 round=1]",
    "jonas",
    "[wrap=aval kind=outcome n=1 round=1]",
  ]);
  expect(story.outcome()).toContain("3 For, no Against, 1 Abstain");
  expect(story.status()).toContain("**The Corn Hall** · Letter delivered: ");
  expect(story.status()).toContain("4 votes cast out of 5 possible, 1 recused");
  // Where there is one project its number is never asked for.
  expect(story.shown("project n=1")).toContain("/review for: your opinion");
  expect(story.shown("ballot n=1 round=1")).toContain("`/objection: and your reason`");
  expect(world.forum.group(`aval-${topicId}-1`)).toBeNull();
  await story.end();
});

test("a discussion that nobody completes is told what it waits for, and stays quiet", async () => {
  const story = await beginStory({ firstPost: "We would like a letter of support for our hall, please." });
  const { world, topicId } = story;
  const before = world.thread(topicId);
  await world.advance("3 weeks");

  expect(story.status()).toMatch(
    /To complete\. Missing: the holder, the call or the recipient, the deadline and the file/,
  );
  expect(story.status()).toContain("@bruno");
  expect(world.thread(topicId)).toEqual(before);
  await story.end();
});

test("at most fifteen lines are in view in the status, whatever happens", async () => {
  const story = await beginStory();
  await story.say("leo", "/concern: that the plans are published before it opens");
  await story.say("denis", "/recuse: I work for the operator");
  await story.say("emma", "/recuse: I work for it as well");
  await story.makeReady();
  await story.openVote();

  const raw = story.world.post(story.topicId, "status").raw.replace(/<!--.*?-->/gs, "");
  const inView = raw.slice(0, raw.indexOf("[details")).split("\n");
  expect(inView.filter((line) => line.trim() !== "" && !line.startsWith("[wrap")).length).toBeLessThanOrEqual(
    15,
  );
  expect(story.noted()).toEqual(["Denis Colin", "Emma Roux"]);
  await story.end();
});
