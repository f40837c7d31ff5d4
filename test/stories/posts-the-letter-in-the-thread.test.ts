/** The letter: one per project, for the project and its holder, in the thread with its PDF, and in the register. */
import { describe, expect, test } from "vitest";
import { parseRegisterCard } from "../../src/core/register/register-card.ts";
import type { World } from "../world.ts";
import { ERAS } from "./eras.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

const FOUR = ["leo", "ines", "jonas", "karim"];

async function granted(story: Story, projects: readonly number[] = [1]): Promise<void> {
  await story.makeReady();
  await story.openVote();
  for (const n of projects) for (const who of FOUR) story.vote(who, "For", { n });
  await story.closeVote();
}

/** The cards of the register, oldest first. */
function cards(world: World) {
  const topic = [...world.forum.state.topics.values()].find(
    ({ externalId }) => externalId === "aval-register",
  );
  if (topic === undefined) return [];
  return world.thread(topic.id).flatMap(({ raw }) => parseRegisterCard(raw) ?? []);
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("it names project and holder, never the operator, and is handed to who passed the request on", async () => {
    const firstPost = FIRST_POST.replace(
      "**Call:**",
      "**Requester:** Alice Morel, passed on by @bruno\n**Call:**",
    );
    const story = await beginStory({ era, firstPost });
    await granted(story);

    const outcome = story.outcome();
    const letter = outcome.slice(outcome.indexOf("**Letter LS-"));
    expect(outcome).toContain("@bruno, please pass the letter on to Alice Morel.");
    for (const words of [
      "The Corn Hall",
      "led by **the Granary Association**",
      "Makers of Tomorrow",
      "Region, jury of the call",
      "its model is open",
    ]) {
      expect(letter).toContain(words);
    }
    expect(letter).not.toContain("Northwind");
    const reference = `LS-2026-${story.topicId}-1`;
    expect(letter).toContain(`/letters/${reference}`);
    expect(letter).toMatch(new RegExp(String.raw`\[${reference}\.pdf\|attachment\]\(upload://\w+\.pdf\)`));
    expect(letter).toMatch(/SHA-256 of the PDF: [0-9a-f]{64}/);
    await story.end();
  });

  test("it enters the register once, with the facts of its decision", async () => {
    const story = await beginStory({ era });
    await granted(story);
    await story.world.restart();

    expect(cards(story.world)).toEqual([
      expect.objectContaining({
        reference: `LS-2026-${story.topicId}-1`,
        topicId: story.topicId,
        project: "The Corn Hall",
        holder: "The Granary Association",
      }),
    ]);
    expect(story.outcome()).toContain(`LS-2026-${story.topicId}-1`);
    await story.end();
  });
});

test("each project has a letter of its own", async () => {
  const firstPost = `Two projects, with one operator.

**Operators and partners:** Northwind Cooperative
**Call:** Makers of Tomorrow
**Deadline:** 15 July
**File:** https://example.org/both.pdf

1/ The Corn Hall
**Holder:** The Granary Association

2/ The Hillside Relay
**Holder:** Hillside Co-op
`;
  const story = await beginStory({ firstPost, title: "Two letters of support for our valley" });
  await granted(story, [1, 2]);

  expect(story.outcome({ n: 1 })).toContain("The Corn Hall");
  expect(story.outcome({ n: 1 })).not.toContain("Hillside");
  expect(story.outcome({ n: 2 })).toContain("Hillside Co-op");
  expect(cards(story.world).map(({ project }) => project)).toEqual(["The Corn Hall", "The Hillside Relay"]);
  expect(story.tags()).toContain("letter-delivered");
  await story.end();
});

test("a draft is there before the vote, without reference", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.openVote();

  const ballot = story.shown("ballot n=1 round=1");
  expect(ballot).toMatch(/\[draft-letter-1\.pdf\|attachment\]\(upload:\/\/\w+\.pdf\)/);
  expect(ballot).not.toContain("LS-2026");
  await story.end();
});

test("where the forum refuses PDFs the letter is there all the same, and who can mend it is said", async () => {
  const story = await beginStory({ forumSettings: { authorized_extensions: "jpg|png" } });
  await granted(story);

  expect(story.outcome()).toContain("The PDF could not be attached: the forum refuses this type of file.");
  expect(story.outcome()).toContain("the Granary Association");
  expect(story.tags()).toContain("letter-delivered");
  await story.end();
});

test("it waits for the answer to an objection raised between the end of the vote and its result", async () => {
  const story = await beginStory({ electors: ["hanna", ...FOUR] });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  for (const who of FOUR) story.vote(who, "For");
  // The end is recorded and the poll closed when the service dies.
  await world.advance("179 minutes");
  world.killAfterWrites(2);
  await world.advance("1 minute");
  expect(story.ballot().polls[0]?.status).toBe("closed");
  await world.advance("5 minutes");
  world.as("hanna").reply(story.topicId, "/objection: the holder has changed since the vote");
  await world.up();

  expect(story.outcome()).toContain("letter granted");
  expect(story.outcome()).toContain("The letter waits for an answer to O1.");
  expect(story.tags()).toContain("letter-granted");
  expect(cards(world)).toEqual([]);

  await story.say("hanna", "/lift O1: it is the same association under a new name");
  expect(story.shown("letter n=1")).toContain("the Granary Association");
  expect(story.tags()).toContain("letter-delivered");
  expect(cards(world)).toHaveLength(1);
  await story.end();
});

test("the status tells of other letters for the same call", async () => {
  const first = await beginStory();
  const { world } = first;
  await granted(first);
  const { topicId } = world.as("emma").createTopic({
    title: "Letter of support for the Mill project",
    raw: FIRST_POST.replaceAll("Corn Hall", "Mill"),
    category: "lettres",
  });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();

  expect(world.post(topicId, "status").raw).toContain("**Same call or operator**: 1 other letter");
  expect(first.outcome()).toContain("letter granted");
  await first.end();
});
