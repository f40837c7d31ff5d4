/** The status holds what nothing else shows; whoever edits or deletes it does not make the service forget. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];

/** Denis declares a link and then takes his post away: from now on only the status knows. */
async function storyWithForgottenPost(): Promise<Story> {
  const story = await beginStory({ electors: [...FIVE, "denis"] });
  const postId = await story.say("denis", "/recuse: I work as a trainer for the operator");
  story.world.as("denis").deletePost(postId);
  await story.world.idle();
  expect(story.noted()).toEqual(["Denis Colin"]);
  expect(story.status()).toContain("Denis Colin (“I work as a trainer for the operator”)");
  return story;
}

test("a status whose facts an administrator has cut is written again from its last revision", async () => {
  const story = await storyWithForgottenPost();
  const status = story.world.post(story.topicId, "status");
  story.world
    .as("nadia")
    .edit(status.id, status.raw.replace(/<!-- aval:state [^>]*-->/, "<!-- aval:state {} -->"));
  await story.world.idle();
  await story.world.restart();

  expect(story.world.post(story.topicId, "status").id).toBe(status.id);
  expect(story.status()).toContain("Denis Colin (“I work as a trainer for the operator”)");
  await story.end();
});

test("a status that was deleted is put back and knows the same", async () => {
  const story = await storyWithForgottenPost();
  const status = story.world.post(story.topicId, "status");
  story.world.as("nadia").deletePost(status.id);
  await story.world.idle();
  await story.world.restart();

  expect(story.world.post(story.topicId, "status").id).toBe(status.id);
  expect(story.status()).toContain("status of the request: post deleted, put back");
  expect(story.status()).toContain("Denis Colin (“I work as a trainer for the operator”)");
  await story.makeReady();
  await story.openVote();
  expect(story.group()).not.toContain("denis");
  await story.end();
});

test("what staff writes into the status is put right, and the facts stay", async () => {
  const story = await storyWithForgottenPost();
  const status = story.world.post(story.topicId, "status");
  story.world.as("nadia").edit(status.id, status.raw.replace("Denis Colin", "Nobody"));
  await story.world.idle();
  expect(story.status()).toContain("Denis Colin (“I work as a trainer for the operator”)");
  expect(story.status()).toContain("status of the request: text changed by Nadia Girard, put right");
  await story.end();
});
