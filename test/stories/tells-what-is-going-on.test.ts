/** The overview in the register topic, and the moderators' weekly message. */
import { expect, test } from "vitest";
import { BOT } from "../world.ts";
import type { World } from "../world.ts";
import { account, grantedLetter, registerTopic } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";

const SWEEP = { rhythm: { sweep: 20 * 60_000 } };

function overviewOf(world: World) {
  const found = world.forum
    .thread(registerTopic(world).id)
    .filter(({ author, raw }) => author === BOT && raw.startsWith("[wrap=aval kind=overview]"));
  expect(found).toHaveLength(1);
  const [post] = found;
  if (post === undefined) throw new Error("There is no overview");
  const shown = post.raw.replace(/<!--.*?-->/gs, "").replaceAll(world.forum.url, "https://forum.test");
  return { ...post, shown: shown.replace(/\[\/?wrap[^\n]*\n?/g, "").trim() };
}

test("one post tells what every open request waits for, and the last decisions", async () => {
  const { world } = await grantedLetter(SWEEP);
  await world.advance("1 hour");
  expect(overviewOf(world).shown).toMatchInlineSnapshot(`
    "**What is going on**

    No request is under way.

    **Last decisions**

    - [The Corn Hall](https://forum.test/t/1) · letter granted · 23 June"
  `);
  const title = "Letter of support for the Open Barn project";
  const raw = FIRST_POST.replace("The Corn Hall", "The Open Barn").replace(/\*\*File:.*/, "");
  const { topicId } = world.as("bruno").createTopic({ title, raw, category: "lettres" });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.advance("1 hour");
  const { shown, version } = overviewOf(world);
  expect(shown).toMatchInlineSnapshot(`
    "**What is going on**

    - [The Open Barn](https://forum.test/t/4) · To complete · missing: the file, a review, the criterion “Open, replicable model”, time for discussion, until Tuesday 23 June, 15:00 · bruno · by Mon 13 July

    **Last decisions**

    - [The Corn Hall](https://forum.test/t/1) · letter granted · 23 June"
  `);
  const bumped = registerTopic(world).bumpedAt;

  await world.restart();
  await world.advance("1 hour");
  expect(overviewOf(world)).toMatchObject({ shown, version });

  world
    .as("nadia")
    .edit(overviewOf(world).id, "[wrap=aval kind=overview]\nNothing to see here, all is well.\n[/wrap]");
  await world.advance("1 hour");
  expect(overviewOf(world).shown).toBe(shown);
  expect(registerTopic(world).bumpedAt).toBe(bumped);
  await world.stop();
});

test("nothing is told of a request that not everybody who reads the register may read, nor of one that is gone", async () => {
  const { world, topicId } = await grantedLetter(SWEEP);
  world.forum.addCategory({ name: "council", permissions: { staff: 1 } });
  world.forum.addCategory({ name: "workshop" });
  for (const [name, category] of [
    ["Silent Mill", "council"],
    ["Open Barn", "workshop"],
  ] as const) {
    const raw = FIRST_POST.replace("The Corn Hall", `The ${name}`);
    const title = `Letter of support for the ${name} project`;
    const { topicId: made } = world.as("nadia").createTopic({ title, raw, category });
    world.as("nadia").tag(made, [world.settings.requestTag]);
  }
  await world.advance("1 hour");
  expect(overviewOf(world).shown).toContain("The Open Barn");
  expect(overviewOf(world).shown).toContain("The Corn Hall");
  expect(overviewOf(world).raw).not.toContain("Silent Mill");

  world.as("nadia").deleteTopic(topicId);
  await world.advance("1 hour");
  expect(overviewOf(world).raw).not.toContain("The Corn Hall");
  await world.stop();
});

test("an edit at most every ten minutes, and none while nothing changes", async () => {
  const { world } = await grantedLetter({ rhythm: { sweep: 2 * 60_000 } });
  await world.advance("30 minutes");
  const before = overviewOf(world).version;
  await world.advance("30 minutes");
  expect(overviewOf(world).version).toBe(before);
  for (const name of ["Barn", "Mill", "Forge"]) {
    const title = `Letter of support for the Open ${name} project`;
    const raw = FIRST_POST.replace("The Corn Hall", `The Open ${name}`);
    const { topicId } = world.as("bruno").createTopic({ title, raw, category: "lettres" });
    world.as("nadia").tag(topicId, [world.settings.requestTag]);
    await world.advance("4 minutes");
  }
  expect(overviewOf(world).version).toBeLessThanOrEqual(before + 2);
  await world.advance("20 minutes");
  expect(overviewOf(world).shown).toContain("The Open Forge");
  await world.stop();
});

const waits = (titles: readonly string[]): string[] =>
  titles.filter((title) => title.includes("what waits for you"));

test("once a week a moderator for whom something waits gets one message, also after a restart", async () => {
  const story = await beginStory({
    electors: ["hanna", "leo", "ines", "jonas", "karim"],
    rhythm: { sweep: 3_600_000 },
  });
  await story.makeReady();
  await story.openVote();
  // Nobody votes: a moderator decides when to vote again.
  await story.closeVote();
  const { world } = story;
  await world.advanceTo("2026-06-29T07:50:00+02:00");
  expect(waits(story.messages("nadia"))).toEqual([]);
  await world.advanceTo("2026-06-29T10:00:00+02:00");
  expect(waits(story.messages("nadia"))).toEqual([
    "Letters of support: what waits for you (week 27 of 2026)",
  ]);
  expect(waits(story.messages("hanna"))).toEqual([]);
  await world.restart();
  await world.advance("4 hours");
  expect(waits(story.messages("nadia"))).toHaveLength(1);
  await world.stop();
});

test("none is sent to somebody who has ceased to be a moderator", async () => {
  const story = await beginStory({
    electors: ["hanna", "leo", "ines", "jonas", "karim"],
    rhythm: { sweep: 3_600_000, fullRead: 30 * 86_400_000 },
  });
  await story.makeReady();
  await story.openVote();
  await story.closeVote();
  const { world } = story;
  await world.advanceTo("2026-06-28T20:00:00+02:00");
  account(world, "nadia").moderator = false;
  await world.advanceTo("2026-06-29T13:00:00+02:00");
  expect(waits(story.messages("nadia"))).toEqual([]);
  await world.stop();
});

test("none is sent where nothing waits for them, or the settings want none", async () => {
  for (const settings of ["weekly_message: never\n", ""]) {
    const story = await beginStory({
      electors: ["hanna", "leo", "ines", "jonas", "karim"],
      rhythm: { sweep: 3_600_000 },
      settings,
      now: "2026-06-29T07:00:00+02:00",
    });
    // Without a review it waits for those who can give one; nobody votes, and it waits for a moderator.
    if (settings !== "") {
      await story.makeReady();
      await story.openVote();
      await story.closeVote();
    }
    await story.world.advanceTo("2026-06-29T13:00:00+02:00");
    expect(waits(story.messages("nadia"))).toEqual([]);
    await story.world.stop();
  }
});

test("an urgent request is told by its own short calendar, which is no matter for the moderators", async () => {
  const { world } = await grantedLetter(SWEEP);
  const raw = FIRST_POST.replace("The Corn Hall", "The Open Barn").replace(/15 July\n.*/, "25 June");
  const title = "Letter of support for the Open Barn project";
  const { topicId } = world.as("bruno").createTopic({ title, raw, category: "lettres" });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.advance("1 hour");
  // The vote ends an hour before the file is due, and lasts an hour at least: the review has until 21:59.
  expect(overviewOf(world).shown).toMatch(/The Open Barn.* by Thu 25 June$/m);
  await world.stop();
});
