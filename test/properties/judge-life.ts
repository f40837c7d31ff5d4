/** Lives the life of a request and holds each decision, sentence, letter and card against what the oracle works out. */
import { expect } from "vitest";
import { factsIn, letters, publicLetters } from "../stories/seen.ts";
import type { SaidFacts } from "../stories/seen.ts";
import { oneByOne } from "./any-event.ts";
import type { Event } from "./any-event.ts";
import { begin, conclude, isRead, isReviewed, openObjections, projectOf, USUAL } from "./oracle.ts";
import type { Option, Rule } from "./oracle.ts";
import { predict, recount } from "./predict.ts";
import type { Prediction } from "./predict.ts";
import { beginWholeLife, OPTIONS } from "./whole-life.ts";
import type { WholeLife } from "./whole-life.ts";

/** What a vote for an option of that name is. */
const OPTION_OF: ReadonlyMap<string, Option> = new Map(Object.entries(OPTIONS));

/** What is known of one project's rounds so far. */
interface Watched {
  round: number;
  /** A vote that may have ended under any of these, none of its outcomes having been seen. */
  possible: Prediction[];
  /** By round, what was decided. */
  readonly decided: Map<number, Prediction>;
  /** Whether a steward has asked for a vote since the last one ended. */
  ordered: boolean;
  /** Whether at some time nothing of the reading was missing. */
  wasRead: boolean;
}

/** Fails where the thread says anything else than the oracle, at any moment of the life. */
export async function expectAsPredicted(events: readonly Event[], rule: Rule = USUAL): Promise<void> {
  const life = await beginWholeLife(rule);
  const watched = [1, 2].map((): Watched => ({
    round: 0,
    possible: [],
    decided: new Map(),
    ordered: false,
    wasRead: false,
  }));
  const look = (wasUp: boolean) => {
    for (const [index, one] of watched.entries()) judge(life, rule, index + 1, one, wasUp);
  };
  const live = async (event: Event) => {
    const wasUp = life.isUp();
    for (const one of watched) one.ordered ||= asksForVote(event);
    await life.live(event);
    look(wasUp);
  };
  try {
    look(true);
    if (rule.urgent)
      for (const n of [1, 2]) expect(life.round(n), `project ${n} is voted on at once`).toBe(1);
    for (const event of events.flatMap(oneByOne)) await live(event);
    await life.rest();
    // A vote may have ended before or after what was said while nobody heard it.
    look(false);
    for (const n of [1, 2]) await live({ do: "speak", by: "nadia", lines: [{ say: "end", n }] });
    await live({ do: "wait", minutes: 20 });
    for (const [index, one] of watched.entries()) await judgeLetter(life, index + 1, one);
    expect(life.story.world.problems()).toEqual([]);
    await life.story.comesToRest();
    expect(life.story.world.problems()).toEqual([]);
  } finally {
    await life.story.world.stop().catch(() => {});
  }
}

function asksForVote(event: Event): boolean {
  return event.do === "speak" && event.by === "nadia" && event.lines.some(({ say }) => say === "vote");
}

function judge(life: WholeLife, rule: Rule, n: number, watched: Watched, wasUp: boolean): void {
  const { oracle } = life;
  const round = life.round(n);
  if (round > watched.round) {
    // A tie that is voted on again states its result and opens its further round at once.
    if (watched.round > 0) judgeOutcomes(life, n, watched, wasUp);
    const isAgain = [...watched.decided.values()].some(({ decision }) => decision === "tied");
    expect(
      rule.urgent || watched.ordered || isReviewed(oracle, n) || life.wasOpenedReviewed(n),
      `project ${n} may open round ${round}`,
    ).toBe(true);
    watched.round = round;
    watched.possible = [];
    watched.ordered = false;
    begin(oracle, n, {
      quorum: life.quorum(n),
      rule: isAgain ? { ...rule, tie: "refused" } : rule,
      decides: life.idOf("ines"),
    });
  }
  if (round > 0) judgeOutcomes(life, n, watched, wasUp);
  watched.wasRead ||= isRead(oracle, n);
}

