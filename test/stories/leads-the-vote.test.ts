/** What stewards and the requester can do with a vote and its projects, and that nobody else can. */
import { describe, expect, test } from "vitest";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

async function storyWithOpenVote(): Promise<Story> {
  const story = await beginStory({ electors: FIVE });
  await story.makeReady();
  await story.openVote();
  return story;
}

function voteFor(story: Story, people: readonly string[]): void {
  for (const who of people) story.vote(who, "For");
}

describe("stewards", () => {
  test("open a vote before everything is there, with a reason that stays in the log", async () => {
    const story = await beginStory();
    await story.say("nadia", "/vote 2 hours: the jury meets tomorrow morning");

    expect(story.answers()).toEqual([]);
    expect(story.status()).toContain(
      "vote opened at the request of Nadia Girard (the jury meets tomorrow morning)",
    );
    expect(story.shown("ballot n=1 round=1")).toContain("Vote until Tuesday 23 June, 11:00");
    await story.end();
  });

  test("need a reason for that, and are told so", async () => {
    const story = await beginStory();
    await story.say("nadia", "The time has come now, I think.\n\n/vote");

    expect(story.answers()).toEqual([expect.stringContaining("To open the vote all the same, add a reason")]);
    expect(story.tags()).toContain("letter-review");
    await story.end();
  });

  test("move the end of an open vote", async () => {
    const story = await storyWithOpenVote();
    voteFor(story, ["hanna", "leo", "ines"]);
    await story.say("nadia", "/vote 5 hours: some are travelling today");
    expect(story.shown("ballot n=1 round=1")).toContain("Vote until Tuesday 23 June, 15:00");
    await story.closeVote();
    expect(story.ballot().polls[0]?.status).toBe("open");

    story.vote("jonas", "Against");
    await story.closeVote();
    expect(story.outcome()).toContain("4 votes cast out of 5 possible");
    await story.end();
  });

  test("end an open vote", async () => {
    const story = await storyWithOpenVote();
    voteFor(story, ["hanna", "leo", "ines", "jonas"]);
    await story.say("nadia", "/vote end: karim is away for a month");

    expect(story.outcome()).toContain("letter granted");
    expect(story.status()).toContain("vote ended by Nadia Girard (karim is away for a month)");
    await story.end();
  });

  test("and nobody else", async () => {
    const story = await storyWithOpenVote();
    await story.say("leo", "/vote end: I have seen enough of it");

    expect(story.ballot().polls[0]?.status).toBe("open");
    expect(story.answers()).toEqual([expect.stringContaining("Only the moderators")]);
    await story.end();
  });
});

test("a request withdrawn during its vote ends it without a result", async () => {
  const story = await storyWithOpenVote();
  voteFor(story, ["hanna", "leo", "ines", "jonas"]);
  await story.say("bruno", "/withdraw: the town has found another way");

  expect(story.ballot().polls[0]?.status).toBe("closed");
  expect(story.tags()).toEqual(["lettre-de-soutien", "letter-withdrawn"]);
  expect(story.status()).toContain("request withdrawn by Bruno Lemaire (the town has found another way)");
  await story.closeVote();
  expect(() => story.outcome()).toThrow("no post outcome");
  expect(story.world.forum.group(`aval-${story.topicId}-1`)).toBeNull();
  await story.end();
});

test("a project added by command gets a sheet and a vote of its own", async () => {
  const story = await beginStory();
  await story.say("bruno", "/project The Hillside Relay");

  expect(story.shown("project n=2")).toContain("**Project:** The Hillside Relay");
  expect(story.shown("project n=2")).toContain("**Call:** Makers of Tomorrow (to be checked)");
  expect(story.status()).toContain("**The Hillside Relay**");
  expect(story.tags()).toContain("letter-incomplete");

  await story.say("bruno", "/withdraw 2: one at a time after all");
  expect(story.tags()).toContain("letter-review");
  await story.end();
});
