/** The forum loses deliveries and sends none for votes: what happened while nobody listened is found all the same. */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { beginStory } from "./story.ts";

describe.each(ERAS)("on a forum of %s", (era) => {
  test("a tag put on while the service was down", async () => {
    const story = await beginStory({ era, tagged: false });
    const { world } = story;
    await world.down();
    world.as("nadia").tag(story.topicId, [world.settings.requestTag]);
    await world.advance("2 hours");
    await world.up();

    expect(story.status()).toContain("Asked by Bruno Lemaire on 23 June.");
    expect(story.tags()).toEqual(["lettre-de-soutien", "letter-review"]);
    expect(story.shown("project n=1")).toContain("**Project:** The Corn Hall");
    await story.end();
  });

  test("a tag, replies and a wiki edit whose deliveries were lost, by the sweep", async () => {
    const story = await beginStory({ era, tagged: false });
    const { world, topicId } = story;
    const { deliveries } = world.forum;
    deliveries.mode = "held";
    world.as("nadia").tag(topicId, [world.settings.requestTag]);
    deliveries.waiting.length = 0;
    await world.advance("7 hours");
    expect(story.tags()).toContain("letter-review");

    world.as("denis").reply(topicId, "/recuse: I work for the operator");
    deliveries.waiting.length = 0;
    await world.advance("7 hours");
    expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
    expect(story.noted()).toEqual(["Denis Colin"]);

    world.as("hanna").tick(world.post(topicId, "project n=1").id, "2.");
    deliveries.waiting.length = 0;
    await world.advance("7 hours");
    expect(story.shown("project n=1")).toContain("- [x] 2. Open, replicable model ★ (Hanna Weiss, 23 June)");
    deliveries.mode = "immediate";
    await story.end();
  });
});

test("a recusal, votes, a tick and an edit made while the service was down", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await story.makeReady();
  await story.openVote();
  await world.down();
  for (const who of ["leo", "denis", "ines"]) story.vote(who, "For");
  world.as("denis").reply(topicId, "/recuse: I work for the operator");
  world.as("leo").reply(topicId, "/concern: that the plans are published before it opens");
  await world.advance("30 minutes");
  await world.up();

  expect(story.voters()).toEqual(["leo", "ines"]);
  expect(story.status()).toContain(
    "2 votes cast out of 11 possible, 2 more votes for the quorum of 4, 2 recused",
  );
  expect(story.status()).toContain("R1, Léo Martin");
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});

test("the votes themselves, of which the forum tells nobody", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.openVote();
  story.vote("leo", "For");
  await story.world.advance("15 minutes");

  expect(story.status()).toContain("1 vote cast out of 12 possible");
  await story.end();
});

test("deliveries that come late, twice or out of order change nothing more", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  const { deliveries } = world.forum;
  deliveries.mode = "held";
  const post = world.as("ines").reply(topicId, "/concern: that the plans are publishd");
  world.as("ines").edit(post.postId, "/concern: that the plans are published");
  world.as("denis").reply(topicId, "/recuse: I work for the operator");
  await world.idle();
  deliveries.repeat(2);
  deliveries.release(1);
  await world.idle();
  const thread = world.thread(topicId).map(({ raw }) => raw);
  deliveries.repeat(0);
  deliveries.release();
  deliveries.mode = "immediate";
  await world.idle();

  expect(story.status()).toContain("R1, Inès Moreau (“that the plans are published”)");
  expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
  expect(world.thread(topicId).map(({ raw }) => raw)).toEqual(thread);
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});
