/** People who mean ill: floods, invented names, names that are markup, group names taken before. */
import { describe, expect, test } from "vitest";
import { BOT } from "../world.ts";
import { fillForum } from "../world-people.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

function readAll({ world, topicId }: Story): void {
  world.postsOf(topicId, "status", "answer", "noted", "project", "ballot", "outcome");
}

describe("a flood", () => {
  test("of wrong commands slows its author and nobody else", async () => {
    const story = await beginStory();
    const { world, topicId } = story;
    for (let k = 0; k < 30; k += 1) {
      world.as("emma").reply(topicId, `/critrion ${k} yes: the ${k}th`);
      if (k % 3 === 2) world.as("gael").reply(topicId, `Please stop that, it is the ${k}th.`);
      await world.idle();
    }
    // Ten replies have come, each in the place of the one before it until that speaks to five posts.
    expect(story.answers()).toHaveLength(2);
    await story.say("leo", "/critrion 2 yes: it is there");
    expect(story.answers()).toHaveLength(3);
    await world.advance("3 hours");
    expect(story.answers()).toHaveLength(7);
    for (let k = 0; k < 30; k += 1) expect(story.answers().join()).toContain(`the ${k}th`);
    readAll(story);
    await story.end();
  });

  test("of invented names costs the forum no more than thirty requests an hour", async () => {
    const story = await beginStory();
    const { world, topicId } = story;
    const before = world.forum.requests.length;
    for (let post = 0; post < 10; post += 1) {
      const names = Array.from({ length: 10 }, (_, k) => `@nobody${post}x${k}`).join(" ");
      world.as("emma").reply(topicId, `/recuse ${names}: they are known to be close`);
      world.as("gael").reply(topicId, `Who is that supposed to be, asked for the ${post}th time?`);
      await world.idle();
    }
    const asked = world.forum.requests.slice(before).filter(({ path }) => path.startsWith("/u/"));
    expect(asked.length).toBeLessThanOrEqual(30);
    expect(asked.length).toBeGreaterThan(0);
    await story.say("nadia", "/recuse @denis: he works for the operator");
    expect(story.noted()).toContain("Denis Colin");
    readAll(story);
    await story.end();
  });
});

test("names that are mentions, images, polls, tags or turned around are text in every post of the bot", async () => {
  const evil = "@admins ![x](https://evil.example/x.png) <b>[poll]</b> \u202Egnp.exe";
  const story = await beginStory({
    fill(forum, settings) {
      fillForum(forum, settings, BOT);
      forum.addMember({ username: "mallory", name: evil });
      forum.addMember({ username: "trudy", name: evil });
    },
    firstPost: `Hello, from ${evil}.\n\n**Project:** The Corn Hall\n**Holder:** ${evil}\n**Requester:** ${evil}\n**Call:** Makers\n**Deadline:** 15 July\n**File:** https://example.org/a.pdf`,
  });
  const { world, topicId } = story;
  await story.say("mallory", "/criterion 2 yes: the plans are published\n\n/review for: a sound project");
  await story.say("trudy", "/recuse: I work for them");
  await story.say("mallory", `/concern: ${evil}`);
  await story.say("mallory", `/critrion ${evil}`);
  await world.advance("2 hours");
  const own = world.thread(topicId).filter(({ author }) => author === BOT);
  expect(own.length).toBeGreaterThan(3);
  for (const { raw, cooked, polls } of own) {
    const isBallot = raw.startsWith("[wrap=aval kind=ballot");
    expect(cooked.replace(/<pre[\s\S]*?<\/pre>/g, "")).not.toMatch(/class="mention-group|<img|<b>/);
    expect(cooked).not.toMatch(/<a [^>]*class="mention[^>]*>@admins/);
    expect(`${raw}${cooked}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(polls).toHaveLength(isBallot ? 1 : 0);
  }
  readAll(story);
  await story.end();
});

test("whoever has taken the first names of the electorate's group keeps no vote from opening", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  for (const suffix of ["", "-b", "-c"])
    world.forum.addMember({ username: `aval-${topicId}-1${suffix}`, name: "Squatter" });
  await story.makeReady();
  await story.openVote();
  expect(story.ballot().polls[0]?.groups).toMatch(new RegExp(`^aval-${topicId}-1-[0-9a-f]{4}$`));
  await story.end();
});
