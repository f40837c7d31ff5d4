/**
 * Moderators move posts from topic to topic: the forum keeps their id, author and text. What somebody has said in one
 * request says nothing in another, and what the service has stated stays stated wherever its post is.
 */
import { describe, expect, test } from "vitest";
import type { World } from "../world.ts";
import {
  FIVE,
  FOUR_FOR,
  facts,
  grantedLetter,
  letters,
  openRound,
  outcomes,
  publicLetters,
  recusedLine,
  votes,
} from "./seen.ts";
import { beginAnother, beginStory, FIRST_POST } from "./story.ts";
import type { Story } from "./story.ts";

const MILL = {
  title: "Letter of support for the Mill project",
  firstPost: FIRST_POST.replaceAll("Corn Hall", "Mill"),
};

/** A topic that has nothing to do with any request. */
function elsewhere(world: World): number {
  const raw = "Nothing to see here, really nothing at all.";
  return world
    .as("nadia")
    .createTopic({ title: "Another topic about something else", raw, category: "lettres" }).topicId;
}

function move(world: World, postId: number, topicId: number): number {
  const [id] = world.forum.movePosts("nadia", [postId], topicId);
  if (id === undefined) throw new Error("nothing was moved");
  return id;
}

/** Looked at afresh, as the sweep would. */
async function lookAt(world: World, topicId: number): Promise<void> {
  await world.service().sync(topicId, { dryRun: false });
  await world.idle();
}

const SIGNED =
  "letter: { signature: command, signatory_name: Karim Haddad, signatory_role: president, place: Brume }\nsignatories: { groups: [board] }";

async function awaitingSignature(): Promise<{ first: Story; second: Story }> {
  const first = await beginStory({ electors: FIVE, up: false, settings: SIGNED });
  const { world } = first;
  world.forum.addGroupMembers("board", ["karim"]);
  await world.up();
  const second = await beginAnother(world, MILL);
  for (const story of [first, second]) {
    await story.say("hanna", "/criterion 2 yes: the plans are published\n\n/review for: sound and open");
    await story.openVote();
    votes(story, FOUR_FOR);
    await story.closeVote();
  }
  return { first, second };
}

describe("a member's post that is moved into another request", () => {
  test("signs no letter there, and its author is asked to write it", async () => {
    const { first, second } = await awaitingSignature();
    const { world } = first;
    const signing = await first.say("karim", "/sign 1: I sign the letter of project 1");
    expect(letters(first)).toHaveLength(1);
    expect(letters(second)).toEqual([]);
    await world.advance("20 minutes");
    move(world, signing, second.topicId);
    await lookAt(world, second.topicId);
    await world.advance("10 minutes");
    expect(letters(second)).toEqual([]);
    expect(second.answers().at(-1)).toContain("was moved here from another topic");
    await second.say("karim", "/sign 1: I sign this one too");
    expect(letters(second)).toHaveLength(1);
  });

  test("signs no letter there although nothing was written there since", async () => {
    const { first, second } = await awaitingSignature();
    const { world } = first;
    await world.advance("1 day");
    const signing = await first.say("karim", "/sign 1: I sign the letter of project 1");
    await world.advance("20 minutes");
    move(world, signing, second.topicId);
    await world.restart();
    await lookAt(world, second.topicId);
    expect(letters(second)).toEqual([]);
  });

  test("says nothing there once somebody edits it either", async () => {
    const { first, second } = await awaitingSignature();
    const { world } = first;
    const signing = await first.say("karim", "/sign 1: I sign the letter of project 1");
    await world.advance("20 minutes");
    move(world, signing, second.topicId);
    await lookAt(world, second.topicId);
    world.as("nadia").edit(signing, "/sign 1: I sign the letter of this project 1");
    await world.idle();
    world.as("karim").edit(signing, "/sign 1: I sign the letter of that project 1");
    await world.idle();
    await world.advance("10 minutes");
    expect(letters(second)).toEqual([]);
  });

  test("says nothing there as the copy of a first post", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world } = story;
    const { topicId, postId } = world.as("leo").createTopic({
      title: "The operator of the other project",
      raw: "/recuse: I work for the operator of that one",
      category: "lettres",
    });
    await world.idle();
    await world.advance("20 minutes");
    await story.say("emma", "A word that says nothing in particular about it.");
    move(world, postId, story.topicId);
    await lookAt(world, story.topicId);
    await world.advance("10 minutes");
    expect(topicId).not.toBe(story.topicId);
    expect(recusedLine(story)).not.toContain("Léo Martin");
  });
});

describe("a post that was written here", () => {
  test("counts although nobody heard it for long, or while it was hidden or deleted", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    await world.down();
    world.as("leo").reply(topicId, "/recuse: my brother works for the operator");
    const hidden = world.as("ines").reply(topicId, "/recuse: I work for the operator").postId;
    const deleted = world.as("jonas").reply(topicId, "/criterion 2 yes: the plans are published").postId;
    world.forum.hidePost("nadia", hidden);
    world.as("nadia").deletePost(deleted);
    await world.advance("1 day");
    await world.up();
    await world.advance("1 day");
    expect(recusedLine(story)).toContain("Léo Martin");
    expect(recusedLine(story)).not.toContain("Inès");
    world.forum.unhidePost("nadia", hidden);
    world.as("nadia").recoverPost(deleted);
    await lookAt(world, topicId);
    expect(recusedLine(story)).toContain("Inès");
    expect(world.postsOf(topicId, "answer")).toEqual([]);
  });

  test("counts in a topic that was split off another one before it was a request", async () => {
    const story = await beginStory({ electors: FIVE, tagged: false });
    const { world, topicId } = story;
    const there = elsewhere(world);
    const said = world.as("leo").reply(there, "/recuse: my brother works for the operator").postId;
    await world.advance("1 day");
    move(world, said, topicId);
    world.as("nadia").tag(topicId, [world.settings.requestTag]);
    await world.idle();
    expect(recusedLine(story)).toContain("Léo Martin");
  });
});

