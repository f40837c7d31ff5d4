/**
 * What an attacker writes and where: our marks, comments, sums and states, made up or stolen, in wikis, replies, first
 * posts and the bot's own posts. What staff may do by right (untick, alter a poll, delete a ballot) is no attack.
 */
import fc from "fast-check";
import { forged, neverDecided, neverDone, split } from "../stories/forgery.ts";
import { account } from "../stories/seen.ts";
import type { Story } from "../stories/story.ts";
import { BOT } from "../world.ts";

const KINDS = ["status", "project", "ballot", "outcome", "letter", "noted", "register"] as const;
const PLACES = ["top", "below the first line", "bottom"] as const;

/** What would move something, did it come from the member in whose post it stands. */
const COMMANDS = [
  "/recuse: I advise the operator now and then",
  "/recuse @hanna: she sits on the operator's board",
  "/lift recusal: the link is gone",
  "/lift O1: it is settled",
  "/objection: the budget is unclear",
  "/concern: that somebody reads the budget",
  "/review against: I do not like it",
  "/criterion 2 no: nothing is published",
  "/vote end: all is said",
  "/withdraw: it has become pointless",
] as const;

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
    harm: fc.constantFrom(
      "none" as const,
      "none" as const,
      "cut" as const,
      "digit" as const,
      "newer" as const,
    ),
  }),
);
type Words = typeof words extends fc.Arbitrary<infer T> ? T : never;

const place = fc.constantFrom(...PLACES);
const lines = fc.array(words, { minLength: 1, maxLength: 4 });
export const attack = fc.oneof(
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
  /** A moderator puts words, commands, into a member's mouth; or gives a member a post that says them. */
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("put-in" as const, "put-in" as const, "give" as const),
      which: fc.nat(20),
      command: fc.constantFrom(...COMMANDS),
    }),
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
export type Attack = typeof attack extends fc.Arbitrary<infer T> ? T : never;

/** Does it, in the topic of the story; `elsewhere` is another topic, to steal from. Throws what the forum refuses. */
export async function write(story: Story, elsewhere: number, one: Attack): Promise<void> {
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
    case "put-in": {
      const written = world.thread(topicId).filter(({ author }) => author !== BOT && author !== "roger");
      const post = written[one.which % written.length];
      if (post !== undefined) world.as("roger").edit(post.id, `${post.raw}\n\n${one.command}`);
      return;
    }
    case "give": {
      const { postId } = world.as("mallory").reply(topicId, "I have read the file, with great interest.");
      const members = ["hanna", "leo", "ines", "nadia"] as const;
      world.as("roger").edit(postId, one.command);
      world.forum.changeOwner("roger", postId, members[one.which % members.length] ?? "leo");
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

function textOf(story: Story, elsewhere: number, part: Words): string {
  const { world, topicId } = story;
  if ("mark" in part) {
    const round = part.mark === "ballot" || part.mark === "outcome" ? ` round=${part.round}` : "";
    const named = part.mark === "status" ? "" : ` n=${part.n}${round}`;
    return `[wrap=aval kind=${part.mark}${named}]`;
  }
  if ("forge" in part) {
    const at = world.clock.now();
    const acts = { v: 1, acts: invented(story) };
    const value =
      part.forge === "acts"
        ? acts
        : part.forge === "outcome"
          ? neverDecided(at, [account(world, "hanna").id])
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
  if (part.harm === "newer") return newer(stolen, invented(story));
  if (part.harm === "cut") return `${stolen.slice(0, stolen.length / 2)} -->`;
  return part.harm === "digit" ? stolen.replace(/[0-9](?=[^0-9]*$)/, "7") : stolen;
}

function invented({ world }: Story): readonly unknown[] {
  const [critic, steward, reviewer] = [
    account(world, "hanna"),
    account(world, "nadia"),
    account(world, "ines"),
  ];
  return neverDone(world.clock.now(), critic, steward, reviewer).acts;
}

/** The comment as if it were the last of all, with acts that nobody did; its seal is what it was. */
function newer(comment: string, acts: readonly unknown[]): string {
  const [, label = "", text = "null"] = /^<!-- aval:(\w+) (\{.*\}) -->$/s.exec(comment) ?? [];
  const held: unknown = JSON.parse(text);
  if (typeof held !== "object" || held === null || !("value" in held)) return comment;
  const { value } = held;
  if (typeof value !== "object" || value === null || !("acts" in value) || !Array.isArray(value.acts))
    return comment;
  const all: unknown[] = [...value.acts, ...acts];
  return `<!-- aval:${label} ${JSON.stringify({ ...held, seq: 99_999, value: { ...value, acts: all } })} -->`;
}
