/** Only recorded electors vote, under the ballot's own options, in the ballot's own poll: whatever else is in it is set aside and said. */
import { describe, expect, test } from "vitest";
import { BOT } from "../world.ts";
import { account, facts, FIVE, FOUR_FOR, groupIds, idsOf, openRound, votes } from "./seen.ts";
import type { Story } from "./story.ts";

/** Whoever runs the forum lets emma, who is no elector, into the group; she votes. */
function strangerVotes(story: Story): void {
  const { world, topicId } = story;
  world.forum.addGroupMembers(`aval-${topicId}-1`, ["emma"]);
  story.vote("emma", "Against");
}

function counted(story: Story): number[] {
  return Object.values(facts(story).votes).flat();
}

/** The options of the polls of the bot that are open for project 1. */
function openPolls({ world, topicId }: Story): { id: number; labels: string[] }[] {
  return world
    .thread(topicId)
    .filter(({ author, raw }) => author === BOT && raw.startsWith("[wrap=aval kind=ballot n=1"))
    .flatMap(({ id, polls }) =>
      polls
        .filter(({ status }) => status === "open")
        .map(({ options }) => ({ id, labels: options.map(({ label }) => label) })),
    );
}

const LABELS = ["For", "Abstain", "Against", "Block"];

describe("a stranger's vote", () => {
  test("is in no count, and is said", async () => {
    const story = await openRound();
    strangerVotes(story);
    votes(story, FOUR_FOR);
    await story.world.advance("16 minutes");
    expect(story.status()).toMatch(/4 votes?(?: cast)? out of 5/);
    await story.closeVote();

    const emma = account(story.world, "emma").id;
    expect(counted(story)).not.toContain(emma);
    expect(facts(story).electors).not.toContain(emma);
    expect(story.outcome()).toMatch(/4 votes?(?: cast)? out of 5/);
    expect(`${story.status()}\n${story.outcome()}`).toContain("Emma Roux");
    await story.end();
  });

  test("does not complete the vote of those who may vote", async () => {
    const story = await openRound();
    votes(story, FOUR_FOR);
    strangerVotes(story);
    await story.world.advance("16 minutes");
    expect(story.ballot().polls[0]?.status).toBe("open");
    await story.end();
  });

  test("does not stay possible: the stranger is taken out of the group", async () => {
    const story = await openRound();
    strangerVotes(story);
    await story.world.advance("16 minutes");
    expect(groupIds(story)).toEqual(idsOf(story.world, FIVE));
    await story.end();
  });

  test("does not make a quorum", async () => {
    const story = await openRound();
    votes(story, { hanna: "For", leo: "For", ines: "For" });
    strangerVotes(story);
    await story.closeVote();
    expect(facts(story).decision).toBe("no-quorum");
    await story.end();
  });
});

describe("who comes and goes during a vote", () => {
  test("a member who joins the network may vote, and it is on record", async () => {
    const story = await openRound();
    const { world } = story;
    votes(story, FOUR_FOR);
    world.forum.addGroupMembers("network", ["emma"]);
    await world.restart();
    await world.advance("16 minutes");
    expect(groupIds(story)).toContain(account(world, "emma").id);
    story.vote("emma", "Against");
    await story.closeVote();
    expect(facts(story).votes.against).toEqual(idsOf(world, ["emma"]));
    expect(facts(story).electors).toEqual(idsOf(world, [...FIVE, "emma"]));
    expect(story.status()).toMatch(/people able to vote: 1 more|Emma Roux/);
    await story.end();
  });

  test("a member who leaves the network after voting: what counts is said, and adds up", async () => {
    const story = await openRound();
    const { world } = story;
    votes(story, FOUR_FOR);
    world.forum.leaveGroup("network", "leo");
    await world.restart();
    await world.advance("16 minutes");
    votes(story, { karim: "Against" });
    await story.closeVote();
    const { electors } = facts(story);
    for (const id of counted(story)) expect(electors).toContain(id);
    expect(story.outcome()).toMatch(
      new RegExp(`${counted(story).length} votes?(?: cast)? out of ${electors.length}`),
    );
    expect(story.status()).toMatch(/people able to vote: 0 more, 1 fewer|Léo Martin/);
    await story.end();
  });
});

