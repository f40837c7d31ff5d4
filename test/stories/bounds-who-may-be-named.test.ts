/** Naming many people at once, to keep them out or to have the bot write to them, is for the moderators. */
import { expect, test } from "vitest";
import { beginStory } from "./story.ts";

const SEVEN = ["chloe", "driss", "emma", "leo", "gael", "ines", "jonas"];

test("whoever asks for the letter names five people, a sixth is asked of the moderators", async () => {
  const story = await beginStory();
  await story.say("bruno", SEVEN.map((who) => `/recuse @${who}: they work with the operator`).join("\n\n"));
  expect(story.status()).toContain("Gaël Le Goff");
  expect(story.status()).not.toContain("Inès Moreau");
  expect(story.answers().join("\n")).toContain("Beyond 5 people it is for the moderators");
  expect(story.messages("jonas")).toEqual([]);

  await story.say("nadia", SEVEN.map((who) => `/recuse @${who}: they work with the operator`).join("\n\n"));
  expect(story.status()).toContain("Inès Moreau");
  await story.end("noted");
});

test("a stranger who names everybody in the sheet has the bot write to five, and the status says so", async () => {
  const story = await beginStory();
  const { world, topicId } = story;
  const sheet = world.post(topicId, "project n=1");
  const names = SEVEN.map((who) => `@${who}`).join(", ");
  world
    .as("farida")
    .edit(sheet.id, sheet.raw.replace(/^(\*\*Known links of interest:\*\*).*$/m, `$1 ${names}`));
  await world.advance("2 minutes");
  expect(SEVEN.filter((who) => story.messages(who).length > 0)).toHaveLength(5);
  expect(story.status()).toContain("Inès Moreau and Jonas Petit. Beyond 5 people");
  await story.end();
});
