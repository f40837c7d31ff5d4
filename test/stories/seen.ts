/**
 * What anybody can see of a request without the service's own code: the facts that an outcome states, the letters,
 * the cards, the public list. Read from the thread's text alone.
 */
import { expect } from "vitest";
import type { Member, Topic } from "../../src/sandbox/state/entities.ts";
import { BOT } from "../world.ts";
import type { World } from "../world.ts";
import { beginStory } from "./story.ts";
import type { Choice, ConsentChoice, Story, StoryOptions } from "./story.ts";

export const FIVE = ["hanna", "leo", "ines", "jonas", "karim"] as const;

export interface SaidFacts {
  readonly decision: "granted" | "refused" | "blocked" | "tied" | "no-quorum" | "nobody";
  readonly electors: readonly number[];
  readonly recused: readonly number[];
  readonly votes: Readonly<Record<"for" | "abstain" | "against" | "block", readonly number[]>>;
  readonly unarguedBlocks: readonly number[];
}

/** The facts in an outcome's comment; null when it has none. */
export function factsIn(raw: string): SaidFacts | null {
  const text = /<!-- aval:outcome (\{.*?\}) -->/s.exec(raw)?.[1];
  if (text === undefined) return null;
  const held: unknown = JSON.parse(text);
  const value = typeof held === "object" && held !== null && "value" in held ? held.value : held;
  return isFacts(value) ? value : null;
}

function isFacts(value: unknown): value is SaidFacts {
  return typeof value === "object" && value !== null && "decision" in value && "votes" in value;
}

/** The facts of a round's outcome. Fails when the thread has none. */
export function facts({ world, topicId }: Story, { n = 1, round = 1 } = {}): SaidFacts {
  const found = factsIn(world.post(topicId, `outcome n=${n} round=${round}`).raw);
  if (found === null) throw new Error(`The outcome of project ${n}, round ${round} states no facts`);
  return found;
}

/** The outcomes that the thread has, as `1.1`. */
export function outcomes({ world, topicId }: Story): string[] {
  return botPosts(world, topicId).flatMap((raw) => {
    const mark = /^\[wrap=aval kind=outcome n=(\d+) round=(\d+)/.exec(raw);
    return mark === null ? [] : [`${mark[1]}.${mark[2]}`];
  });
}

export function botPosts(world: World, topicId: number): string[] {
  return world
    .thread(topicId)
    .filter(({ author }) => author === BOT)
    .map(({ raw }) => raw);
}

/** The references of letters whose text stands in the thread, with a link to their PDF. */
export function letters({ world, topicId }: Story): string[] {
  const linked = botPosts(world, topicId).flatMap((raw) =>
    [...raw.matchAll(/\[(LS-\d+-\d+-\d+)[^|\]]*\.pdf\|attachment\]/g)].map(([, reference = ""]) => reference),
  );
  return [...new Set(linked)].sort();
}

/** The register topic; fails before there is one. */
export function registerTopic(world: World): Topic {
  const found = findRegister(world);
  if (found === undefined) throw new Error("There is no register");
  return found;
}

function findRegister(world: World): Topic | undefined {
  return [...world.forum.state.topics.values()].find(({ externalId }) => externalId === "aval-register");
}

/** The bot's cards in the register topic, as they stand. */
export function cards(world: World): string[] {
  const register = findRegister(world);
  if (register === undefined) return [];
  return botPosts(world, register.id).filter((raw) => raw.startsWith("[wrap=aval kind=register"));
}

/** The letters of the service's public list. */
export async function publicLetters(world: World): Promise<readonly Record<string, unknown>[]> {
  const answer = await fetch(`${world.settings.publicUrl}/letters.json`);
  const list: unknown = await answer.json();
  const held = typeof list === "object" && list !== null && "letters" in list ? list.letters : list;
  return Array.isArray(held) ? held : [];
}

/** Nothing says that a letter was granted: neither thread, tags, register nor public list. */
export async function expectNoLetter(story: Story): Promise<void> {
  expect(letters(story)).toEqual([]);
  expect(cards(story.world)).toEqual([]);
  expect(await publicLetters(story.world)).toEqual([]);
  expect(story.tags()).not.toContain("letter-granted");
  expect(story.tags()).not.toContain("letter-delivered");
}

export function account(world: World, username: string): Member {
  const found = [...world.forum.state.members.values()].find((member) => member.username === username);
  if (found === undefined) throw new Error(`There is no account ${username}`);
  return found;
}

export function idsOf(world: World, usernames: readonly string[]): number[] {
  return usernames.map((username) => account(world, username).id).sort((a, b) => a - b);
}

/** The line of the status that names who is in recusal, "" without one. */
export function recusedLine(story: Story): string {
  return (
    story
      .status()
      .split("\n")
      .find((line) => line.startsWith("**Recused**")) ?? ""
  );
}

/** A vote of five electors that has just opened. */
export async function openRound(options: StoryOptions = {}): Promise<Story> {
  const story = await beginStory({ electors: FIVE, ...options });
  await story.makeReady();
  await story.openVote();
  return story;
}

export function votes(
  story: Story,
  choices: Readonly<Record<string, Choice | ConsentChoice>>,
  place = {},
): void {
  for (const [who, choice] of Object.entries(choices)) story.vote(who, choice, place);
}

export const FOUR_FOR: Readonly<Record<string, Choice>> = {
  hanna: "For",
  leo: "For",
  ines: "For",
  jonas: "For",
};

/** A letter that was granted by four votes out of five. */
export async function grantedLetter(options: StoryOptions = {}): Promise<Story> {
  const story = await openRound(options);
  votes(story, FOUR_FOR);
  await story.closeVote();
  expect(letters(story)).toEqual([`LS-2026-${story.topicId}-1`]);
  return story;
}

/** Ids of who may vote by the forum's group. */
export function groupIds({ world, topicId }: Story, n = 1): number[] {
  const groups = [...world.forum.state.groups.values()];
  const group = groups.find(({ name }) => name.startsWith(`aval-${topicId}-${n}`));
  return (group?.members ?? []).map(({ memberId }) => memberId).sort((a, b) => a - b);
}

/** The bot's posts of that kind for a project that have a round, oldest first. */
export function postsMarked(
  { world, topicId }: Story,
  kind: "ballot" | "outcome",
  n: number,
): { id: number; round: number; raw: string }[] {
  const mark = new RegExp(String.raw`^\[wrap=aval kind=${kind} n=${n} round=(\d+)`);
  return world.thread(topicId).flatMap(({ id, author, raw }) => {
    const round = author === BOT ? mark.exec(raw)?.[1] : undefined;
    return round === undefined ? [] : [{ id, round: Number(round), raw }];
  });
}