describe("a poll that staff alter", () => {
  async function alter(story: Story, change: (raw: string) => string): Promise<void> {
    const { id, raw } = story.ballot();
    const changed = change(raw);
    expect(changed).not.toBe(raw);
    story.world.as("nadia").edit(id, changed);
    await story.world.idle();
    await story.world.advance("1 minute");
  }

  const ALTERED: readonly (readonly [string, (raw: string) => string])[] = [
    [
      "its options change places",
      (raw) => raw.replace("* For\n", "* X\n").replace("* Against", "* For").replace("* X", "* Against"),
    ],
    ["an option is added", (raw) => raw.replace("* Block", "* Block\n* Perhaps")],
    ["an option is renamed", (raw) => raw.replace("* Abstain", "* Yes, with doubts")],
    ["it is opened to everybody", (raw) => raw.replace(/ groups=\S+?(?=[ \]])/, "")],
    ["another group votes in it", (raw) => raw.replace(/groups=[^\s\]]+/, "groups=trust_level_0")],
    ["it becomes secret", (raw) => raw.replace(/public=true/, "public=false")],
  ];

  test.each(ALTERED)("at once, so that its votes are gone: %s", async (_, change) => {
    const story = await openRound();
    await alter(story, change);
    expect(openPolls(story)).toMatchObject([{ labels: LABELS }]);
    expect(story.status()).toContain("Nadia Girard");
    const [open] = openPolls(story);
    // A stranger cannot vote in it.
    expect(() => story.world.as("emma").vote(open?.id ?? 0, "projet-1", "Against")).toThrow(
      "need to be a member",
    );
    for (const who of FIVE) story.world.as(who).vote(open?.id ?? 0, "projet-1", "For");
    await story.world.advance("16 minutes");
    expect(story.tags()).toContain("letter-delivered");
    await story.end("outcome n=1 round=1");
  });

  test.each(ALTERED.slice(0, 3))(
    "when nobody has voted and the forum's time for it is over: %s",
    async (_, change) => {
      const story = await openRound();
      await story.world.advance("20 minutes");
      await alter(story, change);
      expect(openPolls(story)).toMatchObject([{ labels: LABELS }]);
      await story.end();
    },
  );

  test("a second poll beside it counts for nothing", async () => {
    const story = await openRound();
    const second =
      "\n\n[poll name=projet-2 type=regular public=true results=always]\n* For\n* Against\n[/poll]";
    const { id, raw } = story.ballot();
    votes(story, { hanna: "Against", leo: "Against", ines: "Against", jonas: "Against" });
    story.world.as("nadia").edit(id, `${raw}${second}`);
    for (const who of ["emma", "farida", "gael"]) {
      try {
        story.world.as(who).vote(id, "projet-2", "For");
      } catch {
        // The service may have taken it out already.
      }
    }
    await story.world.idle();
    await story.closeVote();
    expect(facts(story).decision).toBe("refused");
    expect(facts(story).votes.against).toEqual(idsOf(story.world, ["hanna", "leo", "ines", "jonas"]));
    await story.end();
  });
});

describe("the electorate's group", () => {
  test.each(["deleted", "renamed"])("is made again when it was %s, and people vote", async (how) => {
    const story = await openRound();
    const { world, topicId } = story;
    votes(story, { hanna: "For", leo: "For" });
    if (how === "deleted") world.forum.deleteGroup(`aval-${topicId}-1`);
    else world.forum.renameGroup(`aval-${topicId}-1`, "some-voters");
    await world.restart();
    await world.advance("16 minutes");
    const [open] = openPolls(story);
    for (const who of ["ines", "karim"]) world.as(who).vote(open?.id ?? 0, "projet-1", "For");
    await story.say("karim", "/recuse: I keep the accounts of the operator");
    expect(
      story.world.thread(topicId).find(({ id }) => id === open?.id)?.polls[0]?.options[0]?.voters,
    ).not.toContain("karim");
    expect(() => world.as("karim").vote(open?.id ?? 0, "projet-1", "For")).toThrow("need to be a member");
    await story.end("noted");
  });
});

test("a declaration that completes the vote removes the vote first, and then ends it", async () => {
  const story = await openRound();
  votes(story, { ...FOUR_FOR, karim: "Against" });
  await story.say("karim", "/recuse: I keep the accounts of the operator");
  await story.world.advance("16 minutes");
  expect(story.voters()).toEqual(["hanna", "leo", "ines", "jonas"]);
  expect(story.ballot().polls[0]?.status).toBe("closed");
  expect(facts(story).decision).toBe("granted");
  expect(counted(story)).toEqual(idsOf(story.world, ["hanna", "leo", "ines", "jonas"]));
  await story.end("noted");
});
