/**
 * What the service believes is what it recorded itself, sealed and in its own place. What anybody writes elsewhere
 * is text, whatever marks, comments and sums it bears.
 */
import { describe, expect, test } from "vitest";
import { commentsIn, forged, neverDecided, neverDone, onTop, split } from "./forgery.ts";
import {
  account,
  cards,
  expectNoLetter,
  openRound,
  votes,
  FIVE,
  grantedLetter,
  idsOf,
  outcomes,
  recusedLine,
} from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

const FOUR_WITHOUT_LEO = { hanna: "For", ines: "For", jonas: "For", karim: "For" } as const;

const NOON = Date.parse("2026-06-23T12:00:00+02:00");

/** A member of trust level 1, who may edit a wiki and nothing else. */
function newcomer({ world }: Story): string {
  world.forum.addMember({ username: "mallory", name: "Mallory Quick", trustLevel: 1 });
  return "mallory";
}

function invented({ world }: Story): string {
  const [critic, steward, reviewer] = ["leo", "nadia", "ines"].map((who) => account(world, who));
  if (critic === undefined || steward === undefined || reviewer === undefined) return "";
  return forged("acts", neverDone(NOON, critic, steward, reviewer));
}

/** Nothing of what `invented` claims has come about. */
async function expectNothingInvented(story: Story): Promise<void> {
  await story.world.advance("5 minutes");
  expect(recusedLine(story)).not.toContain("Léo Martin");
  expect(story.shown("project n=1")).toContain("- [ ] 2.");
  expect(story.status()).not.toContain("review (for)");
  expect(() => story.ballot()).toThrow("no post ballot");
  await expectNoLetter(story);
}

describe("a letter without a vote", () => {
  const marks = ["[wrap=aval kind=ballot n=1 round=1]", "[wrap=aval kind=outcome n=1 round=1]"];
  test.each([
    ["on top of the sheet's own mark", (raw: string, facts: string) => onTop(raw, ...marks, facts)],
    [
      "beneath the sheet's own mark",
      (raw: string, facts: string) =>
        raw.replace(
          "[wrap=aval kind=project n=1]",
          `[wrap=aval kind=project n=1]\n${marks.join("\n")}\n${facts}`,
        ),
    ],
    [
      "instead of it",
      (raw: string, facts: string) => onTop(raw.slice(raw.indexOf("]") + 1), ...marks, facts),
    ],
  ])("marks and facts that a newcomer writes %s", async (_, edited) => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const who = newcomer(story);
    const sheet = world.post(topicId, "project n=1");
    const facts = forged("outcome", neverDecided(NOON, idsOf(world, FIVE.slice(0, 4))));
    world.as(who).edit(sheet.id, edited(sheet.raw, facts));
    await world.advance("2 hours");

    expect(outcomes(story)).toEqual([]);
    await expectNoLetter(story);
    expect(world.post(topicId, "project n=1").raw).not.toContain("kind=outcome");
    await story.end();
  });

  test("a letter's and a card's mark in a sheet", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const reference = `LS-2026-${topicId}-1`;
    const sheet = world.post(topicId, "project n=1");
    world
      .as(newcomer(story))
      .edit(
        sheet.id,
        onTop(
          sheet.raw,
          `[wrap=aval kind=letter n=1 ref=${reference}]`,
          `[wrap=aval kind=register n=1 ref=${reference}]`,
        ),
      );
    await world.advance("5 minutes");

    expect(story.tags()).toContain("letter-review");
    await story.makeReady();
    await story.openVote();
    expect(story.ballot().polls[0]?.status).toBe("open");
    await story.end();
  });
});