describe("what the service has stated", () => {
  test("stands whose outcome is moved away before a late recusal, and is posted again", async () => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const said = facts(story);
    const reference = letters(story);
    const [issued] = await publicLetters(world);
    // Within two minutes the forum takes a second post of the same text for the first one.
    await world.advance("10 minutes");
    move(world, world.post(topicId, "outcome n=1 round=1").id, elsewhere(world));
    await story.say("leo", "/recuse: my brother works for the operator");
    await world.advance("10 minutes");
    expect(outcomes(story)).toEqual(["1.1"]);
    expect(facts(story)).toEqual(said);
    expect(letters(story)).toEqual(reference);
    expect(story.tags()).toContain(world.settings.stageTags.delivered);
    expect(story.status()).toContain("no longer in this topic, posted again");
    const [after, ...others] = await publicLetters(world);
    expect(others).toEqual([]);
    expect(after?.["sha256"]).toBe(issued?.["sha256"]);
    expect(after?.["sha256"]).toMatch(/^[0-9a-f]{64}$/);
    await story.comesToRest();
  });

  test("is deleted where it is moved back beside what was posted again", async () => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const outcome = world.post(topicId, "outcome n=1 round=1").id;
    await world.advance("10 minutes");
    move(world, outcome, elsewhere(world));
    await lookAt(world, topicId);
    expect(outcomes(story)).toEqual(["1.1"]);
    await world.advance("1 hour");
    move(world, outcome, topicId);
    await lookAt(world, topicId);
    expect(world.forum.state.posts.get(outcome)?.deletedAt).not.toBe(null);
    expect(letters(story)).toHaveLength(1);
  });

  test("is left alone in another request, which still states its own decision", async () => {
    const story = await grantedLetter();
    const { world, topicId } = story;
    const outcome = world.post(topicId, "outcome n=1 round=1").id;
    const second = await beginAnother(world, MILL);
    await world.advance("20 minutes");
    move(world, outcome, second.topicId);
    await second.say("hanna", "/criterion 2 yes: the plans are published\n\n/review for: sound and open");
    expect(world.forum.state.posts.get(outcome)?.deletedAt).toBe(null);
    expect(second.status()).toContain("please move it back");
    await second.openVote();
    votes(second, FOUR_FOR);
    await second.closeVote();
    expect(world.forum.state.posts.get(outcome)?.deletedAt).toBe(null);
    expect(letters(second)).toContain(`LS-2026-${second.topicId}-1`);
    await second.comesToRest();
  });

  test("is a sheet that is moved away in a vote: posted again as it was asked, and said", async () => {
    const story = await openRound();
    const { world, topicId } = story;
    const sheet = world.post(topicId, "project n=1");
    move(world, sheet.id, elsewhere(world));
    await lookAt(world, topicId);
    await world.advance("10 minutes");
    expect(world.post(topicId, "project n=1").id).not.toBe(sheet.id);
    expect(world.post(topicId, "project n=1").raw).toBe(sheet.raw);
    expect(story.status()).toContain("no longer in this topic, posted again");
  });
});

test("a request whose status and sheet are moved away is not begun anew, and goes on once they are back", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world, topicId } = story;
  const post = await story.say("nadia", "/recuse @leo: his brother works for the operator");
  world.as("nadia").edit(post, "I have nothing to say here any more.");
  await world.idle();
  await world.advance("10 minutes");
  const to = elsewhere(world);
  const status = world.post(topicId, "status").id;
  const sheet = world.post(topicId, "project n=1").id;
  move(world, status, to);
  move(world, sheet, to);
  expect(await world.service().sync(topicId, { dryRun: false })).toEqual([]);
  await story.world.advance("1 hour");
  expect(world.postsOf(topicId, "status", "project")).toEqual([]);
  move(world, status, topicId);
  move(world, sheet, topicId);
  await lookAt(world, topicId);
  await world.advance("10 minutes");
  expect(recusedLine(story)).toContain("Léo Martin");
  expect(world.post(topicId, "status").id).toBe(status);
});

test("somebody in recusal whose account is merged into another of theirs is so all the same", async () => {
  const story = await beginStory({ electors: [...FIVE, "emma"] });
  const { world } = story;
  await story.say("leo", "/recuse: my brother works for the operator");
  await story.makeReady();
  world.forum.merge("leo", "emma");
  await story.openVote();
  expect(story.group()).not.toContain("emma");
  votes(story, { hanna: "For", ines: "For", jonas: "For" });
  await story.closeVote();
  expect(story.status()).toContain("the account now holds what");
  expect(facts(story).recused).toContain(world.as("emma").member.id);
  await story.comesToRest();
});

test("a post that asks for nothing is no reason to write the status anew", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world, topicId } = story;
  const before = world.post(topicId, "status").version;
  await story.say("emma", "A word that says nothing in particular about it.");
  await world.advance("10 minutes");
  expect(world.post(topicId, "status").version).toBe(before);
});
