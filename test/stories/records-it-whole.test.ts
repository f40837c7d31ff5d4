/** What a decision rests on is recorded when it happens: who was out by default, who came and went, what was removed, under which rules. */
import { describe, expect, test } from "vitest";
import {
  account,
  facts,
  FIVE,
  FOUR_FOR,
  idsOf,
  letters,
  openRound,
  outcomes,
  recusedLine,
  votes,
} from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";

describe("the log says", () => {
  test("who was in recusal by default, and since when", async () => {
    const story = await beginStory({
      electors: FIVE,
      firstPost: FIRST_POST.replace("The Granary Association", "@karim"),
    });
    const log = story
      .status()
      .split("\n")
      .filter((line) => line.startsWith("- 23 June"));
    expect(log.join("\n")).toContain("Bruno Lemaire");
    expect(log.join("\n")).toContain("Karim Haddad");
    await story.end();
  });

  test("whose vote was removed", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    await story.say("leo", "/recuse: my brother works for the operator");
    const log = story
      .status()
      .split("\n")
      .filter((line) => line.startsWith("- 23 June"));
    expect(log.filter((line) => line.includes("Léo Martin")).join("\n")).toMatch(/vote/i);
    await story.end("noted");
  });

  test.each([
    ["closed", []],
    ["open", ["outcome n=1 round=1"]],
  ] as const)("that somebody made the poll %s by hand", async (status, besides) => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    if (status === "open") await story.closeVote();
    story.world.as("nadia").togglePoll(story.ballot().id, "projet-1", status);
    await story.world.advance("16 minutes");
    await story.world.restart();
    expect(story.ballot().polls[0]?.status).toBe(status === "closed" ? "open" : "closed");
    expect(story.status()).toMatch(/poll[^\n]*by hand|by hand[^\n]*poll/i);
    await story.end(...besides);
  });
});

test("a default recusal ends when the requester is another, and the one before is free again", async () => {
  const story = await beginStory({ electors: [...FIVE, "bruno"] });
  const { world, topicId } = story;
  const { id, raw } = world.post(topicId, "project n=1");
  world.as("nadia").edit(id, raw.replace(/(\*\*Requester:\*\*).*/, "$1 @karim, passed on by @bruno"));
  await world.advance("1 minute");
  expect(recusedLine(story)).toContain("Karim Haddad");
  expect(recusedLine(story)).not.toContain("Bruno Lemaire");
  await story.end();
});

test("electors and votes are recorded by id, and stay when the groups change afterwards", async () => {
  const story = await openRound();
  const { world } = story;
  votes(story, { ...FOUR_FOR, karim: "Against" });
  await world.advance("16 minutes");
  const ids = idsOf(world, FIVE);
  expect(facts(story).electors).toEqual(ids);
  world.forum.deleteGroup("network");
  world.forum.addGroupMembers("network", ["emma"]);
  await world.restart();
  await world.advance("1 day");
  expect(facts(story).electors).toEqual(ids);
  expect(story.status()).toMatch(/5 votes?(?: cast)? out of 5/);
  await story.end();
});

test("an objection that was lifted before the end argues no block; one open at the end does, for ever", async () => {
  const story = await openRound();
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Block" });
  await story.say("jonas", "/objection: the accounts of last year are missing");
  await story.closeVote();
  expect(facts(story).decision).toBe("blocked");
  const before = story.outcome();
  await story.say("jonas", "/lift O1: I have found them on page 12");
  await story.world.restart();
  await story.world.advance("1 day");
  expect(facts(story).decision).toBe("blocked");
  expect(story.outcome()).toBe(before);
  expect(letters(story)).toEqual([]);
  expect(outcomes(story)).toEqual(["1.1"]);
  await story.end();
});

test("three thousand electors fit, and their vote is decided", { timeout: 300_000 }, async () => {
  const story = await beginStory({
    electors: FIVE,
    up: false,
    // Thousands of reminders are no part of this.
    voteSettings: "{ duration: 3 h, minimum: 1 h, reminder_before: 0, discussion: 1 h }",
  });
  const { world, topicId } = story;
  const crowd = Array.from({ length: 2_995 }, (_, index) => `crowd${index}`);
  for (const username of crowd)
    world.forum.addMember({ username, name: `A Member Of The Crowd ${username}` });
  world.forum.addGroupMembers("network", crowd);
  await world.up();
  await story.makeReady();
  await story.openVote();
  expect(story.group()).toHaveLength(3_000);
  const { id } = story.ballot();
  for (const who of crowd.slice(0, 400)) world.as(who).vote(id, "projet-1", "For");
  await story.say("leo", "/recuse: my brother works for the operator");
  await story.closeVote();

  const { electors, votes: counted, decision } = facts(story);
  expect(decision).toBe("granted");
  expect(counted.for).toHaveLength(400);
  expect(electors).toHaveLength(2_999);
  expect(electors).not.toContain(account(world, "leo").id);
  for (const { raw } of world.thread(topicId)) expect(raw.length).toBeLessThanOrEqual(32_000);
  await world.restart();
  expect(letters(story)).toHaveLength(1);
  await world.stop();
});
