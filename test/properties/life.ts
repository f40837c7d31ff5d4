/**
 * The random life of a topic with an open ballot: members vote, declare links of interest and have them lifted,
 * accounts are suspended, the vote is ended, destroyed or opened again, time passes, deliveries are lost, the
 * service is killed at any write. What the forum refuses simply did not happen.
 */
import fc from "fast-check";
import { Refusal } from "../../src/sandbox/refusal.ts";
import { beginStory } from "../stories/story.ts";
import type { Choice, Story } from "../stories/story.ts";

export const ELECTORS = ["hanna", "leo", "denis", "emma", "ines", "jonas"] as const;
type Elector = (typeof ELECTORS)[number];

export type Event =
  | { readonly do: "vote" | "begin-vote"; readonly who: Elector; readonly choice: Choice }
  | { readonly do: "land" }
  /** A vote that the forum cannot take back: cast while its voter declares a link, or by one who is suspended then. */
  | { readonly do: "vote-slips-in" | "vote-sticks"; readonly who: Elector; readonly choice: Choice }
  | { readonly do: "recuse" | "delete-recusal"; readonly who: Elector }
  | StewardAct
  /** Several commands in one post: a steward's, or a link of one's own and an objection, in any order. */
  | { readonly do: "several"; readonly acts: readonly StewardAct[] }
  | { readonly do: "recuse-and-object"; readonly who: Elector; readonly recusalFirst: boolean }
  | { readonly do: "suspend" | "silence"; readonly who: Elector; readonly on: boolean }
  | { readonly do: "destroy-poll" | "object" }
  | { readonly do: "lose-deliveries"; readonly on: boolean }
  | { readonly do: "kill"; readonly writes: number }
  | { readonly do: "restart" | "down" | "up" }
  | { readonly do: "wait"; readonly minutes: number };

/** What Nadia, a moderator, does by a command. */
type StewardAct =
  | { readonly do: "recuse-other" | "lift"; readonly who: Elector }
  | { readonly do: "end-vote" | "new-round" };

const who = fc.constantFrom(...ELECTORS);
const choice = fc.constantFrom<Choice>("For", "Abstain", "Against", "Block");
const on = fc.boolean();

const anyStewardAct: fc.Arbitrary<StewardAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("recuse-other" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("lift" as const), who }) },
  { weight: 1, arbitrary: fc.constantFrom<StewardAct>({ do: "end-vote" }, { do: "new-round" }) },
);

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("vote" as const), who, choice }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("begin-vote" as const), who, choice }) },
  { weight: 2, arbitrary: fc.constant({ do: "land" as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("vote-slips-in" as const, "vote-sticks" as const),
      who,
      choice,
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constantFrom("recuse" as const, "recuse-other" as const), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("lift" as const, "delete-recusal" as const), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("suspend" as const, "silence" as const), who, on }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Event>({ do: "end-vote" }, { do: "new-round" }, { do: "object" }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("several" as const),
      acts: fc.array(anyStewardAct, { minLength: 2, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("recuse-and-object" as const),
      who,
      recusalFirst: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "destroy-poll" as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("lose-deliveries" as const), on }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("kill" as const), writes: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Event>({ do: "restart" }, { do: "down" }, { do: "up" }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 70 }) }),
  },
);

export interface Life {
  readonly story: Story;
  /** Who is in recusal by what was said, recorded or not. */
  readonly recused: ReadonlySet<string>;
  /** Who was so at any time: their vote may be gone. */
  readonly everRecused: ReadonlySet<string>;
  /** By the post of their ballot, who voted what in the forum, as far as nobody else took it back. */
  readonly votes: ReadonlyMap<number, ReadonlyMap<string, Choice>>;
  /** What members wrote, by post. */
  readonly written: ReadonlyMap<number, string>;
  live(event: Event): Promise<void>;
  /** Brings everything to rest: the service up, with nothing under way. */
  rest(): Promise<void>;
  /** A steward ends what vote there is. */
  endVote(): Promise<void>;
}

