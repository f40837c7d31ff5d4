/** One private message before the end of a vote, to whoever can still vote and has not, and never a second one. */
import { expect, test } from "vitest";
import { beginStory, FIRST_POST } from "./story.ts";
import { BOT } from "../world.ts";
import type { World } from "../world.ts";
import { fillForum } from "../world-people.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];
const reminder = expect.stringContaining("Your vote is awaited");

test("those who have not voted are reminded, those who have or are recused are not", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  story.vote("leo", "For");
  await story.say("jonas", "/recuse: I work for the operator");
  await world.advance("119 minutes");
  expect(FIVE.flatMap(story.messages)).toEqual([]);

  await world.advance("1 minute");
  expect(story.messages("hanna")).toEqual([reminder]);
  expect(story.messages("ines")).toEqual([reminder]);
  expect(story.messages("karim")).toEqual([reminder]);
  expect(["leo", "jonas", "bruno", "nadia"].flatMap(story.messages)).toEqual([]);
  const [message] = world.forum.messages("hanna");
  expect(message?.posts[0]?.raw).toContain(
    "You can still vote on The Corn Hall, until Tuesday 23 June, 13:00.",
  );
  expect(story.noted()).toEqual(["Jonas Petit"]);
  await story.end();
});

test("nobody twice: not after a restart, not when the end moves, not by a service killed while it reminds", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  await world.advance("119 minutes");
  world.killAfterWrites(2);
  await world.advance("5 minutes");
  await world.up();
  await world.restart();
  await world.advance("15 minutes");
  await world.restart();

  for (const who of FIVE) expect(story.messages(who)).toEqual([reminder]);
  await story.say("nadia", "/vote 3 hours: some are travelling today");
  await story.closeVote();
  for (const who of FIVE) expect(story.messages(who)).toEqual([reminder]);
  expect(story.outcome()).toContain("the quorum was missed");
  await story.end();
});

test("one message for all open votes of a topic", async () => {
  const firstPost = FIRST_POST.replace("**Project:** The Corn Hall\n", "1/ The Corn Hall\n2/ The Relay\n\n");
  const story = await beginStory({
    electors: FIVE,
    firstPost,
    title: "Two letters of support for our valley",
  });
  await story.makeReady();
  await story.openVote();
  await story.world.advance("2 hours");

  expect(story.messages("leo")).toEqual([reminder]);
  const [message] = story.world.forum.messages("leo");
  expect(message?.posts[0]?.raw).toContain("You can still vote on The Corn Hall and The Relay");
  expect(story.voters({ n: 2 })).toEqual([]);
  await story.end();
});

test("a vote shorter than the notice reminds nobody", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.makeReady();
  await story.say("nadia", "/vote 45 minutes: the jury meets this afternoon");
  await story.world.advance("44 minutes");

  expect(FIVE.flatMap(story.messages)).toEqual([]);
  await story.world.advance("1 minute");
  expect(story.voters()).toEqual([]);
  expect(story.outcome()).toContain("the quorum was missed");
  await story.end();
});

test("of many, twenty a minute are reminded, so early that all are; members' acts come in between", async () => {
  const many = Array.from({ length: 70 }, (_, k) => `elector${k}`);
  const story = await beginStory({
    electors: ["hanna", ...many],
    fill(forum, settings) {
      fillForum(forum, settings, BOT);
      for (const username of many) forum.addMember({ username, name: `Elector ${username}` });
    },
  });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  await world.advance("2 hours");
  const reminded = () => many.filter((who) => story.messages(who).length > 0).length;
  const first = reminded();
  expect(first).toBeLessThanOrEqual(20);
  expect(first).toBeGreaterThan(0);

  await story.say("elector3", "/recuse: I work for the operator");
  expect(story.noted()).toEqual(["Elector elector3"]);
  expect(reminded()).toBeLessThan(many.length);
  world.killAfterWrites(7);
  await world.advance("2 minutes");
  await world.up();
  await world.advance("4 minutes");

  const others = many.filter((who) => who !== "elector3");
  expect(others.flatMap(story.messages)).toEqual(others.map(() => reminder));
  await story.end();
});

test("a service that starts again finds them sent, and counts none as written", async () => {
  const story = await beginStory({ electors: FIVE });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  await world.advance("2 hours");
  expect(story.messages("hanna")).toEqual([reminder]);
  expect(await written(world)).toContain(`aval_steps_total{kind="message"} ${FIVE.length}`);

  await world.restart();
  expect(FIVE.flatMap(story.messages)).toHaveLength(FIVE.length);
  expect(await written(world)).not.toContain('aval_steps_total{kind="message"}');
  await story.end();
});

async function written({ settings }: World): Promise<string> {
  return (await fetch(`${settings.publicUrl}/metrics`)).text();
}
