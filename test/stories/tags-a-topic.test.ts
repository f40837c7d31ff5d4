/** A moderator tags a topic; the request is taken up, and its tag follows each stage to the end. */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { beginStory } from "./story.ts";

describe.each(ERAS)("on a forum of %s", (era) => {
  test("a topic without the tag is left alone, and taken up once it has it", async () => {
    const story = await beginStory({ era, tagged: false });
    const { world, topicId } = story;
    await story.say("leo", "/recuse: I work for the operator, by the way");

    expect(world.thread(topicId)).toHaveLength(2);

    world.as("nadia").tag(topicId, [world.settings.requestTag]);
    await world.idle();

    expect(story.status()).toContain("Asked by Bruno Lemaire on 23 June.");
    expect(story.status()).toContain("Léo Martin (“I work for the operator, by the way”)");
    expect(story.shown("project n=1")).toContain("**Holder:** The Granary Association (to be checked)");
    expect(story.tags()).toEqual(["lettre-de-soutien", "letter-review"]);
    expect(story.noted()).toEqual(["Léo Martin"]);
    await story.end();
  });

  test("the stage tag follows the request, one at a time, and other people's tags stay", async () => {
    const story = await beginStory({ era, firstPost: "We ask for a letter of support for our hall." });
    const { world, topicId } = story;
    world.forum.addTag("energy");
    world.as("nadia").tag(topicId, [...story.tags(), "energy"]);
    await world.idle();
    const seen = [story.tags()];

    const sheet = world.post(topicId, "project n=1");
    const filled = sheet.raw
      .replace(/\*\*Project:\*\*.*/, "**Project:** The Corn Hall")
      .replace(/\*\*Holder:\*\*.*/, "**Holder:** The Granary Association")
      .replace(/\*\*Call:\*\*.*/, "**Call:** Makers of Tomorrow")
      .replace(/\*\*Deadline:\*\*.*/, "**Deadline:** 15 July")
      .replace(/\*\*File:\*\*.*/, "**File:** https://example.org/file.pdf");
    world.as("bruno").edit(sheet.id, filled);
    await world.advance("1 minute");
    seen.push(story.tags());

    await story.makeReady();
    await story.openVote();
    seen.push(story.tags());

    for (const who of ["leo", "ines", "jonas", "karim"]) story.vote(who, "For");
    await story.closeVote();
    seen.push(story.tags());

    expect(seen.map((tags) => [...tags].sort())).toEqual([
      ["energy", "letter-incomplete", "lettre-de-soutien"],
      ["energy", "letter-review", "lettre-de-soutien"],
      ["energy", "letter-vote", "lettre-de-soutien"],
      ["energy", "letter-delivered", "lettre-de-soutien"],
    ]);
    expect(story.outcome()).toContain("letter granted");
    await story.end();
  });
});

test("a stage tag that a moderator put on by hand is put right", async () => {
  const story = await beginStory();
  story.world.as("nadia").tag(story.topicId, [...story.tags(), "letter-granted"]);
  await story.world.idle();

  expect(story.tags()).toEqual(["lettre-de-soutien", "letter-review"]);
  await story.end();
});

test("a refused request says so by its tag", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.openVote();
  for (const who of ["leo", "ines", "jonas", "karim"]) story.vote(who, "Against");
  await story.closeVote();

  expect(story.tags()).toContain("letter-refused");
  expect(story.outcome()).toContain("letter not granted");
  await story.end();
});

test("a letter that waits for an answer shows as granted, and as delivered once it is out", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.openVote();
  for (const who of ["leo", "ines", "jonas", "karim"]) story.vote(who, "For");
  await story.say("emma", "/objection: the budget has changed since we read it");
  await story.closeVote();
  expect(story.tags()).toEqual(["lettre-de-soutien", "letter-granted"]);
  expect(story.outcome()).toContain("The letter waits for an answer to O1.");

  await story.say("emma", "/lift O1: the new budget is in the file now");
  expect(story.tags()).toEqual(["lettre-de-soutien", "letter-delivered"]);
  expect(story.shown("letter n=1")).toContain("the Granary Association");
  await story.end();
});

test("a topic that loses the request tag is left alone", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  world.as("nadia").tag(topicId, ["letter-review"]);
  await world.idle();
  const before = world.thread(topicId).length;
  await story.say("leo", "/recuse: I work for the operator");

  expect(world.thread(topicId)).toHaveLength(before + 1);
  await story.end();
});

test("a stage tag that a rule of the forum refuses holds up nothing, and the status says so", async () => {
  const story = await beginStory({ era: "2026", tagged: false });
  const { world, topicId } = story;
  const lettres = [...world.forum.state.categories.values()].find(({ slug }) => slug === "lettres");
  if (lettres !== undefined) lettres.allowedTags = ["lettre-de-soutien"];

  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();

  expect(story.tags()).toEqual(["lettre-de-soutien"]);
  expect(story.status()).toContain("letter-review");
  expect(story.shown("project n=1")).toContain("**Holder:**");
  await story.end();
});
