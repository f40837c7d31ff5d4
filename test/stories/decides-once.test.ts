/**
 * A decision is taken once and recorded. What becomes of accounts, groups, polls, settings, sheets and of the
 * outcome itself afterwards changes neither it nor the letter; a late recusal is said beside it.
 */
import { describe, expect, test } from "vitest";
import { forged, neverDecided } from "./forgery.ts";
import {
  account,
  cards,
  facts,
  factsIn,
  FIVE,
  FOUR_FOR,
  grantedLetter,
  idsOf,
  letters,
  openRound,
  publicLetters,
  recusedLine,
  votes,
} from "./seen.ts";
import { FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

/** Everything that states the decision, as it is once all has come to rest. */
async function stated(story: Story): Promise<unknown> {
  await story.world.idle();
  await story.world.advance("20 minutes");
  const { world, topicId } = story;
  return {
    outcome: world.post(topicId, "outcome n=1 round=1").raw,
    counts: story.status().match(/\d+ votes?(?: cast)? out of \d+/g),
    recounted: /recount/i.test(story.status()),
    letters: letters(story),
    // A card that was put right is sealed anew for its new version.
    cards: cards(world).map((card) => card.replace(/<!-- aval:seal .*-->/, "")),
    public: await publicLetters(world),
    tags: story.tags(),
  };
}

const LATER: readonly (readonly [string, (story: Story) => void | Promise<void>])[] = [
  ["a voter's account is deleted", ({ world }) => world.forum.removeMember("leo")],
  [
    "two voters' accounts are deleted",
    ({ world }) => ["leo", "ines"].forEach((who) => world.forum.removeMember(who)),
  ],
  ["a voter is renamed", ({ world }) => void (account(world, "leo").name = "Bruno Lemaire")],
  ["a voter is anonymised", ({ world }) => world.forum.anonymise("hanna")],
  ["a voter's account is merged into another's", ({ world }) => world.forum.merge("leo", "emma")],
  ["a voter is suspended", ({ world }) => world.forum.suspend("leo")],
  [
    "voters leave the configured group",
    ({ world }) => ["leo", "ines"].forEach((who) => world.forum.leaveGroup("network", who)),
  ],
  [
    "others join the configured group",
    ({ world }) => void world.forum.addGroupMembers("network", ["emma", "farida", "gael"]),
  ],
  [
    "the quorum is raised",
    ({ world }) => world.reconfigure("vote: { quorum: 5, duration: 3 h, minimum: 1 h, discussion: 1 h }"),
  ],
  [
    "the poll is taken out of the ballot",
    ({ world, topicId }) => {
      const { id, raw } = world.post(topicId, "ballot n=1 round=1");
      world.as("nadia").edit(id, raw.replace(/\[poll[\s\S]*\[\/poll\]/, ""));
    },
  ],
  [
    "the ballot is deleted",
    ({ world, topicId }) => world.as("nadia").deletePost(world.post(topicId, "ballot n=1 round=1").id),
  ],
  [
    "the holder is altered in the sheet by a moderator",
    ({ world, topicId }) => {
      const { id, raw } = world.post(topicId, "project n=1");
      world.as("nadia").edit(id, raw.replace("The Granary Association", "Another Holder"));
    },
  ],
  [
    "the sheet is deleted",
    ({ world, topicId }) => world.as("nadia").deletePost(world.post(topicId, "project n=1").id),
  ],
  [
    "the topic's title is altered",
    ({ world, topicId }) => world.as("nadia").retitle(topicId, "Something else altogether, and longer"),
  ],
  [
    "the outcome says the contrary",
    ({ world, topicId }) => {
      const { id, raw } = world.post(topicId, "outcome n=1 round=1");
      world.as("nadia").edit(id, raw.replace("letter granted", "letter not granted"));
    },
  ],
  [
    "the outcome's facts are made up",
    ({ world, topicId }) => {
      const { id, raw } = world.post(topicId, "outcome n=1 round=1");
      const other = forged("outcome", { ...neverDecided(1, idsOf(world, ["hanna"])), decision: "refused" });
      world.as("nadia").edit(id, raw.replace(/<!-- aval:outcome .*? -->/s, other));
    },
  ],
  [
    "the register's card is altered",
    ({ world }) => {
      const topic = [...world.forum.state.topics.values()].find(
        ({ externalId }) => externalId === "aval-register",
      );
      const card = topic?.posts.find(({ raw }) => raw.startsWith("[wrap=aval kind=register"));
      world
        .as("nadia")
        .edit(card?.id ?? 0, (card?.raw ?? "").replaceAll("The Granary Association", "Another Holder"));
    },
  ],
];

test("decided and not yet said, a block keeps its argument, whoever lifts it before the service is there again", async () => {
  const story = await openRound();
  const { world, topicId } = story;
  votes(story, { ...FOUR_FOR, leo: "Block" });
  await story.say("leo", "/objection: the accounts of last year are missing");
  const isSaid = () => world.thread(topicId).some(({ raw }) => raw.startsWith("[wrap=aval kind=outcome"));
  await world.down();
  await world.advance("4 hours");
  for (let writes = 1; !story.status().includes("decision") && writes < 20; writes += 1)
    await world.up(writes);
  expect(isSaid()).toBe(false);

  world.as("leo").reply(topicId, "/lift O1: I have found them on page 12");
  world.as("nadia").reply(topicId, "/recuse @karim: he keeps the operator's accounts");
  await world.up();
  expect(factsIn(world.post(topicId, "outcome n=1 round=1").raw)).toMatchObject({
    decision: "blocked",
    unarguedBlocks: [],
  });
  expect(story.outcome()).toContain("O1");
  expect(story.outcome()).not.toContain("counted as Against");
  expect(recusedLine(story)).toContain("Karim");
  await world.stop();
});

describe("nothing changes a granted letter afterwards", () => {
  test.each(LATER)("when %s", async (_, happens) => {
    const story = await grantedLetter();
    const before = await stated(story);
    await happens(story);
    await story.world.advance("10 minutes");
    await story.world.restart();
    expect(await stated(story)).toEqual(before);
    await story.end();
  });

  test.each(LATER.slice(0, -1))("which still waits for an answer, when %s", async (_, happens) => {
    const story = await openRound();
    const { world, topicId } = story;
    votes(story, FOUR_FOR);
    await story.say("jonas", "/objection: the accounts of last year are missing");
    await story.closeVote();
    const said = facts(story);
    expect(said.decision).toBe("granted");
    expect(letters(story)).toEqual([]);
    await happens(story);
    await world.advance("10 minutes");
    await story.say("nadia", "/lift O1: the accounts were shared at the meeting");

    expect(facts(story)).toEqual(said);
    expect(letters(story)).toEqual([`LS-2026-${topicId}-1`]);
    expect(story.shown("letter n=1")).toContain("Granary Association");
    expect(cards(world).join()).toContain("Granary Association");
    const [listed] = await publicLetters(world);
    expect(listed).toMatchObject({
      project: "The Corn Hall",
      holder: "The Granary Association",
      votes: { for: 4, against: 0, electors: 5, quorum: 4 },
    });
    await story.end();
  });

  test("when the poll is opened again and somebody votes", async () => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const before = await stated(story);
    const { id } = story.ballot();
    world.forum.addGroupMembers(`aval-${topicId}-1`, FIVE);
    world.as("nadia").togglePoll(id, "projet-1", "open");
    for (const who of FIVE) world.as(who).vote(id, "projet-1", "Against");
    await world.restart();
    expect(await stated(story)).toEqual(before);
    expect(story.ballot().polls[0]?.status).toBe("closed");
    await story.end();
  });

  test("a deleted outcome stands in the thread again, with the letter", async () => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const before = story.outcome();
    const said = facts(story);
    world.as("nadia").deletePost(world.post(topicId, "outcome n=1 round=1").id);
    await world.idle();
    await world.advance("10 minutes");

    expect(facts(story)).toEqual(said);
    expect(story.outcome().split("\n")[0]).toBe(before.split("\n")[0]);
    expect(letters(story)).toEqual([`LS-2026-${topicId}-1`]);
    expect(cards(world)).toHaveLength(1);
    expect(story.tags()).toContain("letter-delivered");
    await story.end();
  });
});

