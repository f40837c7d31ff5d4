/** The status leads to the pages that a network has given: its members' guide, its charter. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";

test("guide and charter are linked where the network has them, and nowhere else", async () => {
  const guide = "https://network.example.org/guide";
  const charter = "https://network.example.org/charter";
  const story = await beginStory({ settings: `guide_url: ${guide}\ncharter_url: ${charter}` });
  expect(story.status()).toContain(`[How it works for members](${guide}).`);
  expect(story.status()).toContain(`](${charter})`);
  await story.end();

  const bare = await beginStory();
  expect(bare.status()).not.toContain("https://network.example.org");
  expect(bare.status()).not.toContain("How it works for members");
  await bare.end();
});
