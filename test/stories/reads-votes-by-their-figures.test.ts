/** Of a large vote only those names are read again whose figure has changed; what is decided rests on all of them. */
import { expect, test } from "vitest";
import { readOutcomeFacts } from "../../src/core/record/outcome-facts.ts";
import { fillForum } from "../world-people.ts";
import { BOT } from "../world.ts";
import { beginStory } from "./story.ts";
import type { Choice, Story } from "./story.ts";

const CROWD = Array.from({ length: 240 }, (_, k) => `voter${k}`);

async function largeVote(): Promise<Story> {
  const story = await beginStory({
    electors: [...CROWD, "hanna"],
    // Nobody is reminded: a vote shorter than the notice is its own.
    voteSettings: "{ duration: 3 h, minimum: 1 h, reminder_before: 4 h, discussion: 1 h }",
    fill(forum, settings) {
      fillForum(forum, settings, BOT);
      for (const username of CROWD) forum.addMember({ username, name: `Elector ${username}` });
    },
  });
  await story.makeReady();
  await story.openVote();
  return story;
}

function vote(story: Story, from: number, to: number, choice: Choice): void {
  for (const who of CROWD.slice(from, to)) story.vote(who, choice);
}

function namesRead({ world }: Story): number {
  return world.forum.requests.filter(({ path }) => path.startsWith("/polls/voters")).length;
}

test("votes that were exchanged under the same figures are counted as they stand at the end", async () => {
  const story = await largeVote();
  vote(story, 0, 90, "For");
  vote(story, 90, 180, "Against");
  await story.world.advance("15 minutes");
  const first = namesRead(story);
  await story.world.advance("30 minutes");
  expect(namesRead(story), "nobody has voted since").toBe(first);
  story.vote("voter201", "For");
  await story.world.advance("15 minutes");
  const before = namesRead(story);
  expect(before - first, "from where the known names end").toBe(1);

  // One changes to Against, another to For; a third takes the vote back, and a fourth votes the same.
  story.vote("voter0", "Against");
  story.vote("voter90", "For");
  const ballot = story.ballot().id;
  story.world.as("voter1").unvote(ballot, "projet-1");
  story.vote("voter200", "For");
  await story.world.advance("15 minutes");
  expect(namesRead(story), "the figures are the same").toBe(before);

  await story.closeVote();
  expect(story.outcome()).toContain("181 votes cast out of 241 possible");
  expect(story.outcome()).toContain("91 For, 90 Against");
  const { raw } = story.world.post(story.topicId, "outcome n=1 round=1");
  const counted = readOutcomeFacts(raw)?.votes;
  const id = (who: string) => story.world.as(who).member.id;
  expect(counted?.for).toContain(id("voter90"));
  expect(counted?.for).toContain(id("voter200"));
  expect(counted?.against).toContain(id("voter0"));
  expect(Object.values(counted ?? {}).flat()).not.toContain(id("voter1"));
  await story.end();
});

test("who declares a link after such an exchange loses the vote that the service had not seen", async () => {
  const story = await largeVote();
  vote(story, 0, 90, "For");
  await story.world.advance("15 minutes");
  story.world.as("voter3").unvote(story.ballot().id, "projet-1");
  story.vote("voter100", "For");
  await story.world.advance("15 minutes");

  await story.say("voter100", "/recuse: I work for the operator");
  expect(story.voters()).not.toContain("voter100");
  expect(story.group()).not.toContain("voter100");
  expect(story.noted()).toEqual(["Elector voter100"]);
  await story.closeVote();
  expect(story.outcome()).toContain("89 votes cast out of 240 possible");
  await story.end();
});
