/** The forum's own poll decides: when it opens and ends, what each result means, and what stewards can do. */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Choice, Story, StoryOptions } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

async function storyWithOpenVote(options: StoryOptions = {}): Promise<Story> {
  const story = await beginStory({ electors: FIVE, ...options });
  await story.makeReady();
  await story.openVote();
  return story;
}

function votes(story: Story, choices: Readonly<Record<string, Choice>>): void {
  for (const [who, choice] of Object.entries(choices)) story.vote(who, choice);
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("the vote opens by itself, and ends early once everybody has voted", async () => {
    const story = await storyWithOpenVote({ era });
    expect(story.shown("ballot n=1 round=1")).toContain(
      "**Do we grant a letter of support to this project (led by The Granary Association)?**",
    );
    expect(story.shown("ballot n=1 round=1")).toContain(
      "5 people can vote. The letter is granted if at least 4 people vote and if there are more For than Against.",
    );
    expect(story.ballot().polls[0]).toMatchObject({ name: "projet-1", groups: `aval-${story.topicId}-1` });
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Abstain", karim: "Against" });
    await story.world.advance("15 minutes");

    expect(story.ballot().polls[0]?.status).toBe("closed");
    expect(story.outcome()).toContain(
      "**The Corn Hall: letter granted.** 5 votes cast out of 5 possible (quorum 4, reached): 3 For, 1 Against, 1 Abstain, no argued Blocks. There are more For than Against.",
    );
    expect(story.status()).toContain("vote ended, everybody having voted");
    await story.end();
  });

  test("a block with an objection returns to discussion; a further round decides", async () => {
    const story = await storyWithOpenVote({ era });
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Block" });
    await story.say("jonas", "/objection: the budget does not say who pays for the works");
    await story.closeVote();
    expect(story.outcome()).toContain("The Corn Hall: no letter for now, a block is argued.");
    expect(story.outcome()).toContain(
      "Objection O1, Jonas Petit: “the budget does not say who pays for the works”",
    );
    expect(story.tags()).toContain("letter-review");

    await story.say("jonas", "/lift O1: page 14 says it, I had missed it");
    expect(story.world.thread(story.topicId).some(({ raw }) => raw.includes("round=2"))).toBe(false);
    await story.say("nadia", "/vote: the objection was answered on page 14");
    for (const who of FIVE) story.vote(who, "For", { round: 2 });
    await story.world.advance("15 minutes");
    expect(story.outcome({ round: 2 })).toContain("**The Corn Hall: letter granted.** 5 votes cast out of 5");
    expect(story.tags()).toContain("letter-delivered");
    await story.end();
  });

  test("a vote whose time came while the service was down is ended on return, and that is said", async () => {
    const story = await storyWithOpenVote({ era });
    const { world } = story;
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against" });
    await world.down();
    await world.advance("20 hours");
    story.vote("karim", "For");
    await world.up();

    expect(story.ballot().polls[0]?.status).toBe("closed");
    expect(story.outcome()).toContain("5 votes cast out of 5 possible");
    expect(story.outcome()).toContain(
      "The vote was ended after its time: it was to end on Tuesday 23 June, 13:00 and was closed on",
    );
    expect(story.status()).toContain("vote ended after its time");
    await story.end();
  });

  test("a poll that staff destroyed makes the vote void, and a new round opens", async () => {
    const story = await storyWithOpenVote({ era });
    const { world } = story;
    votes(story, { hanna: "For", leo: "For" });
    const ballot = story.ballot();
    world.as("nadia").edit(ballot.id, ballot.raw.replace(/\[poll[\s\S]*\[\/poll\]/, ""));
    await world.idle();

    expect(story.status()).toContain("vote void");
    expect(story.voters({ round: 2 })).toEqual([]);
    for (const who of FIVE) story.vote(who, "For", { round: 2 });
    await world.advance("15 minutes");
    expect(story.outcome({ round: 2 })).toContain("letter granted");
    await story.end();
  });
});

