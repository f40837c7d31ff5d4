/** Deliveries that come in any order, twice or never, and one sweep after them: the thread ends up the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BOT } from "../world.ts";
import { beginStory } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(10);

/** What becomes of the deliveries that wait: the one at `at` (of as many as there are) goes out, goes twice, or is lost. */
interface Fate {
  readonly happens: "sent" | "sent twice" | "lost";
  readonly at: number;
}

const fate: fc.Arbitrary<Fate> = fc.record({
  happens: fc.constantFrom("sent" as const, "sent twice" as const, "lost" as const),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
const schedule = fc.array(fc.array(fate, { maxLength: 6 }), { minLength: 8, maxLength: 8 });

/** What members do, one after the other; each returns what the next ones may need. */
function acts(story: Story): readonly (() => void)[] {
  const { world, topicId } = story;
  let mistyped = 0;
  const reply = (who: string, raw: string) => world.as(who).reply(topicId, raw).postId;
  return [
    () => world.as("karim").tick(world.post(topicId, "project n=1").id, "4."),
    () => reply("denis", "/recuse: I work for the operator"),
    () => (mistyped = reply("ines", "/revew for: a sound and open project")),
    () => reply("leo", "/concern: that the plans are published"),
    () => reply("emma", "/withdraw: this will not work out"),
    () => world.as("ines").edit(mistyped, "/review for: a sound and open project"),
    () => reply("hanna", "/criterion 2 yes: the plans are published"),
    () => reply("jonas", "/recuse @leo: does he not work for the operator?"),
  ];
}

/** Plays the acts, the deliveries after each meeting their fate, then lets one sweep come. */
async function play(fates: readonly (readonly Fate[])[]): Promise<unknown> {
  const story = await beginStory({ voteSettings: "{}" });
  const { world, topicId } = story;
  const { deliveries } = world.forum;
  deliveries.mode = "held";
  for (const [index, act] of acts(story).entries()) {
    act();
    for (const { happens, at } of fates[index] ?? []) {
      const chosen = Math.floor(at * deliveries.waiting.length);
      if (happens === "sent") deliveries.release(chosen);
      else if (happens === "sent twice") deliveries.repeat(chosen);
      else deliveries.waiting.splice(chosen, 1);
      await world.idle();
    }
    await world.advance("2 minutes");
  }
  deliveries.waiting.length = 0;
  deliveries.mode = "immediate";
  await world.advance("7 hours");
  const picture = pictureOf(story);
  await story.comesToRest();
  await world.stop();
  return { ...picture, topicId };
}

/** What people see, wherever in the thread the bot's posts have come to stand. */
function pictureOf({ world, topicId }: Story) {
  const posts = world.thread(topicId).map(({ author, raw, wiki, likes }) => ({
    author,
    text: author === BOT ? inWords(raw) : raw,
    wiki,
    likes,
  }));
  const messages = ["leo", "denis", "ines"].map((who) => world.forum.messages(who).map(({ title }) => title));
  return {
    posts: posts.map((post) => JSON.stringify(post)).sort(),
    tags: world.forum.topic(topicId).tags,
    messages,
  };
}

function inWords(raw: string): string {
  return raw
    .replace(/<!--.*?-->/gs, "")
    .replace(/http:\S+?\/t\/\d+\/\d+/g, "post")
    .replace(/(for|posts|h)=[\w-]+/g, "$1");
}

const allInOrder: readonly (readonly Fate[])[] = Array.from({ length: 8 }, () =>
  Array.from({ length: 6 }, () => ({ happens: "sent" as const, at: 0 })),
);

test("the thread is the one that deliveries in order make", { timeout }, async () => {
  const expected = await play(allInOrder);
  await fc.assert(
    fc.asyncProperty(schedule, async (fates) => {
      expect(await play(fates)).toEqual(expected);
    }),
    parameters,
  );
});
