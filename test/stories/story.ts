/**
 * A request told in a few lines: who says, votes or tags what, and what the thread shows then. Texts are in
 * English unless a story is about French.
 *
 *     const story = await beginStory({ era });                 // posted by bruno, tagged by nadia
 *     await story.makeReady();                                 // read and approved by hanna
 *     await story.openVote();                                  // an hour later
 *     story.vote("leo", "For");
 *     await story.say("denis", "/recuse: I work for the operator");
 *     expect(story.voters()).toEqual(["leo"]);
 *     await story.closeVote();                                 // its time has come
 *     await story.end();                                       // at rest, and no error was logged
 *
 * Discussion lasts an hour and a vote three, since days of a clock on which open votes are looked at every
 * quarter of an hour take long to play.
 */
import { expect } from "vitest";
import { readOutcomeFacts } from "../../src/core/record/outcome-facts.ts";
import type { SeenPost } from "../../src/sandbox/readings.ts";
import { BOT, startWorld } from "../world.ts";
import type { World, WorldOptions } from "../world.ts";

const TITLE = "Letter of support for the Corn Hall project";

/** All that a letter needs; the requester is its author, bruno. */
export const FIRST_POST = `Hello everybody, here is our request.

**Project:** The Corn Hall
**Holder:** The Granary Association
**Operators and partners:** Northwind Cooperative
**Call:** Makers of Tomorrow
**Recipient:** Region, jury of the call
**Deadline:** 15 July
**File:** https://example.org/the-corn-hall.pdf`;

export interface StoryOptions extends WorldOptions {
  readonly title?: string;
  readonly firstPost?: string;
  /** Who votes, when it is not every member: they make the group "network". */
  readonly electors?: readonly string[];
  /** Who votes is settled when a vote opens. */
  readonly fixed?: boolean;
  /** False when the topic is to be tagged later. */
  readonly tagged?: boolean;
  /** The request tag, or several, when it is not the network's. */
  readonly tags?: readonly string[];
  /** The line `vote:` of the settings file, when it is not the short vote of the stories. */
  readonly voteSettings?: string;
}

const SHORT_VOTE = "{ duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h }";

export type Choice = "For" | "Abstain" | "Against" | "Block";

/** The options of a vote by consent. */
export type ConsentChoice = "Consent" | "Stand aside" | "Object";

/** The options as a forum in French has them. */
type FrenchChoice = "Pour" | "Contre";

export interface Story {
  readonly world: World;
  readonly topicId: number;
  /** Replies, and waits until the service has nothing left to do; gives the post's id. */
  say(who: string, raw: string): Promise<number>;
  /** Hanna ticks what is required and gives a favourable review. */
  makeReady(): Promise<void>;
  /** Lets the time for discussion pass; a vote has opened then. */
  openVote(): Promise<void>;
  vote(who: string, choice: Choice | ConsentChoice | FrenchChoice, place?: Place): void;
  /** Lets the time of the vote that has just opened pass. */
  closeVote(): Promise<void>;
  /** Who the forum's own poll shows as voters. */
  voters(place?: Place): string[];
  ballot(place?: Place): SeenPost;
  /** What people see of a post of the bot: its text without comments and marks. */
  shown(mark: string): string;
  status(): string;
  outcome(place?: Place): string;
  /** What the bot's replies to posts say. */
  answers(): string[];
  /** Whose recusals the bot has acknowledged, one post after the other. */
  noted(): string[];
  /** Who may vote by the forum's group. */
  group(name?: string): readonly string[];
  /** Titles of the private messages of the bot that somebody can read. */
  readonly messages: (who: string) => string[];
  tags(): readonly string[];
  /** Looks a second time and finds nothing to do, and in no stated count a vote of anybody in recusal. */
  comesToRest(): Promise<void>;
  /**
   * At rest, no error logged, and no post of the bot in the thread that no line of the story has read, but those
   * that came besides what it is about: "noted", "ballot n=1 round=1", in their order.
   */
  end(...besides: readonly string[]): Promise<void>;
}

interface Place {
  readonly n?: number;
  readonly round?: number;
}