describe("results and their reasons", () => {
  const results: [string, Readonly<Record<string, Choice>>, string, string][] = [
    [
      "a tie",
      { hanna: "For", leo: "For", ines: "Against", jonas: "Against" },
      "letter not granted",
      "As many For as Against: more were needed.",
    ],
    [
      "a quorum missed",
      { hanna: "For", leo: "For", ines: "For" },
      "no decision, the quorum was missed",
      "At least 4 votes were needed, abstentions included.",
    ],
    ["no vote at all", {}, "no decision, the quorum was missed", "0 votes cast out of 5 possible"],
    [
      "only abstentions",
      { hanna: "Abstain", leo: "Abstain", ines: "Abstain", jonas: "Abstain" },
      "letter not granted",
      "No For, abstentions only.",
    ],
    [
      "a block without objection",
      { hanna: "For", leo: "For", ines: "For", jonas: "Block" },
      "letter granted",
      "Block without an objection, counted as Against: Jonas Petit.",
    ],
    [
      "more against",
      { hanna: "For", leo: "Against", ines: "Against", jonas: "Abstain" },
      "letter not granted",
      "more Against than For.",
    ],
    [
      "abstentions for the quorum",
      { hanna: "For", leo: "Abstain", ines: "Abstain", jonas: "Abstain" },
      "letter granted",
      "4 votes cast out of 5 possible (quorum 4, reached): 1 For",
    ],
  ];

  test.each(results)("%s", async (_, choices, decision, reason) => {
    const story = await storyWithOpenVote();
    votes(story, choices);
    await story.closeVote();

    expect(story.outcome()).toContain(`The Corn Hall: ${decision}.`);
    expect(story.outcome()).toContain(reason);
    await story.end();
  });

  test("nobody left who could vote", async () => {
    const story = await beginStory({ electors: ["hanna", "leo"] });
    await story.makeReady();
    await story.openVote();
    await story.say("hanna", "/recuse: my office is in the hall");
    await story.say("leo", "/recuse: mine is as well");

    expect(story.voters()).toEqual([]);
    expect(story.outcome()).toContain("The Corn Hall: no decision, nobody was able to vote any more.");
    expect(story.outcome()).toContain("Nobody without a link of interest can vote any more.");
    expect(story.noted()).toEqual(["Hanna Weiss", "Léo Martin"]);
    await story.end();
  });
});

test("a reservation stops nothing and is quoted with its author", async () => {
  const story = await storyWithOpenVote();
  await story.say("leo", "Agreed, on a condition.\n\n/concern: that the plans are published before it opens");
  for (const who of FIVE) story.vote(who, "For");
  await story.world.advance("15 minutes");

  expect(story.outcome()).toContain(
    "Reservation R1, Léo Martin: “that the plans are published before it opens”",
  );
  await story.end();
});

test("an open objection holds a vote back that would open by itself", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.say("jonas", "/objection: the budget does not say who pays");
  await story.world.advance("1 hour");
  expect(story.status()).toContain("An answer to O1 is awaited");
  expect(story.tags()).toContain("letter-review");

  await story.say("jonas", "/lift O1: page 14 says it, I had missed it");
  expect(story.ballot().polls[0]?.status).toBe("open");
  await story.end();
});

test("an unfavourable review opens no vote by itself, a reserved one does", async () => {
  const story = await beginStory();
  await story.say(
    "hanna",
    "/criterion 2 yes: the plans are published\n\n/review against: the budget is missing",
  );
  await story.world.advance("1 hour");
  expect(story.tags()).toContain("letter-review");

  await story.say("ines", "/review reserved: I found the budget, it is thin");
  expect(story.tags()).toContain("letter-vote");
  expect(story.voters()).toEqual([]);
  await story.end();
});

test("a name that somebody else has taken is left to them", async () => {
  const story = await beginStory();
  const { forum } = story.world;
  forum.addMember({ username: `aval-${story.topicId}-1`, name: "A joker" });
  forum.addGroupMembers(`aval-${story.topicId}-1-b`, ["leo"]);
  await story.makeReady();
  await story.openVote();

  expect(story.ballot().polls[0]?.groups).toBe(`aval-${story.topicId}-1-c`);
  expect(story.group(`aval-${story.topicId}-1-b`)).toEqual(["leo"]);
  expect(story.group(`aval-${story.topicId}-1-c`)).toHaveLength(13);
  await story.end();
});

test("a holder who is an operator counts as missing, and the sheet says why", async () => {
  const firstPost = FIRST_POST.replace("The Granary Association", "northwind  COOPERATIVE");
  const story = await beginStory({ firstPost });
  await story.say("nadia", "/vote 1 3 hours: we are short of time");

  expect(story.tags()).toContain("letter-incomplete");
  expect(story.status()).toMatch(/To complete\. Missing: the holder/);
  expect(story.shown("project n=1")).toMatch(/\*\*Holder:\*\* northwind +COOPERATIVE .*operator/);
  expect(story.answers()).toEqual([expect.stringContaining("Without holder no letter can be written")]);
  await story.end();
});

test("a calendar that cannot work is said on day one, with what to do", async () => {
  const firstPost = FIRST_POST.replace("15 July", "26 June");
  const story = await beginStory({ firstPost, voteSettings: "{}" });

  expect(story.status()).toContain('**Calendar**: the file of "The Corn Hall" is due on');
  expect(story.status()).toContain("`/vote 1 12 hours: reason`");
  await story.end();
});
