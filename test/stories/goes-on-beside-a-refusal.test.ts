/**
 * One thing that the forum refuses holds up no other: each step is tried apart, again and again, and what lasts is
 * said in the status.
 */
import { expect, test } from "vitest";
import type { InPlaceOfForum, World } from "../world.ts";
import { beginStory } from "./story.ts";

/** The forum refuses every request that this picks, with words of its own. */
function refusing(isRefused: (request: Request, body: string) => boolean, status = 422): InPlaceOfForum {
  return async (request) => {
    const body = request.method === "GET" ? "" : await request.text();
    if (!isRefused(request, body)) return null;
    return Response.json({ errors: ["Not on this forum"] }, { status });
  };
}

/** The errors that were logged so far, which a story that expects some takes out. */
function logged(world: World): string {
  return world.problems().splice(0).join("");
}

test("a reply that the forum refuses holds up neither tags nor the vote, is said, and comes once it may", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  world.meet(
    refusing(
      ({ method, url }, body) =>
        method === "POST" && url.includes("/posts.json") && body.includes("kind=answer"),
    ),
  );
  world.as("emma").reply(topicId, "/critrion 2 yes: it is there");
  await world.idle();
  expect(logged(world)).toContain("Not on this forum");
  expect(story.answers()).toEqual([]);

  world
    .as("hanna")
    .reply(topicId, "/criterion 2 yes: the plans are published\n\n/review for: a sound project");
  await world.advance("6 minutes");
  expect(logged(world)).toContain("Not on this forum");
  expect(story.status()).toContain("it has not been able to publish a post (“Not on this forum”)");
  await world.advance("54 minutes");
  expect(story.tags()).toContain("letter-vote");
  expect(story.ballot().polls[0]?.status).toBe("open");
  logged(world);

  world.meet(null);
  await world.advance("1 hour");
  expect(story.answers().join()).toContain("/critrion");
  expect(story.status()).not.toContain("it has not been able to");
  await story.end();
});

test("a letter that cannot be uploaded, for a forum that is broken there, holds up no declaration", async () => {
  const story = await beginStory();
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  for (const who of ["leo", "denis", "ines", "jonas", "karim"]) story.vote(who, "For");
  world.meet(refusing(({ url }) => url.includes("/uploads.json"), 500));
  await story.closeVote();
  await world.advance("10 minutes");
  world.as("emma").reply(story.topicId, "/recuse: I have just been hired by the operator");
  await world.idle();
  expect(story.status()).toContain("Emma Roux");
  expect(story.status()).toContain("it has not been able to publish a post");
  logged(world);

  world.meet(null);
  await world.advance("6 minutes");
  expect(story.outcome()).toContain("letter granted");
  expect(story.outcome()).toContain("upload://");
  await story.end("noted");
});

test("while the status is refused, votes of those who declared before are still taken out", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  await story.makeReady();
  await story.openVote();
  await story.say("denis", "/recuse: I work for the operator");
  const statusId = story.world.post(topicId, "status").id;
  world.meet(refusing(({ method, url }) => method === "PUT" && url.endsWith(`/posts/${statusId}.json`)));
  world.as("emma").reply(topicId, "/concern: only if the plans stay open");
  await world.idle();
  expect(logged(world)).toContain("Not on this forum");
  world.forum.joinGroup(`aval-${topicId}-1`, "denis");
  await world.advance("16 minutes");
  expect(story.group()).not.toContain("denis");
  logged(world);

  world.meet(null);
  await world.advance("1 hour");
  expect(story.status()).toContain("only if the plans stay open");
  expect(story.noted()).toEqual(["Denis Colin"]);
  await story.end();
});
