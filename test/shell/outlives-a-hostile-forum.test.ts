/**
 * Whatever a forum answers while a vote ends, and however long: within a sweep of its recovery the vote is decided
 * once, by the votes that were cast, and what members said meanwhile is followed, its deliveries hours late or lost.
 */
import { describe, expect, test } from "vitest";
import { beginStory } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";

const MINUTE = 60_000;
const HTML = () =>
  new Response("<!doctype html><p>Back soon</p>", { headers: { "content-type": "text/html" } });
/** The story's clock stands still while the service waits, so that only a limit of one action is waited for. */
const BUSY = () => Response.json({ error_type: "rate_limit", extras: { wait_seconds: 40 } }, { status: 429 });

const SCENES = [
  [
    "that it is read-only",
    () => Response.json({ errors: ["Read-only."], error_type: "read_only" }, { status: 503 }),
  ],
  ["that it is busy (429)", BUSY],
  ["a 500 without words", () => new Response("", { status: 500 })],
  ["half of a JSON", () => new Response('{"id":1,"post_stream":{"posts":[{"id":1,"raw":"**Pro')],
  ["JSON of other types", () => Response.json({ id: "one", post_stream: { posts: "none" }, topic_list: 7 })],
  ["a page of HTML", HTML],
  ["nothing, the connection being reset", () => Promise.reject(new TypeError("fetch failed"))],
] as const;

async function openVote(): Promise<Story> {
  const story = await beginStory({ rhythm: { sweep: 5 * MINUTE, fullRead: 360 * MINUTE } });
  await story.makeReady();
  await story.openVote();
  for (const who of ["hanna", "leo", "ines", "karim"]) story.vote(who, "For");
  story.vote("denis", "Against");
  return story;
}

function expectDecidedOnce({ world, topicId, ...story }: Story): void {
  expect(story.outcome()).toContain("4 For, no Against");
  const marks = world.thread(topicId).map(({ raw }) => /^\[wrap=aval kind=(\w+)/.exec(raw)?.[1]);
  for (const kind of ["ballot", "outcome", "status"])
    expect(marks.filter((mark) => mark === kind)).toHaveLength(1);
  expect(story.noted()).toEqual(["Denis Colin"]);
  world.problems().splice(0);
}

/** In five hours, for two things that are to be written: a try every five minutes, some more before, and reminders. */
const MOST_WRITES_TRIED = 250;

const MET = [
  ["everything", () => true],
  ["every write", ({ method }: Request) => method !== "GET"],
] as const;
/** Every night all of them; else what a forum answers to writes alone is played with the first two. */
const PLAYED = SCENES.flatMap(([what, answer], place) =>
  MET.slice(0, place < 2 || process.env["AVAL_RUNS"] !== undefined ? 2 : 1).map(
    ([to, isMet]) => [what, to, answer, isMet] as const,
  ),
);

describe("a vote is decided within a sweep of the recovery of a forum", () => {
  test.each(PLAYED)("that answers %s to %s, for hours around its end", async (_what, _to, answer, isMet) => {
    const story = await openVote();
    const { world, topicId } = story;
    let tried = 0;
    world.meet((request) => {
      if (request.method !== "GET") tried += 1;
      return isMet(request) ? answer() : null;
    });
    world.as("denis").reply(topicId, "/recuse: I work for the operator");
    await world.advance("5 hours");
    world.meet(null);
    expect(tried).toBeLessThan(MOST_WRITES_TRIED);
    await world.advance("6 minutes");
    expectDecidedOnce(story);
    await world.stop();
  });
});

test("deliveries that are hours late change nothing of a vote that has ended, and what they tell is known", async () => {
  const story = await openVote();
  const { world, topicId } = story;
  world.forum.deliveries.mode = "held";
  world.as("denis").reply(topicId, "/recuse: I work for the operator");
  await world.advance("5 hours");
  expectDecidedOnce(story);
  const thread = world.thread(topicId).map(({ raw }) => raw);
  world.forum.deliveries.release();
  world.forum.deliveries.mode = "immediate";
  await world.advance("6 minutes");
  expect(world.thread(topicId).map(({ raw }) => raw)).toEqual(thread);
  await world.stop();
});

test("a service that was down for a day around the end of a vote ends it then, and says how late that was", async () => {
  const story = await openVote();
  const { world, topicId } = story;
  await world.down();
  world.as("denis").reply(topicId, "/recuse: I work for the operator");
  await world.advance("24 hours");
  await world.up();
  await world.advance("1 minute");
  expectDecidedOnce(story);
  expect(story.outcome()).toMatch(/after its time/);
  await world.stop();
});
