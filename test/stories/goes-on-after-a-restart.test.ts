/**
 * Killed after any write of its greatest passes (the vote opens, a voter turns out to have a link, the vote ends with
 * a letter, a signed copy comes back, the funder's answer is asked for and told) and started again with nothing but
 * its settings: the thread ends up as if nothing had been, and at no moment does it show what is not so.
 */
import { expect, test } from "vitest";
import type { SeenPost } from "../../src/sandbox/readings.ts";
import { pictureOf } from "./picture-of.ts";
import { expectNoRecusedVote, beginStory, FIRST_POST } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

const NOW = "2026-06-23T09:20:00+02:00";
/** Longer than the forum takes the same post for a repetition of the first. */
const DEAD_FOR = "3 minutes";

interface Life {
  /** What people see in the end. */
  readonly picture: unknown;
  readonly deaths: number;
}

/** Lets something be done; the service may die while it answers, and is started again later. */
type Pass = (act: () => unknown) => Promise<void>;

/** A part of a request's life: what comes before it undisturbed, and its passes. */
interface Part {
  readonly options: StoryOptions;
  readonly play: (story: Story, pass: Pass) => Promise<void>;
}

/** Plays that part; in each of its passes the service dies after so many writes. */
async function live({ options, play }: Part, writes: number): Promise<Life> {
  const story = await beginStory({ now: NOW, ...options });
  const { world } = story;
  let deaths = 0;
  await play(story, async (act) => {
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
  });
  await world.advance("1 hour");
  const picture = pictureOf(story);
  await story.end();
  return { picture, deaths };
}

const TO_THE_LETTER: Part = {
  options: {},
  async play(story, pass) {
    const { world } = story;
    await story.makeReady();
    await world.advance("59 minutes");
    await pass(() => world.advance("1 minute"));
    for (const who of ["leo", "denis", "ines", "jonas", "karim"]) story.vote(who, "For");
    await pass(() => world.as("denis").reply(story.topicId, "/recuse: I work for the operator"));
    await world.advanceTo("2026-06-23T13:59:00+02:00");
    await pass(() => world.advance("1 minute"));
    expect(story.outcome()).toContain("letter granted");
  },
};

/** Due in three days, and asked about a day later. */
const SOON_DUE = FIRST_POST.replace(
  "**Deadline:** 15 July",
  "**Deadline:** 26 June\n**Commitments to the network:** join, host a meet-up",
);

const AFTER_THE_LETTER: Part = {
  options: {
    firstPost: SOON_DUE,
    settings: "letter: { followup: 1 day }",
    voteSettings:
      "{ duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h, before_deadline: 1 day }",
  },
  async play(story, pass) {
    const { world, topicId } = story;
    await story.makeReady();
    await story.openVote();
    for (const who of ["leo", "ines", "jonas", "karim"]) story.vote(who, "For");
    await world.advanceTo("2026-06-23T14:00:00+02:00");
    const link = world.as("nadia").upload("scan.pdf", Buffer.from("%PDF-1.7 printed, signed and scanned"));
    const copy = `/sign 1: here is the signed copy of the letter\n\n${link}`;
    await pass(() => world.as("nadia").reply(topicId, copy));
    expect(story.outcome()).toContain("Copy signed by hand, given back by Nadia Girard");
    await world.advanceTo("2026-06-27T23:59:00+02:00");
    await pass(() => world.advance("12 hours"));
    expect(world.postsOf(topicId, "followup")).toHaveLength(1);
    await pass(() => world.as("bruno").reply(topicId, "/followup won: the whole grant of 40,000 euros"));
    await pass(() => world.as("nadia").reply(topicId, "/followup return E1: they have joined in July"));
    expect(story.status()).toContain("Won (the whole grant of 40,000 euros).");
    expect(story.status()).toContain("Promised to the network: E2, host a meet-up.");
  },
};

/** What is acknowledged is recorded and done; what is counted holds no vote of anybody in recusal. */
function expectTruth(story: Story): void {
  if (story.answers().some((answer) => answer.includes("Denis Colin takes no part"))) {
    expect(story.status()).toContain("Denis Colin (“I work for the operator”)");
    expect(story.voters()).not.toContain("denis");
    expect(story.group()).not.toContain("denis");
  }
  // A signed copy stands in the outcome or on the card only once the record has its act.
  const told = [story.world.thread(story.topicId), registerOf(story)].flat();
  if (told.some(({ raw }) => /Copy signed by hand|Signed copy given back/.test(raw)))
    expect(story.status()).toContain("signed copy of the letter given back by Nadia Girard");
  expect(story.world.postsOf(story.topicId, "followup").length).toBeLessThan(2);
  expectNoRecusedVote(story.world, story.topicId);
}

function registerOf({ world }: Story): readonly SeenPost[] {
  const register = [...world.forum.state.topics.values()].find(
    ({ externalId }) => externalId === "aval-register",
  );
  return register === undefined ? [] : world.thread(register.id);
}

test.each([
  ["the vote and its letter", TO_THE_LETTER, 15],
  ["the signed copy that comes back, and what came of the letter", AFTER_THE_LETTER, 8],
])(
  "wherever it is killed in %s, the thread is the same in the end",
  { timeout: 240_000 },
  async (_, part, most) => {
    const { picture: expected } = await live(part, Infinity);

    let deaths = 0;
    for (let writes = 1; ; writes += 1) {
      const life = await live(part, writes);
      expect(life.picture, `killed after ${writes} writes`).toEqual(expected);
      if (life.deaths === 0) break;
      deaths += life.deaths;
    }
    expect(deaths).toBeGreaterThan(most);
  },
);

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
