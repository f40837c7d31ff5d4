/**
 * However much is written, named, added or quoted, everything the bot writes fits into a post of a stock forum, and
 * the topic goes on: what is too much is said.
 */
import { describe, expect, test } from "vitest";
import { BOT } from "../world.ts";
import { fillForum } from "../world-people.ts";
import { FIVE, letters } from "./seen.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const LONGEST_POST = 32_000;
const CROWD = Array.from({ length: 70 }, (_, k) => `member${k + 1}`);

/** The people of every story, and seventy more with names as long as the forum lets them be. */
function crowdedStory(): Promise<Story> {
  return beginStory({
    fill(forum, settings) {
      fillForum(forum, settings, BOT);
      for (const [k, username] of CROWD.entries())
        forum.addMember({
          username,
          name: `[Member] *number* ${k + 1} ${"of a very long name ".repeat(10)}`,
        });
    },
  });
}

/** Nothing of the bot is longer than a post may be, and a declaration is still heard. */
async function expectGoesOn(story: Story): Promise<void> {
  await story.say("denis", "/recuse: I work for the operator");
  expect(story.noted().join("\n")).toContain("Denis Colin");
  expect(tooLong(story)).toEqual([]);
}

function tooLong({ world, topicId }: Story): string[] {
  const own = world.thread(topicId).filter(({ author }) => author === BOT);
  return own.filter(({ raw }) => raw.length > LONGEST_POST).map(({ raw }) => raw.slice(0, 60));
}

/** What the bot has written besides what each story reads. */
function readAll({ world, topicId }: Story): void {
  world.postsOf(topicId, "status", "answer", "noted", "project", "ballot", "outcome");
}

describe("a topic goes on", () => {
  test("after two hundred mistyped commands in one post, with one short answer", async () => {
    const story = await beginStory();
    await story.say("emma", Array.from({ length: 200 }, (_, k) => `/recus: the ${k}th time`).join("\n\n"));
    const [answer = ""] = story.answers();
    expect(story.answers()).toHaveLength(1);
    expect(answer.length).toBeLessThan(2500);
    expect(answer).toMatch(/more lines/);
    await expectGoesOn(story);
    readAll(story);
    await story.end();
  });

  test("after twenty posts of thirty mistyped commands that came while the service was away", async () => {
    const story = await beginStory();
    await story.world.down();
    const text = (post: number) =>
      Array.from({ length: 30 }, (_, k) => `/objectoin: post ${post}, line ${k}, ${"too long ".repeat(10)}`);
    for (let post = 0; post < 20; post += 1)
      story.world
        .as(["emma", "gael", "farida"][post % 3] ?? "emma")
        .reply(story.topicId, text(post).join("\n\n"));
    await story.world.up();
    await expectGoesOn(story);
    readAll(story);
    await story.end();
  });

  test("after thirty objections of a thousand characters in one post", async () => {
    const story = await beginStory();
    const lines = Array.from({ length: 30 }, (_, k) => `/objection: number ${k + 1}, ${"word ".repeat(190)}`);
    await story.say("leo", lines.join("\n\n").slice(0, 31_900));
    expect(story.status()).toContain("O1");
    await expectGoesOn(story);
    expect(story.status()).toContain("and 22 more");
    readAll(story);
    await story.end();
  });

  test("after sixty projects were asked for: ten are taken, and the rest is answered", async () => {
    const story = await beginStory();
    for (let post = 0; post < 3; post += 1) {
      const names = Array.from(
        { length: 20 },
        (_, k) => `/project The house number ${post * 20 + k} of all the houses`,
      );
      await story.say("bruno", names.join("\n\n"));
    }
    expect(story.world.postsOf(story.topicId, "project")).toHaveLength(10);
    expect(story.answers().join("\n")).toContain("at most 10 projects");
    await expectGoesOn(story);
    readAll(story);
    await story.end();
  });

  test("with seventy people in recusal for long reasons", async () => {
    const story = await crowdedStory();
    for (let from = 0; from < CROWD.length; from += 20) {
      const lines = CROWD.slice(from, from + 20).map(
        (who) => `/recuse @${who}: ${"they work for the operator, ".repeat(8)}`,
      );
      await story.say("nadia", lines.join("\n\n"));
    }
    expect(story.status()).toMatch(/and \d+ others/);
    await expectGoesOn(story);
    await story.makeReady();
    await story.openVote();
    readAll(story);
    expect(story.group()).not.toContain("member77");
    await story.end();
  });

  test("with seventy people who declare a link while the service is away", async () => {
    const story = await crowdedStory();
    await story.world.down();
    for (const who of CROWD)
      story.world.as(who).reply(story.topicId, `/recuse: ${"I work for them, ".repeat(15)}`);
    await story.world.up();
    await expectGoesOn(story);
    readAll(story);
    await story.end();
  });

  test("with a first post as long as a post may be, every sign of it escaped in the sheet", async () => {
    const story = await beginStory({
      firstPost: `**Project:** The Corn Hall\n\n**Holder:** The Granary\n\n${"<*[_`~".repeat(5200)}`.slice(
        0,
        LONGEST_POST,
      ),
    });
    await expectGoesOn(story);
    readAll(story);
    await story.end();
  });

  test("with ten projects and people without an account under every sheet", async () => {
    const story = await beginStory();
    await story.say(
      "bruno",
      Array.from({ length: 9 }, (_, k) => `/project The house number ${k} of all the houses`).join("\n\n"),
    );
    for (const { id, raw } of story.world.postsOf(story.topicId, "project")) {
      const names = Array.from({ length: 300 }, (_, k) => `@nobody-of-this-forum-${id}-${k}`).join(", ");
      story.world
        .as("bruno")
        .edit(id, raw.replace(/^(\*\*Known links of interest.*?:\*\*).*$/m, `$1 ${names}`));
    }
    await story.world.advance("2 minutes");
    await expectGoesOn(story);
    readAll(story);
    await story.end();
  });

  test.each(["[", " ;"])(
    "whatever one member has against it: outcome and letter come, and what others say is read (%j)",
    async (sign) => {
      const story = await beginStory({ electors: FIVE, language: "fr" });
      await story.makeReady();
      const lines = Array.from(
        { length: 30 },
        (_, k) => `/reserve : point ${k}${sign.repeat(900 / sign.length)}.`,
      );
      await story.say("farida", lines.join("\n\n").slice(0, 31_900));
      await story.say("jonas", "/reserve : le toit est en amiante");
      const [shown = ""] = story.status().split("Journal");
      expect(shown).toContain("amiante");
      await story.openVote();
      for (const who of FIVE.slice(0, 4)) story.vote(who, "Pour");
      await story.closeVote();
      expect(story.outcome()).toContain("amiante");
      expect(story.outcome()).toMatch(/- et \d+ autres/);
      expect(letters(story)).toHaveLength(1);
      for (const who of ["denis", "emma", "gael"])
        await story.say(who, `/deport : je travaille pour l'opérateur${" ;".repeat(140)}`);
      expect(story.status()).toContain("Denis Colin");
      expect(tooLong(story)).toEqual([]);
      readAll(story);
      await story.end();
    },
  );
});
