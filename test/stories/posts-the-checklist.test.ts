/** The reading criteria stand in the sheet as checkboxes: who ticked what, when, and who may not. */
import { describe, expect, test } from "vitest";
import { ERAS } from "./eras.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

function checklist(story: Story, n = 1): string[] {
  return story
    .shown(`project n=${n}`)
    .split("\n")
    .filter((line) => line.startsWith("- ["));
}

describe.each(ERAS)("on a forum of %s", (era) => {
  test("six criteria, one of them required, ticked in the sheet with name and day", async () => {
    const story = await beginStory({ era });
    const { world } = story;
    expect(checklist(story)).toEqual([
      "- [ ] 1. Several partners carry it",
      "- [ ] 2. Open, replicable model ★",
      "- [ ] 3. Answers a need of its territory",
      "- [ ] 4. Lively participation of local people",
      "- [ ] 5. Linked to the network, helps other places emerge",
      "- [ ] 6. Shares the values of third places",
    ]);

    world.as("hanna").tick(world.post(story.topicId, "project n=1").id, "2.");
    await world.advance("1 minute");
    world.as("ines").tick(world.post(story.topicId, "project n=1").id, "5.");
    await world.advance("1 minute");

    expect(checklist(story)).toEqual([
      "- [ ] 1. Several partners carry it",
      "- [x] 2. Open, replicable model ★ (Hanna Weiss, 23 June)",
      "- [ ] 3. Answers a need of its territory",
      "- [ ] 4. Lively participation of local people",
      "- [x] 5. Linked to the network, helps other places emerge (Inès Moreau, 23 June)",
      "- [ ] 6. Shares the values of third places",
    ]);
    await story.end();
  });

  test("a tick by a member in recusal is taken back, and the reason said", async () => {
    const story = await beginStory({ era });
    const { world } = story;
    await story.say("denis", "/recuse: I work for the operator");
    world.as("denis").tick(world.post(story.topicId, "project n=1").id, "2.");
    world.as("hanna").tick(world.post(story.topicId, "project n=1").id, "3.");
    await world.advance("1 minute");

    expect(checklist(story)[1]).toBe("- [ ] 2. Open, replicable model ★");
    expect(checklist(story)[2]).toBe("- [x] 3. Answers a need of its territory (Hanna Weiss, 23 June)");
    expect(story.answers().at(-1)).toBe(
      "Denis Colin, the criterion “Open, replicable model” was unticked: only people without a link of interest who may review tick the criteria.\n\nYour opinion remains welcome in the discussion.",
    );
    await story.end();
  });
});

test("a command does the same where the forum has no checkboxes", async () => {
  const story = await beginStory();
  const post = await story.say("hanna", "/criterion 2 yes: the plans are published");
  await story.say("ines", "/critere 4 oui : trois réunions publiques depuis mai");

  expect(checklist(story)[1]).toBe("- [x] 2. Open, replicable model ★ (Hanna Weiss, 23 June)");
  expect(checklist(story)[3]).toBe("- [x] 4. Lively participation of local people (Inès Moreau, 23 June)");
  expect(story.world.thread(story.topicId).find(({ id }) => id === post)?.likes).toEqual(["lettres-bot"]);

  await story.say("hanna", "/criterion 2 no: only half of the plans are");
  expect(checklist(story)[1]).toBe("- [ ] 2. Open, replicable model ★");
  await story.end();
});

test("boxes ticked by hand in other ways of writing them count as well", async () => {
  const story = await beginStory();
  const { world } = story;
  const sheet = world.post(story.topicId, "project n=1");
  world
    .as("hanna")
    .edit(sheet.id, sheet.raw.replace("- [ ] 1.", "* [X] 1.").replace("- [ ] 2.", String.raw`+ \[x\] 2.`));
  await world.advance("1 minute");

  expect(checklist(story).slice(0, 2)).toEqual([
    "- [x] 1. Several partners carry it (Hanna Weiss, 23 June)",
    "- [x] 2. Open, replicable model ★ (Hanna Weiss, 23 June)",
  ]);
  await story.end();
});

test("a tick that is taken off again by anybody is gone", async () => {
  const story = await beginStory();
  const { world } = story;
  world.as("hanna").tick(world.post(story.topicId, "project n=1").id, "2.");
  await world.advance("1 minute");
  world.as("ines").tick(world.post(story.topicId, "project n=1").id, "2.", false);
  await world.advance("1 minute");

  expect(checklist(story)[1]).toBe("- [ ] 2. Open, replicable model ★");
  await story.end();
});

test("the ticks and the review of who declares a link later count no more", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.say("hanna", "/recuse: my brother has just joined the operator");
  await story.world.advance("1 hour");

  expect(checklist(story)[1]).toBe("- [ ] 2. Open, replicable model ★");
  expect(story.status()).toMatch(/Review\. Missing: a review and the criterion “Open, replicable model”;/);
  expect(story.noted()).toEqual(["Hanna Weiss"]);
  await story.end();
});

test("where reviewers are named, only they tick and review", async () => {
  const story = await beginStory({ settings: "reviewers: { groups: [readers] }", up: false });
  const { world } = story;
  world.forum.addGroupMembers("readers", ["ines"]);
  await world.up();
  world.as("hanna").tick(world.post(story.topicId, "project n=1").id, "2.");
  await world.advance("1 minute");
  await story.say("hanna", "/review for: a sound and open project");
  expect(checklist(story)[1]).toBe("- [ ] 2. Open, replicable model ★");
  expect(story.answers().at(-1)).toContain("Reviews and criteria belong to the reviewers");

  world.as("ines").tick(world.post(story.topicId, "project n=1").id, "2.");
  await story.say("ines", "/review for: a sound and open project");
  await story.openVote();
  expect(story.tags()).toContain("letter-vote");
  expect(story.status()).toContain("· Vote until");
  await story.end();
});

test("once the vote is open the sheet is no wiki any more", async () => {
  const story = await beginStory();
  await story.makeReady();
  await story.openVote();

  expect(story.world.post(story.topicId, "project n=1").wiki).toBe(false);
  const { id, raw } = story.world.post(story.topicId, "project n=1");
  expect(() => story.world.as("hanna").edit(id, raw.replace("Corn", "Popcorn"))).toThrow("403");
  await story.end();
});
