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

test("the configured groups are read once in ten minutes, whatever happens in topics", async () => {
  world = await startWorld({ language: "en" });
  const topicId = await taggedTopic();
  const before = world.forum.requests.length;

  for (const text of ["A first remark on this project.", "A second remark on this project."]) {
    world.as("leo").reply(topicId, text);
    await world.idle();
  }
  expect(readsOfGroups(before)).toEqual([]);

  await world.advance("11 minutes");
  world.as("leo").reply(topicId, "A third remark on this project.");
  await world.idle();
  expect(readsOfGroups(before).length).toBeGreaterThan(0);
});

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
