/**
 * Killed after any write of its three greatest passes (the vote opens, a voter turns out to have a link, the vote
 * ends with a letter) and started again with nothing but its settings: the thread ends up as if nothing had been,
 * and at no moment does it show what is not so.
 */
import { expect, test } from "vitest";
import { expectNoRecusedVote, beginStory } from "./story.ts";
import type { Story } from "./story.ts";

const NOW = "2026-06-23T09:20:00+02:00";
/** Longer than the forum takes the same post for a repetition of the first. */
const DEAD_FOR = "3 minutes";

interface Life {
  /** What people see in the end. */
  readonly picture: unknown;
  readonly deaths: number;
}

/** Plays the story; in each of its passes the service dies after so many writes. */
async function play(writes: number): Promise<Life> {
  const story = await beginStory({ now: NOW });
  const { world } = story;
  let deaths = 0;
  async function pass(act: () => unknown): Promise<void> {
    const lives = world.lives();
    world.killAfterWrites(writes);
    await act();
    await world.idle();
    expectTruth(story);
    await world.advance(DEAD_FOR);
    await world.up();
    deaths += world.lives() - lives;
    world.killAfterWrites(Infinity);
    expectTruth(story);
  }

  await story.makeReady();
  await world.advance("59 minutes");
  await pass(() => world.advance("1 minute"));
  for (const who of ["leo", "denis", "ines", "jonas", "karim"]) story.vote(who, "For");
  await pass(() => world.as("denis").reply(story.topicId, "/recuse: I work for the operator"));
  await world.advanceTo("2026-06-23T13:59:00+02:00");
  await pass(() => world.advance("1 minute"));
  await world.advance("1 hour");
  const picture = pictureOf(story);
  expect(story.outcome()).toContain("letter granted");
  await story.end();
  return { picture, deaths };
}

/** What is acknowledged is recorded and done; what is counted holds no vote of anybody in recusal. */
function expectTruth(story: Story): void {
  if (story.answers().some((answer) => answer.includes("Denis Colin takes no part"))) {
    expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
    expect(story.voters()).not.toContain("denis");
    expect(story.group()).not.toContain("denis");
  }
  expectNoRecusedVote(story.world, story.topicId);
}

function pictureOf(story: Story) {
  const { world } = story;
  const shown = (topicId: number) =>
    world.thread(topicId).map(({ author, raw, wiki, likes, polls }) => ({
      author,
      text: raw
        .replace(/<!--.*?-->/gs, "")
        .replace(/127\\?\.0\.0\.1:\d+/g, "host")
        .replace(/upload:\/\/\w+\.pdf\)(?: \([^)]*\))?/g, "upload)")
        .replace(/\b[0-9a-f]{64}\b/g, "sha256"),
      wiki,
      likes,
      polls,
    }));
  const topics = [...world.forum.state.topics.values()].filter(({ categoryId }) => categoryId !== null);
  const groups = [...world.forum.state.groups.values()].map(({ name }) => name);
  return { threads: topics.map(({ id }) => shown(id)), groups, tags: story.tags() };
}

test("wherever it is killed, the thread is the same in the end", { timeout: 120_000 }, async () => {
  const { picture: expected } = await play(Infinity);

  let deaths = 0;
  for (let writes = 1; ; writes += 1) {
    const life = await play(writes);
    expect(life.picture, `killed after ${writes} writes`).toEqual(expected);
    if (life.deaths === 0) break;
    deaths += life.deaths;
  }
  expect(deaths).toBeGreaterThan(15);
});

test("killed over and over, it still gets there", async () => {
  const story = await beginStory({ now: NOW });
  const { world } = story;
  await story.makeReady();
  await story.openVote();
  for (const who of ["leo", "denis", "ines", "jonas", "karim"]) story.vote(who, "For");
  await world.down();
  world.as("denis").reply(story.topicId, "/recuse: I work for the operator");
  for (let life = 1; life <= 12; life += 1) {
    await world.up(1);
    await world.down();
    await world.advance(DEAD_FOR);
  }
  await world.up();

  expect(story.voters()).toEqual(["leo", "ines", "jonas", "karim"]);
  expect(story.answers()).toHaveLength(1);
  await story.end();
});
