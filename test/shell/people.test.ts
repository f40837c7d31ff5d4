/** Who may vote and who is a steward: read seldom, and again when the forum tells that it changed. */
import { afterEach, expect, test } from "vitest";
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { beginStory } from "../stories/story.ts";
import { BOT, startWorld } from "../world.ts";
import type { World } from "../world.ts";

let world: World;

afterEach(async () => {
  await world.stop();
});

const request = {
  title: "A letter of support for La Halle",
  raw: "We are asked for a letter.\n\n**Project:** La Halle\n**Holder:** Pôle du Val",
  category: "lettres",
};

async function taggedTopic(): Promise<number> {
  const { topicId } = world.as("bruno").createTopic(request);
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();
  return topicId;
}

/** The forum as an administrator uses it, whose acts are delivered like everybody's. */
function administration() {
  const { url, apiKey } = world.forum;
  return createDiscourseApi({ url, apiKey, username: BOT, budgetPerMinute: Infinity }).groups;
}

function readsOfGroups(since: number): string[] {
  return world.forum.requests.slice(since).flatMap(({ path }) => (path.startsWith("/groups/") ? [path] : []));
}

test("what members do of whom the forum tells who they are has no group read again", async () => {
  world = await startWorld({ language: "en" });
  const topicId = await taggedTopic();
  const before = world.forum.requests.length;

  for (const text of ["A first remark on this project.", "A second remark on this project."]) {
    world.as("leo").reply(topicId, text);
    await world.idle();
  }
  expect(readsOfGroups(before)).toEqual([]);

  await world.advance("11 minutes");
  world.as("leo").reply(topicId, "/recuse: I work for the Pôle du Val");
  await world.idle();
  expect(world.post(topicId, "status").raw).toContain("leo");
  expect(readsOfGroups(before)).toEqual([]);
});

test.each([
  { settings: "electorate: { groups: [circle] }", reads: false },
  { settings: "electorate: { groups: [trust_level_1] }", reads: true },
])("a tick of somebody who has written nothing, where $settings: $reads", async ({ settings, reads }) => {
  world = await startWorld({ language: "en", settings, up: false });
  world.forum.addGroupMembers("circle", ["leo", "emma"]);
  await world.up();
  const topicId = await taggedTopic();
  await world.advance("11 minutes");
  const before = world.forum.requests.length;

  world.as("emma").tick(world.post(topicId, "project n=1").id, "2.");
  await world.idle();

  expect(world.post(topicId, "status").raw).toContain("Emma");
  expect(readsOfGroups(before).length > 0).toBe(reads);
});

test("nobody is refused by groups that were read ten minutes ago", async () => {
  world = await startWorld({ language: "en", settings: "electorate: { groups: [circle] }", up: false });
  world.forum.addGroupMembers("circle", ["leo", "emma"]);
  await world.up();
  const topicId = await taggedTopic();
  // As an administrator adds many at once, of which the forum tells nobody.
  world.forum.addGroupMembers("circle", ["gael"]);
  await world.advance("11 minutes");
  const before = world.forum.requests.length;

  world.as("gael").reply(topicId, "/review for: a sound project, well prepared");
  await world.idle();

  expect(readsOfGroups(before).length).toBeGreaterThan(0);
  expect(world.thread(topicId).some(({ raw }) => raw.includes("kind=answer"))).toBe(false);
  expect(world.post(topicId, "status").raw).toContain("review (for) by Gaël");
});

test("who has become a moderator, or is none any more, is so in the next line that they write", async () => {
  world = await startWorld({ language: "en" });
  const topicId = await taggedTopic();
  const recused = () => world.post(topicId, "status").raw.match(/^\*\*Recused\*\*.*/m)?.[0] ?? "";
  const leo = world.forum.state.members.get(world.as("leo").member.id);
  if (leo === undefined) throw new Error("Nobody is called leo");
  const emma = world.as("emma").member.name;

  leo.moderator = true;
  world.as("leo").reply(topicId, "/recuse @emma: she works for the Pôle du Val");
  await world.idle();
  expect(recused()).toContain(emma);

  leo.moderator = false;
  world.as("leo").reply(topicId, "/lift recusal @emma: she does not work there any more");
  await world.idle();
  expect(recused()).toContain(emma);
});

