/** Who asks is kept out, also where the forum does not show who wrote the first post as it stands. */
import { expect, test } from "vitest";
import { FIVE, recusedLine } from "./seen.ts";
import { beginStory, FIRST_POST } from "./story.ts";
import type { StoryOptions } from "./story.ts";

/** A topic that is tagged only after its author, or somebody else, has written on in its first post. */
async function begin(options: StoryOptions = {}) {
  const story = await beginStory({ electors: [...FIVE, "bruno"], tagged: false, ...options });
  const { world, topicId } = story;
  const [first] = world.thread(topicId);
  if (first === undefined) throw new Error("There is no first post");
  return {
    ...story,
    edit: (raw: string, reason = "") => world.as("bruno").edit(first.id, raw, { reason }),
    tag: async () => {
      world.as("nadia").tag(topicId, [world.settings.requestTag]);
      await world.idle();
    },
  };
}

/** More versions than anybody reads back. */
const MANY = 70;

test("whoever asks is in recusal, however often they have edited the first post", async () => {
  const { edit, tag, ...story } = await begin();
  for (let i = 1; i <= MANY; i += 1) edit(`${FIRST_POST}\n\nA word more, number ${i}`, `number ${i}`);
  await tag();
  expect(recusedLine(story)).toContain("Bruno Lemaire");
  await story.say("bruno", "/review for: a sound and open project");
  expect(story.world.post(story.topicId, "answer").raw).toContain("recus");
  story.world.postsOf(story.topicId, "project");
  await story.world.advance("1 day");
  expect(story.status()).toContain("Missing: a review");
  await story.end();
});

test("and where the forum finds an edit too long to show it", async () => {
  const { edit, tag, ...story } = await begin({ era: "2026" });
  story.world.forum.quirks.longestDiff = 100;
  await story.world.advance("10 minutes");
  edit(`${FIRST_POST}\n\n${"A word more of it. ".repeat(100)}`);
  await tag();
  expect(recusedLine(story)).toContain("Bruno Lemaire");
  expect(story.status()).toContain(
    "It cannot be told who wrote who asks for the letter. Bruno Lemaire is recused",
  );
  story.world.postsOf(story.topicId, "project");
  await story.end();
});

test("where nobody knows who has named another, both are kept out until a moderator says who asks", async () => {
  const { edit, tag, ...story } = await begin();
  const relayed = `${FIRST_POST}\n**Requester:** @leo`;
  for (let i = 1; i <= MANY; i += 1) edit(`${relayed}\n\nA word more, number ${i}`, `number ${i}`);
  await tag();
  expect(recusedLine(story)).toContain("Bruno Lemaire");
  expect(recusedLine(story)).toContain("Léo Martin");
  const sheet = story.world.post(story.topicId, "project n=1");
  story.world.as("nadia").edit(sheet.id, sheet.raw.replace("@leo", "@hanna"));
  await story.world.idle();
  expect(recusedLine(story)).toContain("Hanna");
  expect(recusedLine(story)).not.toContain("Bruno Lemaire");
  await story.end();
});
