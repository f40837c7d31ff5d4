/** A post of the bot that staff delete in the moment in which it is made comes back. */
import { expect, test } from "vitest";
import { BOT } from "../world.ts";
import { beginStory } from "./story.ts";

test.each(["status", "project n=1", "ballot n=1 round=1"])(
  "a post that is deleted right after it was made comes back: %s",
  async (mark) => {
    const story = await beginStory({ up: false });
    const { world, topicId } = story;
    let deleted = 0;
    world.meet(async (request) => {
      if (deleted > 0 || request.method !== "POST" || new URL(request.url).pathname !== "/posts.json")
        return null;
      const body = await request.clone().text();
      if (!body.includes(`kind=${mark}`)) return null;
      const answer = await fetch(request);
      const made = world.thread(topicId).find(({ raw }) => raw.startsWith(`[wrap=aval kind=${mark}`));
      if (made === undefined) throw new Error("The post was not made");
      world.as("nadia").deletePost(made.id);
      deleted = made.id;
      expect(world.thread(topicId).map(({ id }) => id)).not.toContain(deleted);
      return answer;
    });
    await world.up();
    if (mark.startsWith("ballot")) {
      await story.makeReady();
      await world.advance("1 hour");
    }
    await world.advance("15 minutes");
    expect(deleted).toBeGreaterThan(0);
    const round = mark.startsWith("ballot") ? "ballot n=1" : mark;
    expect(world.post(topicId, round).raw).toContain("[wrap=aval");
    await world.stop();
  },
);

test("what a moderator gives to somebody else twice within two minutes is there again", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await story.makeReady();
  await story.openVote();
  await story.closeVote();
  for (const words of ["I have seen what came of it.", "And I have read it all again."]) {
    world.forum.changeOwner("nadia", world.post(topicId, "outcome n=1 round=1").id, "leo");
    await story.say("ines", words);
    expect(world.post(topicId, "outcome n=1 round=1").author).toBe(BOT);
    await world.advance("20 seconds");
  }
  await world.stop();
});
