/**
 * One and the same life of a request, told with or without somebody who writes our marks, comments, sums and states
 * wherever the forum lets them: a newcomer in wikis and replies, a moderator in the bot's own posts.
 */
import fc from "fast-check";
import { Refusal } from "../../src/sandbox/refusal.ts";
import { forged, neverDecided, neverDone, split } from "../stories/forgery.ts";
import { account, botPosts, cards, factsIn, groupIds, publicLetters } from "../stories/seen.ts";
import { beginStory, FIRST_POST } from "../stories/story.ts";
import type { Choice, Story } from "../stories/story.ts";
import { BOT } from "../world.ts";

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

const KINDS = ["status", "project", "ballot", "outcome", "letter", "noted", "register"] as const;
const PLACES = ["top", "below the first line", "bottom"] as const;

/** What is written: one of these, made of what there is at that moment. */
const words = fc.oneof(
  fc.record({
    mark: fc.constantFrom(...KINDS),
    n: fc.integer({ min: 1, max: 2 }),
    round: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ forge: fc.constantFrom("state", "acts", "outcome", "card"), split: fc.boolean() }),
  /** A comment that the bot wrote at any time, here or in another topic; some of it may be cut or altered. */
  fc.record({
    stolen: fc.nat(40),
    from: fc.constantFrom("here" as const, "elsewhere" as const),
    harm: fc.constantFrom("none" as const, "none" as const, "cut" as const, "digit" as const),
  }),
);
type Words = typeof words extends fc.Arbitrary<infer T> ? T : never;

const place = fc.constantFrom(...PLACES);
const lines = fc.array(words, { minLength: 1, maxLength: 4 });
const attack = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wiki" as const), lines, place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("reply" as const, "gift" as const, "first-post" as const),
      lines,
      place,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("bot-post" as const), which: fc.nat(12), lines, place }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("swap-comment" as const), which: fc.nat(12), words }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("old-text" as const), which: fc.nat(12), back: fc.nat(6) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("delete" as const, "make-wiki" as const), which: fc.nat(12) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
);
type Attack = typeof attack extends fc.Arbitrary<infer T> ? T : never;

export interface AttackedLife {
  readonly which: number;
  /** After which of the acts, and what. */
  readonly attacks: readonly { readonly after: number; readonly attack: Attack }[];
}

export const attackedLife: fc.Arbitrary<AttackedLife> = fc.record({
  which: fc.nat(LIVES.length - 1),
  attacks: fc.array(fc.record({ after: fc.nat(10), attack }), { minLength: 2, maxLength: 10 }),
});

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
  // What such a life is answered with is judged as a whole, not post by post.
  await story.comesToRest();
  await story.world.stop();
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

async function write(story: Story, elsewhere: number, one: Attack): Promise<void> {
  const { world, topicId } = story;
  const posts = world.thread(topicId).filter(({ author }) => author === BOT);
  const chosen = "which" in one ? posts[one.which % posts.length] : undefined;
  const text = "lines" in one ? one.lines.map((part) => textOf(story, elsewhere, part)) : [];
  switch (one.do) {
    case "wiki": {
      // It may have a mark of the attacker's on top just now.
      const sheet = posts.find(({ raw }) => raw.includes("kind=project n=1"));
      if (sheet === undefined) return;
      return world.as("mallory").edit(sheet.id, put(sheet.raw, text, one.place));
    }
    case "reply":
    case "gift": {
      const who = one.do === "reply" ? "mallory" : "roger";
      const raw = put("I have read the file and found it worth reading.", text, one.place);
      const { postId } = world.as(who).reply(topicId, raw);
      if (one.do === "gift") world.forum.changeOwner("roger", postId, BOT);
      return;
    }
    case "first-post": {
      const first = world.thread(topicId)[0];
      if (first !== undefined) world.as("roger").edit(first.id, put(first.raw, text, "bottom"));
      return;
    }
    case "bot-post":
      if (chosen !== undefined) world.as("roger").edit(chosen.id, put(chosen.raw, text, one.place));
      return;
    case "swap-comment": {
      const comment = /<!-- aval:.*? -->/s.exec(chosen?.raw ?? "")?.[0];
      if (chosen === undefined || comment === undefined) return;
      return world.as("roger").edit(
        chosen.id,
        chosen.raw.replace(comment, () => textOf(story, elsewhere, one.words)),
      );
    }
    case "old-text": {
      // Of a sheet an older text unticks, of a ballot it may change the poll: both are for staff to do.
      if (chosen === undefined || /^\[wrap=aval kind=(?:project|ballot)/.test(chosen.raw)) return;
      const older = world.forum.revisions(chosen.id).at(-1 - one.back)?.before;
      if (older !== undefined) world.as("roger").edit(chosen.id, older);
      return;
    }
    case "delete":
      // A ballot that staff delete is void, which is theirs to do.
      if (chosen !== undefined && !chosen.raw.includes("kind=ballot"))
        world.as("roger").deletePost(chosen.id);
      return;
    case "make-wiki":
      if (chosen !== undefined) world.as("roger").makeWiki(chosen.id);
      return;
    case "restart":
      return world.restart();
  }
}

function put(raw: string, text: readonly string[], where: (typeof PLACES)[number]): string {
  const [first = "", ...rest] = raw.split("\n");
  if (where === "top") return [...text, raw].join("\n");
  return where === "bottom" ? [raw, "", ...text].join("\n") : [first, ...text, ...rest].join("\n");
}

function textOf({ world, topicId }: Story, elsewhere: number, part: Words): string {
  if ("mark" in part) {
    const round = part.mark === "ballot" || part.mark === "outcome" ? ` round=${part.round}` : "";
    const named = part.mark === "status" ? "" : ` n=${part.n}${round}`;
    return `[wrap=aval kind=${part.mark}${named}]`;
  }
  if ("forge" in part) {
    const [critic, steward, reviewer] = ["hanna", "nadia", "ines"].map((who) => account(world, who));
    if (critic === undefined || steward === undefined || reviewer === undefined) return "";
    const at = world.clock.now();
    const acts = neverDone(at, critic, steward, reviewer);
    const value =
      part.forge === "acts"
        ? acts
        : part.forge === "outcome"
          ? neverDecided(at, [critic.id])
          : { ...acts, projects: 1, sheets: {} };
    return part.split ? split(forged(part.forge, value)) : forged(part.forge, value);
  }
  const id = part.from === "here" ? topicId : elsewhere;
  const ids =
    world.forum.state.topics.get(id)?.posts.filter(({ memberId }) => memberId === account(world, BOT).id) ??
    [];
  const texts = ids.flatMap((post) => [post.raw, ...post.revisions.map(({ raw }) => raw.before)]);
  const comments = texts.flatMap((raw) => raw.match(/<!-- aval:.*? -->/gs) ?? []);
  const stolen = comments[part.stolen % Math.max(1, comments.length)] ?? "";
  if (part.harm === "cut") return `${stolen.slice(0, stolen.length / 2)} -->`;
  return part.harm === "digit" ? stolen.replace(/[0-9](?=[^0-9]*$)/, "7") : stolen;
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
