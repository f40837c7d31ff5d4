/**
 * Whatever the order of declaring, voting, closing, losing deliveries and restarting: no vote of a member in
 * recusal is in a count that is stated, and nothing else that members did is touched.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readOutcomeFacts } from "../../src/core/record/outcome-facts.ts";
import { BOT } from "../world.ts";
import { beginLife, currentBallot, ELECTORS, anyEvent } from "./life.ts";
import type { Event, Life } from "./life.ts";
import { runs } from "./runs.ts";

const { timeout, ...parameters } = runs(12);

test("random lives of a topic", { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 4, maxLength: 25 }), async (events) => {
      const { story } = await live(events);
      expect(story.world.problems()).toEqual([]);
    }),
    parameters,
  );
});

async function live(events: readonly Event[]): Promise<Life> {
  const life = await beginLife();
  const judged = new Set<number>();
  for (const next of events) {
    await life.live(next);
    expectOutcomes(life, judged);
  }
  await life.rest();
  expectOutcomes(life, judged);
  expectStatus(life);
  await life.endVote();
  expectOutcomes(life, judged);
  expectStatus(life);
  expectUntouched(life);
  await life.story.comesToRest();
  await life.story.world.stop();
  return life;
}

/** An outcome that has just come counts nobody who had declared a link by then, in no number. */
function expectOutcomes({ story, recused }: Life, judged: Set<number>): void {
  const { world, topicId } = story;
  for (const { id, raw } of world.thread(topicId)) {
    const facts = readOutcomeFacts(raw);
    if (facts === null || judged.has(id)) continue;
    judged.add(id);
    const out = new Set([...recused].map((name) => idOf(story, name)));
    const counted = Object.values(facts.votes).flat();
    expect([...counted, ...facts.electors].filter((one) => out.has(one))).toEqual([]);
    const [, voted, able] = /(\d+) votes? cast out of (\d+)/.exec(raw) ?? [];
    expect(Number(voted)).toBe(counted.length);
    expect(Number(able)).toBe(facts.electors.length);
    const block = facts.votes.block.length - facts.unarguedBlocks.length;
    const said = ["For", "Against", "Abstain", "argued Block"].map((label) => numberBefore(raw, label));
    const against = facts.votes.against.length + facts.unarguedBlocks.length;
    expect(said).toEqual([facts.votes.for.length, against, facts.votes.abstain.length, block]);
  }
}

function numberBefore(raw: string, label: string): number {
  const said = new RegExp(String.raw`(\d+|no) ${label}`).exec(raw)?.[1];
  return said === "no" ? 0 : Number(said);
}

function idOf({ world }: Life["story"], username: string): number {
  return [...world.forum.state.members.values()].find((member) => member.username === username)?.id ?? 0;
}

/** The status names everybody in recusal, and counts the forum's voters less them; after a decision in a recount. */
function expectStatus({ story, recused }: Life): void {
  const status = story.status();
  const line = /\*\*Recused\*\*[^:\n]*: (.*)/.exec(status)?.[1] ?? "";
  const names = ELECTORS.filter((name) => line.includes(nameOf(story, name)));
  expect(names).toEqual(ELECTORS.filter((name) => recused.has(name)));
  const recount = /; without .*, (\d+) out of (\d+):/.exec(status);
  const [, voted, able] = recount ?? /(\d+) votes? cast out of (\d+) possible/.exec(status) ?? [];
  if (voted === undefined) return;
  const poll = story.world.thread(story.topicId).find(({ id }) => id === currentBallot(story))?.polls[0];
  const voters = (poll?.options ?? []).flatMap((option) => option.voters);
  expect(Number(voted)).toBe(voters.filter((name) => !recused.has(name)).length);
  expect(Number(able)).toBe(ELECTORS.filter((name) => !recused.has(name)).length);
  if (poll?.status !== "open") return;
  expect([...story.group()].sort()).toEqual(ELECTORS.filter((name) => !recused.has(name)).sort());
}

function nameOf({ world }: Life["story"], username: string): string {
  return [...world.forum.state.members.values()].find((member) => member.username === username)?.name ?? "";
}

/** Posts of members say what they wrote, other tags are there, and votes are gone only where a link was declared. */
function expectUntouched({ story, written, votes, everRecused }: Life): void {
  const { world, topicId } = story;
  expect(story.tags()).toContain("energy");
  for (const { id, author, raw } of world.thread(topicId)) {
    if (author === BOT || !written.has(id)) continue;
    expect(raw).toBe(written.get(id));
    expect(world.forum.revisions(id).every(({ by }) => by === author)).toBe(true);
  }
  for (const [ballot, cast] of votes) {
    const options = world.thread(topicId).find(({ id }) => id === ballot)?.polls[0]?.options ?? [];
    for (const [voter, choice] of cast) {
      if (everRecused.has(voter)) continue;
      expect(options.find(({ label }) => label === choice)?.voters).toContain(voter);
    }
  }
}
