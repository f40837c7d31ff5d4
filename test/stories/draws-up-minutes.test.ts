/** Minutes: an elector asks, and who could vote, who was in recusal, who voted what stands in the topic as PDF and CSV. */
import { expect, test } from "vitest";
import { FIVE, FOUR_FOR, openRound, votes } from "./seen.ts";
import type { Story } from "./story.ts";

async function decidedVote(): Promise<Story> {
  const story = await openRound({ electors: [...FIVE, "denis"] });
  await story.say("denis", "/recuse: I work as a trainer for the operator");
  await story.say("ines", "/concern: that the plans are published");
  await story.say("nadia", "/vote 2 hours: the jury meets tonight");
  votes(story, FOUR_FOR);
  await story.closeVote();
  return story;
}

function minutes({ world, topicId }: Story): string[] {
  return world.postsOf(topicId, "minutes").map(({ raw }) => raw);
}

/** The CSV's rows of the minutes that stand last in the thread. */
function rows(story: Story): string[] {
  const uploads = [...story.world.forum.state.uploads.values()].filter(
    ({ extension }) => extension === "csv",
  );
  return uploads.at(-1)?.content.toString("utf8").split("\r\n") ?? [];
}

test("an elector has them drawn up; the same are not posted twice, later ones take their place", async () => {
  const story = await decidedVote();
  const { world, topicId } = story;
  await story.say("leo", "/minutes: for the network's archive");
  const [only = "", ...others] = minutes(story);
  expect(others).toEqual([]);
  expect(only).toContain("**Minutes: The Corn Hall**");
  expect(only).toMatch(/\[minutes-\d+-1\.pdf\|attachment\]\(upload:\/\/\w+\.pdf\)/);
  expect(only).toMatch(/\[minutes-\d+-1\.csv\|attachment\]\(upload:\/\/\w+\.csv\)/);

  const table = rows(story);
  expect(table[0]).toBe("\ufeffsection,when,who,account,what,source");
  expect(table).toContainEqual(
    expect.stringMatching(/^"5? ?6 people able to vote at opening, round 1",,Léo Martin,\d+,,$/),
  );
  expect(table).toContainEqual(expect.stringMatching(/^"?Votes, round 1"?,,Hanna Weiss,\d+,For,$/));
  expect(table).toContainEqual(
    expect.stringMatching(
      /^"Recusals, with their reasons",2026-[^,]+Z,Denis Colin,\d+,"?Denis Colin recused: I work as a trainer for the operator"?,http.*\/p\/\d+$/,
    ),
  );
  expect(table.join("\n")).toContain("that the plans are published");
  expect(table.join("\n")).toContain("the jury meets tonight");
  expect(table.join("\n")).not.toContain("Votes, round 1,,Denis");
  expect(story.outcome().match(/[0-9a-f]{64}/g) ?? []).toContainEqual(
    table.find((row) => row.includes("Fingerprint of the count"))?.match(/[0-9a-f]{64}/)?.[0],
  );

  await story.say("hanna", "/pv : pour les archives du réseau");
  expect(minutes(story)).toHaveLength(1);
  const refused = story.answers().find((answer) => answer.startsWith(">")) ?? "";
  const { number } = world.post(topicId, "minutes");
  expect(refused).toContain(
    `Nothing new is recorded since the minutes that are attached already: ${world.settings.forumUrl}/t/${topicId}/${number}.`,
  );

  await story.say("ines", "/lift R1: they are published");
  await story.say("jonas", "/minutes: once more, with the reservation lifted");
  const [later = "", ...more] = minutes(story);
  expect(more).toEqual([]);
  expect(later).toContain("version=2");
  expect(rows(story).join("\n")).toContain("R1 lifted by Inès Moreau: they are published");
  story.shown("ballot n=1 round=1");
  await story.end();
});

test("who may not vote is told who may, and before a decision there is nothing to tell", async () => {
  const story = await openRound({ electors: [...FIVE, "denis"] });
  await story.say("leo", "/minutes: for the network's archive");
  await story.say("denis", "/recuse: I work as a trainer for the operator");
  await story.say("denis", "/minutes: for my own archive");
  const said = story.answers().filter((answer) => answer.startsWith(">"));
  expect(said[0]).toContain("No vote is decided: there are no minutes yet.");
  expect(said[1]).toContain("Only people able to vote ask for the minutes.");
  expect(minutes(story)).toEqual([]);
  story.shown("ballot n=1 round=1");
  await story.end();
});

test("minutes that staff delete stay away until they are asked for again", async () => {
  const story = await decidedVote();
  const { world, topicId } = story;
  await story.say("leo", "/minutes: for the network's archive");
  world.as("nadia").deletePost(world.post(topicId, "minutes").id);
  await world.idle();
  await world.restart();
  expect(minutes(story)).toEqual([]);
  await story.say("leo", "/minutes: they have gone, once more please");
  expect(minutes(story)).toHaveLength(1);
  story.outcome();
  story.shown("ballot n=1 round=1");
  await story.end("noted");
});
