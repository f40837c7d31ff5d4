/** Each tick of a sheet belongs to whoever set it, also where the forum makes one version of several edits. */
import { describe, expect, test } from "vitest";
import { FIVE } from "./seen.ts";
import { beginStory } from "./story.ts";
import type { Story } from "./story.ts";

/** The names behind the ticks of a sheet, by criterion. */
function ticks(story: Story): Record<string, string> {
  const lines = story.shown("project n=1").matchAll(/^- \[(x| )\] (\d)\.[^(\n]*(?:\(([^,)]*),)?/gm);
  return Object.fromEntries(
    [...lines].flatMap(([, mark, k, who]) => (mark === "x" ? [[k, who ?? "?"]] : [])),
  );
}

function tick(story: Story, who: string, criterion: number, checked = true): void {
  story.world.as(who).tick(story.world.post(story.topicId, "project n=1").id, `${criterion}.`, checked);
}

describe("within the grace period", () => {
  test("two ticks of one member, the service looking in between", async () => {
    const story = await beginStory({ electors: FIVE });
    tick(story, "hanna", 2);
    await story.world.idle();
    tick(story, "hanna", 5);
    await story.world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Hanna Weiss", 5: "Hanna Weiss" });
    await story.end();
  });

  test("ticks of two members in turn", async () => {
    const story = await beginStory({ electors: FIVE });
    for (const [who, k] of [
      ["hanna", 2],
      ["ines", 3],
      ["hanna", 4],
      ["hanna", 5],
    ] as const) {
      tick(story, who, k);
      await story.world.idle();
    }
    await story.world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Hanna Weiss", 3: "Inès Moreau", 4: "Hanna Weiss", 5: "Hanna Weiss" });
    await story.end();
  });

  test("the same while the service is down", async () => {
    const story = await beginStory({ electors: FIVE });
    await story.world.down();
    for (const [who, k] of [
      ["hanna", 2],
      ["ines", 3],
      ["hanna", 4],
      ["ines", 6],
    ] as const)
      tick(story, who, k);
    await story.world.advance("1 hour");
    await story.world.up();
    await story.world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Hanna Weiss", 3: "Inès Moreau", 4: "Hanna Weiss", 6: "Inès Moreau" });
    await story.end();
  });

  test("a tick that is undone, and then set by another", async () => {
    const story = await beginStory({ electors: FIVE });
    tick(story, "hanna", 2);
    await story.world.idle();
    await story.world.clock.advance(10_000);
    tick(story, "hanna", 2, false);
    await story.world.idle();
    await story.world.clock.advance(10_000);
    tick(story, "ines", 2);
    await story.world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Inès Moreau" });
    await story.end();
  });

  test("a tick undone by whoever set it is gone", async () => {
    const story = await beginStory({ electors: FIVE });
    tick(story, "hanna", 2);
    await story.world.idle();
    tick(story, "hanna", 2, false);
    await story.world.advance("2 minutes");
    expect(ticks(story)).toEqual({});
    await story.end();
  });

  test("a tick beside one by somebody in recusal stays, the other goes", async () => {
    const story = await beginStory({ electors: FIVE });
    await story.say("leo", "/recuse: my brother works for the operator");
    tick(story, "hanna", 2);
    tick(story, "leo", 3);
    tick(story, "hanna", 4);
    await story.world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Hanna Weiss", 4: "Hanna Weiss" });
    await story.end("noted", "answer");
  });

  test("a tick and a link named in one and the same edit", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const { id, raw } = world.post(topicId, "project n=1");
    world.as("nadia").edit(id, raw.replace(/(\*\*Known links of interest:\*\*).*/, "$1 @leo"));
    await world.idle();
    tick(story, "hanna", 2);
    await world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Hanna Weiss" });
    expect(story.status()).toContain("Léo Martin");
    await story.end();
  });

  test("a name written behind a box by its ticker does not make it somebody else's", async () => {
    const story = await beginStory({ electors: FIVE });
    const { world, topicId } = story;
    const { id, raw } = world.post(topicId, "project n=1");
    world.as("ines").edit(id, raw.replace(/- \[ \] 2\.(.*)/, "- [x] 2.$1 (Hanna Weiss, 23 June)"));
    await world.advance("2 minutes");
    expect(ticks(story)).toEqual({ 2: "Inès Moreau" });
    await story.end();
  });
});

test("ticks of a member who is renamed afterwards stay theirs", async () => {
  const story = await beginStory({ electors: FIVE });
  tick(story, "hanna", 2);
  await story.world.advance("1 minute");
  story.world.forum.rename("hanna", "hannah");
  tick(story, "ines", 3);
  await story.world.advance("2 minutes");
  expect(ticks(story)).toEqual({ 2: "Hanna Weiss", 3: "Inès Moreau" });
  await story.end();
});