test.each(["heard", "lost"])(
  "who was taken out of a group is out of it, its delivery %s",
  async (delivery) => {
    world = await startWorld({
      language: "en",
      settings: "electorate: { groups: [circle] }",
      up: false,
      rhythm: { sweep: 300_000 },
    });
    const circle = world.forum.addGroupMembers("circle", ["leo", "emma", "gael"]);
    await world.up();
    const topicId = await taggedTopic();
    const reviews = () => world.post(topicId, "status").raw.match(/review \(for\)/g)?.length ?? 0;
    const hooks = [...world.forum.state.webHooks.values()];
    const addresses = hooks.map(({ payloadUrl }) => payloadUrl);

    if (delivery === "lost") for (const hook of hooks) hook.payloadUrl = "http://127.0.0.1:1/";
    await administration().removeMembers(circle, [world.as("leo").member.id]);
    await world.forum.deliveries.settled();
    for (const [index, hook] of hooks.entries()) hook.payloadUrl = addresses[index] ?? "";
    // The sweep comes by.
    if (delivery === "lost") await world.advance("6 minutes");
    world.as("leo").reply(topicId, "/review for: a sound project, well prepared");
    await world.idle();
    expect(reviews()).toBe(0);

    world.as("gael").reply(topicId, "/review for: a sound project, and open to all");
    await world.idle();
    expect(reviews()).toBe(1);
  },
);

test("who joins a configured group is an elector within a minute", async () => {
  world = await startWorld({ language: "en", settings: "electorate: { groups: [circle] }", up: false });
  const { id, name } = world.forum.addGroupMembers("circle", ["leo", "emma"]);
  await world.up();
  const topicId = await taggedTopic();
  expect(world.post(topicId, "status").raw).toContain("2 people will be able to vote");

  await administration().addMembers({ id, name }, [world.as("gael").member.id]);
  await world.advance("2 minutes");

  expect(world.post(topicId, "status").raw).toContain("3 people will be able to vote");
});

test("the forum's own groups are found by their number where it names them in its language", async () => {
  world = await startWorld({ language: "en", up: false });
  for (const group of world.forum.state.groups.values()) {
    if (group.name === "moderators") group.name = "moderateurs";
    if (group.name === "trust_level_1") group.name = "niveau_de_confiance_1";
  }
  await world.up();
  const topicId = await taggedTopic();

  expect(world.post(topicId, "status").raw).toContain("12 people will be able to vote");
});

test("a group that the settings name and the forum does not have is said, and nothing is written", async () => {
  world = await startWorld({ language: "en", settings: "electorate: { groups: [circle] }" });
  const topicId = await taggedTopic();

  expect(world.thread(topicId)).toHaveLength(1);
  expect(world.problems().splice(0).join("")).toContain('The forum has no group \\"circle\\"');
});

test("votes that come in have no group read again", async () => {
  const story = await beginStory();
  ({ world } = story);
  await story.makeReady();
  await story.openVote();
  const before = world.forum.requests.length;

  for (const who of ["leo", "emma", "ines"]) {
    story.vote(who, "For");
    await world.advance("16 minutes");
  }

  expect(story.status()).toContain("3 votes cast");
  expect(readsOfGroups(before)).toEqual([]);
});

test("a vote that nobody touches for a day costs few reads of groups", async () => {
  const story = await beginStory();
  ({ world } = story);
  await story.makeReady();
  await story.openVote();
  const before = world.forum.requests.length;

  await world.advance("24 hours");

  const reads = readsOfGroups(before);
  expect(reads.filter((path) => path.includes("aval-")).length).toBeLessThanOrEqual(4);
  expect(reads.length).toBeLessThanOrEqual(4 + 3 * 24);
  expect(reads.length).toBeGreaterThan(0);
});