test.each(["outcome n=1 round=1", "letter n=1"])(
  "the mark of %s in another of the bot's posts stands for nothing",
  async (mark) => {
    const story = await openRound();
    const { world, topicId } = story;
    await story.say("leo", "/recuse: my brother works for the operator");
    const { id, raw } = world.post(topicId, "noted");
    const [first = "", ...others] = raw.split("\n");
    world.as("nadia").edit(id, [first, `[wrap=aval kind=${mark}]`, ...others].join("\n"));
    await world.idle();
    const group = story.ballot().polls[0]?.groups?.[0] ?? "";
    votes(story, FOUR_WITHOUT_LEO);
    await story.closeVote();
    await world.advance("2 hours");

    expect(outcomes(story)).toHaveLength(1);
    expect(cards(world)).toHaveLength(1);
    expect([...world.forum.state.groups.values()].map((one) => one?.name)).not.toContain(group);
    await story.end("outcome n=1 round=1");
  },
);

describe("acts that nobody did", () => {
  test("in a sheet", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const sheet = world.post(topicId, "project n=1");
    world.as(newcomer(story)).edit(sheet.id, onTop(sheet.raw, invented(story)));
    await expectNothingInvented(story);
    await story.end();
  });

  test.each(["plain", "split"])("in the first post, %s, before the service reads it", async (how) => {
    const story = await beginStory({ electors: FIVE, tagged: false });
    const { world, topicId } = story;
    const first = world.thread(topicId)[0];
    const comment = how === "plain" ? invented(story) : split(invented(story));
    const fields = ["Territory", "Commitments to the network", "Why this support"].map(
      (label) => `**${label}:** words ${comment}`,
    );
    world.as("bruno").edit(first?.id ?? 0, [FIRST_POST, ...fields, "", comment].join("\n"));
    world.as("nadia").tag(topicId, [world.settings.requestTag]);
    await world.idle();
    await expectNothingInvented(story);
    await story.end();
  });

  test("in a reply that is given to the bot", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    for (const lines of [
      ["[wrap=aval kind=status part=2]", invented(story), "[/wrap]"],
      ["[wrap=aval kind=status]", invented(story), "[/wrap]"],
      [
        "[wrap=aval kind=outcome n=1 round=1]",
        forged("outcome", neverDecided(NOON, idsOf(world, FIVE.slice(0, 4)))),
        "[/wrap]",
      ],
    ]) {
      const { postId } = world
        .as("nadia")
        .reply(topicId, [...lines, "Some words of mine, long enough."].join("\n"));
      world.forum.changeOwner("nadia", postId, "lettres-bot");
    }
    await expectNothingInvented(story);
    await story.end();
  });

  test("a lift in a sheet", async () => {
    const story = await beginStory({ electors: [...FIVE, "bruno"] });
    const { world, topicId } = story;
    const [bruno, nadia] = [account(world, "bruno"), account(world, "nadia")];
    const acts = [
      { do: "lift-recusal", who: bruno, n: [], text: "gone", key: "95.00000005", at: NOON, by: nadia },
    ];
    const sheet = world.post(topicId, "project n=1");
    world.as(newcomer(story)).edit(sheet.id, onTop(sheet.raw, forged("acts", { v: 1, acts })));
    await story.makeReady();
    await story.openVote();

    expect(recusedLine(story)).toContain("Bruno Lemaire");
    expect(story.group()).not.toContain("bruno");
    await story.end();
  });
});

test("the comments of an outcome of another topic change nothing in this one", async () => {
  const first = await grantedLetter();
  const { world } = first;
  const [stolen = ""] = commentsIn(world.post(first.topicId, "outcome n=1 round=1").raw);
  const { topicId } = world.as("emma").createTopic({
    title: "Letter of support for the Mill project",
    raw: FIRST_POST.replaceAll("Corn Hall", "Mill"),
    category: "lettres",
  });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();
  const sheet = world.post(topicId, "project n=1");
  world.as("karim").edit(sheet.id, onTop(sheet.raw, "[wrap=aval kind=outcome n=1 round=1]", stolen));
  await world.advance("5 minutes");

  expect(world.forum.topic(topicId).tags).not.toContain("letter-delivered");
  expect(world.thread(topicId).some(({ raw }) => raw.includes(`LS-2026-${topicId}-1`))).toBe(false);
  await first.end();
});