/** A topic of six electors whose vote has just opened. */
export async function beginLife(): Promise<Life> {
  const story = await beginStory({ electors: ELECTORS });
  const { world, topicId } = story;
  world.forum.addTag("energy");
  world.as("nadia").tag(topicId, [...story.tags(), "energy"]);
  await story.makeReady();
  await story.openVote();

  const recused = new Set<string>();
  const everRecused = new Set<string>();
  const votes = new Map<number, Map<string, Choice>>();
  const written = new Map<number, string>();
  const destroyed = new Set<number>();
  const declarations = new Map<string, number>();
  let landing: (() => void)[] = [];
  let said = 0;

  /** One post with these commands; in each reason its number, as the forum refuses the same text twice. */
  function say(by: string, ...commands: readonly string[]): number {
    said += 1;
    const raw = commands.map((command) => `${command} (the ${said}th thing that is said here)`).join("\n\n");
    const { postId } = world.as(by).reply(topicId, raw);
    written.set(postId, raw);
    return postId;
  }

  function vote(by: Elector, wanted: Choice, later: boolean): void {
    const ballot = currentBallot(story);
    const note = () => {
      if (destroyed.has(ballot)) return;
      const cast = votes.get(ballot) ?? new Map<string, Choice>();
      votes.set(ballot, cast.set(by, wanted));
    };
    if (!later) {
      world.as(by).vote(ballot, "projet-1", wanted);
      note();
      return;
    }
    const land = world.as(by).beginVote(ballot, "projet-1", wanted);
    landing.push(() => {
      land();
      note();
    });
  }

  function declare(by: Elector, ...commands: readonly string[]): void {
    declarations.set(by, say(by, ...commands));
    recused.add(by);
    everRecused.add(by);
  }

  function steward(acts: readonly StewardAct[]): void {
    say("nadia", ...acts.map(commandOf));
    for (const one of acts) {
      if (one.do === "lift") recused.delete(one.who);
      if (one.do !== "recuse-other") continue;
      recused.add(one.who);
      everRecused.add(one.who);
    }
  }

  async function act(event: Event): Promise<void> {
    switch (event.do) {
      case "vote":
      case "begin-vote":
        return vote(event.who, event.choice, event.do === "begin-vote");
      case "land":
        for (const land of landing) land();
        landing = [];
        return;
      case "vote-slips-in":
        vote(event.who, event.choice, true);
        await act({ do: "recuse", who: event.who });
        return act({ do: "land" });
      case "vote-sticks":
        vote(event.who, event.choice, false);
        world.forum.suspend(event.who);
        return act({ do: "recuse-other", who: event.who });
      case "recuse":
        return declare(event.who, "/recuse: my own link");
      case "recuse-and-object": {
        const commands = ["/recuse: my own link", "/objection: the budget is unclear"];
        return declare(event.who, ...(event.recusalFirst ? commands : commands.toReversed()));
      }
      case "recuse-other":
      case "lift":
      case "end-vote":
      case "new-round":
        return steward([event]);
      case "several":
        return steward(event.acts);
      case "delete-recusal": {
        const post = declarations.get(event.who);
        if (post === undefined) return;
        world.as(event.who).deletePost(post);
        written.set(post, "(post deleted by author)");
        return;
      }
      case "suspend":
        return world.forum.suspend(event.who, event.on);
      case "silence":
        return world.forum.silence(event.who, event.on);
      case "object":
        return void say("leo", "/objection: the budget is unclear");
      case "destroy-poll": {
        const { id, raw } = world.post(topicId, markOfBallot(story));
        world.as("nadia").edit(id, raw.replace(/\[poll[\s\S]*\[\/poll\]/, ""));
        votes.delete(id);
        destroyed.add(id);
        return;
      }
      case "lose-deliveries":
        world.forum.deliveries.mode = event.on ? "held" : "immediate";
        world.forum.deliveries.waiting.length = 0;
        return;
      case "kill":
        return world.killAfterWrites(event.writes);
      case "restart":
        return world.restart();
      case "down":
        return world.down();
      case "up":
        return world.up();
      case "wait":
        return world.advance(`${event.minutes} minutes`);
      default:
        return unknown(event);
    }
  }

  async function live(event: Event): Promise<void> {
    try {
      await act(event);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await world.idle();
  }

  return {
    story,
    recused,
    everRecused,
    votes,
    written,
    live,
    endVote: () => live({ do: "end-vote" }),
    async rest() {
      world.forum.deliveries.mode = "immediate";
      await world.restart();
      await world.advance("16 minutes");
    },
  };
}

function commandOf(act: StewardAct): string {
  switch (act.do) {
    case "recuse-other":
      return `/recuse @${act.who}: a link`;
    case "lift":
      return `/lift recusal @${act.who}: the link is gone`;
    case "end-vote":
      return "/vote end: all is said";
    case "new-round":
      return "/vote 2 hours: once more";
  }
}

/** The ballot's mark of the last round. */
function markOfBallot({ world, topicId }: Story): string {
  const marks = world
    .thread(topicId)
    .flatMap(({ raw }) => /^\[wrap=aval kind=(ballot n=1 round=\d+)\]/.exec(raw)?.[1] ?? []);
  return marks.at(-1) ?? "ballot n=1 round=1";
}

export function currentBallot(story: Story): number {
  return story.world.post(story.topicId, markOfBallot(story)).id;
}

function unknown(event: never): never {
  throw new Error(`An event that nobody plays: ${JSON.stringify(event)}`);
}