/** A topic with a request in it, tagged unless told otherwise. */
export async function beginStory(options: StoryOptions = {}): Promise<Story> {
  const { electors, fixed = false, title, firstPost, tagged, tags, voteSettings, ...rest } = options;
  const electorate = electors === undefined ? "" : `electorate: { groups: [network], fixed: ${fixed} }`;
  const settings = [options.settings ?? "", electorate, `vote: ${voteSettings ?? SHORT_VOTE}`].join("\n");
  const world = await startWorld({ language: "en", ...rest, settings, up: false });
  if (electors !== undefined) world.forum.addGroupMembers("network", electors);
  if (options.up ?? true) await world.up();
  return beginAnother(world, {
    ...(title === undefined ? {} : { title }),
    ...(firstPost === undefined ? {} : { firstPost }),
    ...(tagged === undefined ? {} : { tagged }),
    ...(tags === undefined ? {} : { tags }),
  });
}

/** A further topic of a world, told like the first. */
export async function beginAnother(
  world: World,
  {
    title = TITLE,
    firstPost = FIRST_POST,
    tagged = true,
    tags = [world.settings.requestTag],
  }: Pick<StoryOptions, "title" | "firstPost" | "tagged" | "tags">,
): Promise<Story> {
  const { topicId } = world.as("bruno").createTopic({ title, raw: firstPost, category: "lettres" });
  if (tagged) world.as("nadia").tag(topicId, tags);
  await world.idle();
  // What every request is answered with at first is looked at by the stories about that.
  world.postsOf(topicId, "status", "project");
  return storyOf(world, topicId);
}

/** The words for a topic of a world that a story has filled by itself. */
function storyOf(world: World, topicId: number): Story {
  const ballot = ({ n = 1, round = 1 }: Place = {}) => world.post(topicId, `ballot n=${n} round=${round}`);
  const poll = (place: Place) => ballot(place).polls[0];
  async function say(who: string, raw: string): Promise<number> {
    const { postId } = world.as(who).reply(topicId, raw);
    await world.idle();
    expect(world.problems()).toEqual([]);
    return postId;
  }
  const shown = (mark: string) => visible(world.post(topicId, mark).raw);
  return {
    world,
    topicId,
    say,
    async makeReady() {
      await say(
        "hanna",
        "/criterion 2 yes: the plans are published\n\n/review for: a sound and open project",
      );
    },
    async openVote() {
      await world.advance("1 hour");
      expect(world.postsOf(topicId, "ballot"), "the ballots of the votes that have opened").not.toEqual([]);
    },
    closeVote: () => world.advance("3 hours"),
    vote(who, choice, place = {}) {
      world.as(who).vote(ballot(place).id, `projet-${place.n ?? 1}`, choice);
    },
    voters: (place = {}) => (poll(place)?.options ?? []).flatMap((option) => option.voters),
    ballot,
    shown,
    status: () => shown("status"),
    outcome: ({ n = 1, round = 1 } = {}) => shown(`outcome n=${n} round=${round}`),
    answers: () => world.postsOf(topicId, "answer", "noted").map(({ raw }) => visible(raw)),
    noted: () =>
      world
        .postsOf(topicId, "noted")
        .flatMap(({ raw }) => [...raw.matchAll(/^Noted: (.+?) takes no part/gm)].map(([, who = ""]) => who)),
    group: (name = `aval-${topicId}-1`) => world.forum.group(name)?.members ?? [],
    messages: (who) =>
      world.forum
        .messages(who)
        .filter(({ from }) => from === BOT)
        .map(({ title }) => title),
    tags: () => world.forum.topic(topicId).tags,
    async comesToRest() {
      // A wiki is left alone for half a minute, and open votes are looked at every quarter of an hour.
      await world.advance("16 minutes");
      expect(await world.service().sync(topicId, { dryRun: true })).toEqual([]);
      expectNoRecusedVote(world, topicId);
    },
    async end(...besides) {
      await this.comesToRest();
      expect(world.unread(topicId), "posts of the bot that no line of the story has read").toEqual(besides);
      await world.stop();
    },
  };
}

/** By what the outcomes record: no vote of anybody who was in recusal when it was stated is in a count. */
export function expectNoRecusedVote(world: World, topicId: number): void {
  for (const { raw } of world.thread(topicId)) {
    const facts = readOutcomeFacts(raw);
    if (facts === null) continue;
    const counted = Object.values(facts.votes).flat();
    expect(counted.filter((id) => facts.recused.includes(id))).toEqual([]);
    expect(facts.electors.filter((id) => facts.recused.includes(id))).toEqual([]);
  }
}

function visible(raw: string): string {
  return raw
    .replace(/<!--.*?-->/gs, "")
    .replace(/^\[\/?wrap[^\n]*\n?/gm, "")
    .replaceAll("&nbsp;", " ")
    .replace(/\[details[\s\S]*?\[\/details\]/g, (log) => log.replace(/\[\/?details[^\]]*\]/g, ""))
    .trim();
}