/** What the last round that was seen has come to, and whether what was decided before is still said. */
function judgeOutcomes(life: WholeLife, n: number, watched: Watched, wasUp: boolean): void {
  const { oracle } = life;
  const { round } = watched;
  const known = watched.decided.get(round);
  const now = predict(oracle, n, shownIn(life, n, round));
  // A vote that ended in an earlier event has its outcome by then, unless the service was killed in between.
  watched.possible = wasUp ? [now] : [...watched.possible, now];
  for (const [number, facts] of outcomesOf(life, n)) {
    const before = watched.decided.get(number);
    if (before !== undefined) expect(pictureOf(life, facts)).toEqual(pictureOf(life, factsOf(before)));
    if (number !== round || known !== undefined) continue;
    // Decided, and not said yet, when somebody else came into recusal: the blocks keep the arguments that they had.
    const again = watched.possible.map((one) => recount(oracle, n, one));
    const match = [...watched.possible, ...again].find((one) =>
      isSame(pictureOf(life, facts), pictureOf(life, factsOf(one))),
    );
    if (match === undefined)
      expect(pictureOf(life, facts)).toEqual(pictureOf(life, factsOf(watched.possible.at(-1))));
    else watched.decided.set(number, match);
    conclude(oracle, n, (match ?? now).decision === "granted");
    expectSentence(life, n, number, match ?? now);
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function factsOf(prediction: Prediction | undefined): SaidFacts {
  if (prediction === undefined) throw new Error("An outcome without a round");
  return { ...prediction, unarguedBlocks: prediction.unargued };
}

/** Facts in a fixed order, without the accounts that are gone. */
function pictureOf({ story }: WholeLife, said: SaidFacts): object {
  const { decision, electors, recused, votes, unarguedBlocks } = said;
  const there = (ids: readonly number[]) =>
    ids.filter((id) => story.world.forum.state.members.has(id)).sort((a, b) => a - b);
  return {
    decision,
    electors: there(electors),
    recused: there(recused),
    for: there(votes.for),
    abstain: there(votes.abstain),
    against: there(votes.against),
    block: there(votes.block),
    unargued: there(unarguedBlocks),
  };
}

function outcomesOf({ story }: WholeLife, n: number): [number, SaidFacts][] {
  return story.world.thread(story.topicId).flatMap(({ raw }): [number, SaidFacts][] => {
    const round = new RegExp(String.raw`^\[wrap=aval kind=outcome n=${n} round=(\d+)`).exec(raw)?.[1];
    const facts = round === undefined ? null : factsIn(raw);
    return facts === null ? [] : [[Number(round), facts]];
  });
}

/** Who votes what in the forum's own poll of the last round. */
function shownIn(life: WholeLife, n: number, round: number): Map<number, Option> {
  const { world, topicId } = life.story;
  const post = world.forum.state.topics
    .get(topicId)
    ?.posts.find(({ raw }) => raw.startsWith(`[wrap=aval kind=ballot n=${n} round=${round}`));
  const poll = post?.polls[0];
  return new Map(
    (poll?.votes ?? []).flatMap(({ memberId, optionId }): [number, Option][] => {
      const label = poll?.options.find(({ id }) => id === optionId)?.html ?? "";
      const option = OPTION_OF.get(label);
      return option === undefined ? [] : [[memberId, option]];
    }),
  );
}

/** The sentence gives the numbers of the facts. */
function expectSentence(
  { story, oracle }: WholeLife,
  n: number,
  round: number,
  expected: Prediction | undefined,
): void {
  if (expected === undefined) return;
  const raw = story.outcome({ n, round });
  const { votes, unargued } = expected;
  const said = (label: string) => {
    const number = new RegExp(String.raw`(\d+|no) ${label}`).exec(raw)?.[1];
    return number === "no" ? 0 : Number(number);
  };
  const isConsent = projectOf(oracle, n).rule.mode === "consent";
  const labels = isConsent
    ? ["Consent", "Objections? without an argument", "Stand aside", "argued Objection"]
    : ["For", "Against", "Abstain", "argued Block"];
  expect(labels.map(said)).toEqual([
    votes.for.length,
    votes.against.length + unargued.length,
    votes.abstain.length,
    votes.block.length - unargued.length,
  ]);
  const [, voted, able] = /(\d+) votes?(?: cast)? out of (\d+)/.exec(raw) ?? [];
  expect([Number(voted), Number(able)]).toEqual([
    Object.values(votes).flat().length,
    expected.electors.length,
  ]);
}

/** A letter stands where it was granted, and only there; list and card say what was decided. */
async function judgeLetter(life: WholeLife, n: number, watched: Watched): Promise<void> {
  const { round, decided, wasRead } = watched;
  const { story, oracle } = life;
  const { world, topicId } = story;
  const reference = `LS-2026-${topicId}-${n}`;
  const granted = [...decided.values()].find(({ decision }) => decision === "granted");
  const listed = (await publicLetters(world)).filter((letter) => letter["reference"] === reference);
  const stands = letters(story).includes(reference);
  expect(listed).toHaveLength(stands ? 1 : 0);
  if (stands) expect(granted).toBeDefined();
  const last = decided.get(round);
  const { withdrawn, rule } = projectOf(oracle, n);
  if (stands && rule.urgent) expect(wasRead, `the letter ${reference} has waited for its reading`).toBe(true);
  const isAwaited = rule.urgent && !isRead(oracle, n);
  const holds = openObjections(oracle, n).length > 0 || withdrawn || isAwaited;
  if (last?.decision === "granted" && !holds && recount(oracle, n, last).decision === "granted") {
    expect(stands, `the letter ${reference} is issued`).toBe(true);
  }
  if (!stands || granted === undefined) return;
  const project = n === 1 ? "The Corn Hall" : "The Hillside Relay";
  expect(listed[0]).toMatchObject({ project });
  expect(listed[0]?.["votes"]).toMatchObject({
    for: granted.votes.for.length,
    against: granted.votes.against.length + granted.unargued.length,
    abstain: granted.votes.abstain.length,
    electors: granted.electors.length,
    recused: granted.recused.length,
  });
  if (n === 1) expect(listed[0]?.["holder"] === "The Granary Association").toBe(life.isHeldByAssociation());
  expect(JSON.stringify(listed)).not.toContain("Northwind");
}
