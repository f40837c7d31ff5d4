/**
 * One and the same life of a request, told with or without somebody who writes our marks, comments, sums and states
 * wherever the forum lets them: a newcomer in wikis and replies, a moderator in the bot's own posts.
 */
import fc from "fast-check";
import { Refusal } from "../../src/sandbox/refusal.ts";
import { botPosts, cards, factsIn, groupIds, publicLetters } from "../stories/seen.ts";
import { beginStory, FIRST_POST } from "../stories/story.ts";
import type { Choice, Story } from "../stories/story.ts";
import { attack, write } from "./attack.ts";
import type { Attack } from "./attack.ts";

/** The acts of those who mean well, one after the other; after each the attacker may do something. */
const LIVES: readonly (readonly ((story: Story) => Promise<unknown>)[])[] = [
  [
    (story) => story.say("denis", "/recuse: I work as a trainer for the operator"),
    (story) => story.makeReady(),
    (story) => story.say("leo", "/concern: that the plans are published"),
    (story) => story.world.advance("1 hour"),
    (story) => all(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against" }),
    (story) => story.say("nadia", "/recuse @emma: she runs the operator's workshop"),
    (story) => story.closeVote(),
    (story) => story.say("jonas", "/recuse: I have joined the operator's board"),
    (story) => story.world.advance("1 day"),
  ],
  [
    (story) => story.say("bruno", "/recuse @emma: she has advised the operator"),
    (story) => story.say("emma", "/no-link: I only share an office with them"),
    (story) => story.makeReady(),
    (story) => story.openVote(),
    (story) => all(story, { hanna: "For", leo: "Block", ines: "For", denis: "For", emma: "Abstain" }),
    (story) => story.say("leo", "/objection: the accounts of last year are missing"),
    (story) => story.closeVote(),
    (story) => story.say("leo", "/lift O1: I have found them on page 12"),
    (story) => story.say("nadia", "/vote 2 hours: the accounts are there now"),
    (story) => all(story, { hanna: "For", leo: "For", ines: "Against", denis: "For" }, 2),
    (story) => story.closeVote(),
  ],
  [
    (story) => story.makeReady(),
    (story) => story.say("jonas", "/objection: the accounts of last year are missing"),
    (story) => story.world.advance("2 hours"),
    (story) => story.say("jonas", "/lift O1: I have found them on page 12"),
    (story) => all(story, { hanna: "Against", leo: "Against", ines: "For", denis: "Abstain" }),
    (story) => story.closeVote(),
    (story) => story.say("denis", "/recuse: I work as a trainer for the operator"),
  ],
];

function all(story: Story, choices: Readonly<Record<string, Choice>>, round = 1): Promise<void> {
  for (const [who, choice] of Object.entries(choices)) story.vote(who, choice, { round });
  return story.world.idle();
}

export interface AttackedLife {
  readonly which: number;
  /** After which of the acts, and what. */
  readonly attacks: readonly { readonly after: number; readonly attack: Attack }[];
}

/** A life with at least so many attacks. */
export function attackedLife(least: number): fc.Arbitrary<AttackedLife> {
  return fc.record({
    which: fc.nat(LIVES.length - 1),
    attacks: fc.array(fc.record({ after: fc.nat(10), attack }), { minLength: least, maxLength: least + 8 }),
  });
}

/** What anybody can see of acts, counts, decisions and letters in the end, and of the electors on the way. */
export async function live({ which, attacks }: AttackedLife): Promise<Record<string, unknown>> {
  const story = await beginStory({ electors: ["hanna", "leo", "ines", "jonas", "denis", "emma"] });
  const { world } = story;
  world.forum.addMember({ username: "mallory", name: "Mallory Quick", trustLevel: 1 });
  world.forum.addMember({ username: "roger", name: "Roger Moss", moderator: true });
  const elsewhere = await grantedElsewhere(story);
  const electors: number[][] = [];
  const acts = LIVES[which] ?? [];
  for (const [index, act] of acts.entries()) {
    await act(story);
    for (const one of attacks) {
      if (one.after % acts.length !== index) continue;
      try {
        await write(story, elsewhere, one.attack);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      await world.idle();
    }
    await world.advance("2 minutes");
    electors.push(groupIds(story));
  }
  await world.restart();
  await world.advance("16 minutes");
  const picture = { ...(await pictureOf(story)), electors, problems: world.problems() };
  await story.comesToRest();
  await world.stop();
  return picture;
}

/** Another topic, of which everything may be stolen. */
async function grantedElsewhere({ world }: Story): Promise<number> {
  const { topicId } = world.as("karim").createTopic({
    title: "Letter of support for the Mill project",
    raw: FIRST_POST.replaceAll("Corn Hall", "Mill"),
    category: "lettres",
  });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();
  world.as("nadia").reply(topicId, "/vote 2 hours: the jury meets tomorrow morning");
  await world.idle();
  const ballot = world.post(topicId, "ballot n=1 round=1");
  for (const who of ["hanna", "leo", "ines", "jonas", "denis", "emma"])
    world.as(who).vote(ballot.id, "projet-1", "For");
  world.as("nadia").reply(topicId, "/vote end: everybody has voted by now");
  await world.idle();
  return topicId;
}

/** Addresses and numbers of posts differ with what else stands in the thread. */
function plain(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, "")
    .replace(/127\\?\.0\\?\.0\\?\.1:\d+/g, "here")
    .replace(/\/t\/(\d+)\/\d+/g, "/t/$1")
    .replace(/\b[0-9a-f]{64}\b/g, "hash")
    .replace(/(upload:\/\/|short-url\/)\w+/g, "$1file")
    .replace(/\([\d.]+ KB\)/g, "(size)")
    .trim();
}

async function pictureOf(story: Story): Promise<Record<string, unknown>> {
  const { world, topicId } = story;
  const outcomes = botPosts(world, topicId).filter((raw) => raw.startsWith("[wrap=aval kind=outcome"));
  const letters = botPosts(world, topicId).filter((raw) => /^\[wrap=aval kind=(?:letter|outcome)/.test(raw));
  const status = plain(story.status())
    .split("\n")
    .filter((line) => line.trim() !== "");
  return {
    facts: outcomes.map((raw) => {
      const { decision, electors, recused, votes } = factsIn(raw) ?? {};
      return { decision, electors, recused, votes };
    }),
    said: letters.map(plain),
    cards: cards(world).map(plain),
    list: (await publicLetters(world)).map((letter) => plain(JSON.stringify(letter))),
    tags: story.tags(),
    status: status.filter((line) => !/Roger Moss|Mallory Quick|put back$/.test(line)),
    messages: ["hanna", "leo", "ines", "jonas", "denis", "emma"].map((who) => story.messages(who)),
  };
}
