/** A long discussion: the status has room for few, yet no reservation gets lost and nothing stops. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";

const FIVE = ["hanna", "leo", "ines", "jonas", "karim"];
const MANY = 60;

test("sixty long reservations are all kept, over continuation posts and a restart, and quoted in the outcome as far as it has room", async () => {
  const story = await beginStory({ electors: FIVE });
  await story.makeReady();
  for (let k = 1; k <= MANY; k += 1) {
    const who = FIVE[k % FIVE.length] ?? "leo";
    await story.say(
      who,
      `/concern: condition ${k}, ${"that the plans are published as promised, ".repeat(18)}`,
    );
  }
  await story.world.restart();

  const posts = story.world.postsOf(story.topicId, "status");
  const status = story.world.post(story.topicId, "status").raw;
  expect(status.length).toBeLessThan(32_000);
  expect(status).toContain("and 52 more");
  expect(posts.length).toBeGreaterThan(1);
  const log = posts.map(({ raw }) => raw).join("\n");
  for (let k = 1; k <= MANY; k += 1) expect(log).toContain(`condition ${k},`);

  await story.openVote();
  for (const who of FIVE.slice(0, 4)) story.vote(who, "For");
  await story.closeVote();
  const outcome = story.outcome();
  expect(outcome).toContain("The Corn Hall: letter granted.");
  // Beside the letter's text a post has room for so many; how many more there are is said, and the log has them.
  const quoted = outcome.match(/Reservation R\d+,/g) ?? [];
  expect(quoted.length).toBeGreaterThan(40);
  expect(outcome).toContain(`and ${MANY - quoted.length} more`);
  await story.end();
});