describe("what the voters decided on", () => {
  test("the rules in force are those of the moment the vote opened", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    await story.world.reconfigure("vote: { quorum: 5, duration: 3 h, minimum: 1 h, discussion: 1 h }");
    expect(story.shown("ballot n=1 round=1")).not.toMatch(/quorum 5|at least 5/);
    await story.closeVote();

    expect(facts(story).decision).toBe("granted");
    expect(story.outcome()).toContain("(quorum 4");
    expect(story.outcome()).not.toContain("quorum 5");
    await story.end();
  });

  test("a vote on one holder never gives a letter to another, and whoever changed the question is named", async () => {
    const story = await openRound();
    const { world, topicId } = story;
    votes(story, FOUR_FOR);
    const { id, raw } = world.post(topicId, "project n=1");
    world.as("nadia").edit(id, raw.replace("The Granary Association", "Another Holder"));
    await world.advance("1 minute");
    expect(world.post(topicId, "project n=1").raw).toContain("The Granary Association");
    expect(story.status()).toContain("Nadia Girard");
    await story.closeVote();

    const outcome = story.outcome();
    expect(letters(story)).toHaveLength(1);
    expect(outcome.slice(outcome.indexOf("### Letter of support"))).toContain("Granary Association");
    expect([outcome, ...cards(world)].join("\n")).not.toContain("Another Holder");
    await story.end();
  });

  test("the text of the draft is that of the letter", async () => {
    const story = await openRound({
      firstPost: `${FIRST_POST}\n**Commitments to the network:** to host a meeting each spring`,
    });
    const draft = story.shown("ballot n=1 round=1");
    expect(story.shown("project n=1")).toContain("host a meeting each spring");
    votes(story, FOUR_FOR);
    await story.closeVote();
    for (const words of ["Granary Association", "Region, jury of the call", "host a meeting each spring"]) {
      expect(draft).toContain(words);
      expect(story.outcome()).toContain(words);
    }
    await story.end();
  });
});
