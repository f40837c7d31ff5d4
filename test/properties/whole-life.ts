/**
 * Plays the life of a request for two projects, from its first post to its last round, and tells the oracle
 * whatever the forum has accepted. What the forum refuses simply did not happen; what the contract leaves to
 * judgement is not done.
 */
import { expect } from "vitest";
import { Refusal } from "../../src/sandbox/refusal.ts";
import type { Member } from "../../src/sandbox/state/entities.ts";
import { account, postsMarked } from "../stories/seen.ts";
import { beginStory } from "../stories/story.ts";
import type { Choice, ConsentChoice, Story } from "../stories/story.ts";
import { NETWORK, oneByOne, PEOPLE } from "./any-event.ts";
import type { Elector, Event, Person, Said } from "./any-event.ts";
import {
  cast,
  createOracle,
  depart,
  hold,
  isRecused,
  isReviewed,
  isTorn,
  leave,
  projectOf,
} from "./oracle.ts";
import type { Option, Oracle, Rule } from "./oracle.ts";
import { settingsWith, twoProjects } from "./two-projects.ts";
import { tell, typedLine } from "./typed-line.ts";

/** What each option of a poll comes to, by majority or by consent. */
export const OPTIONS: Readonly<Record<Choice | ConsentChoice, Option>> = {
  For: "for",
  Abstain: "abstain",
  Against: "against",
  Block: "block",
  Consent: "for",
  "Stand aside": "abstain",
  Object: "block",
};

/** What somebody of that mind chooses in the poll: nobody can be Against by consent but by an objection. */
function labelOf({ mode }: Rule, choice: Choice): Choice | ConsentChoice {
  if (mode === "majority") return choice;
  return ({ For: "Consent", Abstain: "Stand aside", Against: "Object", Block: "Object" } as const)[choice];
}

export interface WholeLife {
  readonly story: Story;
  readonly oracle: Oracle;
  /**
   * The quorum that the project's ballot tells its voters. It is that of the settings in force, or of those before where
   * the service was killed under them: it may have recorded that the vote opens, and not yet posted the ballot.
   */
  quorum(n: number): number;
  /** Somebody's id, whatever has become of the account. */
  idOf(who: Person): number;
  /** Whether the sheet of project 1 named an association as its holder when its first vote opened, or does now. */
  isHeldByAssociation(): boolean;
  /** Whether the record said that its vote opens, at a moment in which nothing of the review was missing. */
  wasOpenedReviewed(n: number): boolean;
  /** The number of a project's last round, 0 before its first. */
  round(n: number): number;
  /** Whether there is a service that works. */
  isUp(): boolean;
  live(event: Event): Promise<void>;
  /** The service up, with nothing under way. */
  rest(): Promise<void>;
}

/** After these the service has read the whole topic. */
const STARTS: ReadonlySet<Event["do"]> = new Set(["restart", "up", "settings"]);

export async function beginWholeLife(rule: Rule): Promise<WholeLife> {
  let quorums: readonly number[] = [3];
  const story = await beginStory(twoProjects(3, rule));
  const { world, topicId } = story;
  const { forum } = world;
  const members = new Map<Person, Member>(PEOPLE.map((who) => [who, account(world, who)]));
  const memberOf = (who: Person): Member => members.get(who) ?? account(world, who);
  const idOf = (who: Person) => memberOf(who).id;
  const isThere = (who: Person) => forum.state.members.has(idOf(who));
  const nameOf = (who: Person) => memberOf(who).username;
  const oracle = createOracle({
    stewards: [idOf("nadia")],
    requester: idOf("bruno"),
    network: NETWORK.map(idOf),
    projects: 2,
  });
  hold(oracle, 2, idOf("jonas"));
  // What a sheet says, whoever wrote it, is the question; who is kept out for it needs somebody with the right to say so.
  let isHeldByAssociation = true;
  const openedReviewed = new Set<number>();
  let [isLate, isAllHeard, isMortal, said] = [false, true, false, 0];

  const ballot = (project: number) => postsMarked(story, "ballot", project).at(-1);

  /** What the contract leaves to judgement is not said: a lift of what somebody is by being holder or requester. */
  function isClear(by: Person, one: Said): boolean {
    const who = "who" in one ? (one.who ?? by) : by;
    if (!isThere(who)) return false;
    // While nobody can tell whether a vote still runs, who has joined or left since says nothing that depends on it.
    const isSurelyHeard = isHeard() && !isMortal;
    if (!isSurelyHeard && "n" in one && one.say !== "recuse" && isTorn(oracle, one.n, idOf(by))) return false;
    if (one.say !== "lift-recusal") return true;
    const { recusals, opened } = projectOf(oracle, one.n);
    const isTheirs = recusals.some(
      (recusal) => recusal.who === idOf(who) && (recusal.cause === "holder" || recusal.cause === "requester"),
    );
    return !isTheirs && (!opened || ballot(one.n) !== undefined);
  }

  function speak(by: Person, lines: readonly Said[]): void {
    // Each line is judged on what the ones before it have changed, so the oracle hears them one by one.
    const typed: string[] = [];
    const meant: Said[] = [];
    for (const one of lines) {
      if (!isClear(by, one)) continue;
      typed.push(typedLine(one, `the line number ${(said += 1)} of ${by}`, nameOf));
      meant.push(one);
    }
    if (typed.length === 0) return;
    world.as(nameOf(by)).reply(topicId, typed.join("\n\n"));
    for (const one of meant) tell(oracle, idOf, by, one);
  }

  /** A vote has its question once the record says that it opens, though the service may end before the ballot stands. */
  function hearWhatOpens(): void {
    for (const [index, name] of ["The Corn Hall", "The Hillside Relay"].entries()) {
      if (!story.status().includes(`**${name}** · The vote opens`)) continue;
      projectOf(oracle, index + 1).opened = true;
      if (isReviewed(oracle, index + 1)) openedReviewed.add(index + 1);
    }
  }

  async function act(event: Event): Promise<void> {
    hearWhatOpens();
    if ("by" in event && !isThere(event.by)) return;
    switch (event.do) {
      case "speak":
        return speak(event.by, event.lines);
      case "make-ready":
        for (const project of [1, 2]) {
          speak("ines", [
            { say: "criterion", n: project, yes: true },
            { say: "review", n: project },
          ]);
        }
        return;
      case "turnout":
        for (const one of oneByOne(event)) await live(one);
        return;
      case "vote":
      case "unvote": {
        const post = ballot(event.n);
        // After the end nobody can tell what was cast before it, while the service looks away.
        if (post === undefined || isLate) return;
        const voter = world.as(nameOf(event.by));
        if (event.do === "vote") voter.vote(post.id, `projet-${event.n}`, labelOf(rule, event.choice));
        else voter.unvote(post.id, `projet-${event.n}`);
        return cast(
          oracle,
          event.n,
          idOf(event.by),
          event.do === "vote" ? OPTIONS[labelOf(rule, event.choice)] : null,
        );
      }
      case "tick":
        // Of the required criterion the oracle is told by commands alone, whose order is sure.
        if (rule.urgent && event.k === 2) return;
        return world.as(nameOf(event.by)).tick(world.post(topicId, `project n=${event.n}`).id, `${event.k}.`);
      case "holder":
        return changeHolder(event.by, event.to);
      case "join":
        if (!isHeard() || !isThere(event.who)) return;
        forum.joinGroup("network", nameOf(event.who));
        oracle.network.add(idOf(event.who));
        return;
      case "leave":
        if (!isHeard() || !isThere(event.who)) return;
        forum.leaveGroup("network", nameOf(event.who));
        return depart(oracle, idOf(event.who));
      case "rename":
        memberOf(event.who).name = `Renamed ${(said += 1)}`;
        return;
      case "rename-account":
        if (isThere(event.who) && isAllHeard) forum.rename(nameOf(event.who), `renamed${(said += 1)}`);
        return;
      case "suspend":
        if (isThere(event.who)) forum.suspend(nameOf(event.who));
        return;
      case "remove":
        if (!isThere(event.who) || isTied(event.who) || !isAllHeard) return;
        forum.removeMember(nameOf(event.who));
        return leave(oracle, idOf(event.who), null);
      case "merge":
        if (event.who === event.into || !isThere(event.into)) return;
        if (!isThere(event.who) || isTied(event.who) || !isAllHeard) return;
        forum.merge(nameOf(event.who), nameOf(event.into));
        return leave(oracle, idOf(event.who), idOf(event.into));
      case "toggle": {
        const post = ballot(event.n);
        if (post !== undefined) world.as("nadia").togglePoll(post.id, `projet-${event.n}`, event.status);
        return;
      }
      case "alter-outcome":
      case "delete-outcome": {
        const post = postsMarked(story, "outcome", event.n).at(-1);
        if (post === undefined) return;
        if (event.do === "delete-outcome") world.as("nadia").deletePost(post.id);
        else world.as("nadia").edit(post.id, post.raw.replace(/\d/g, "7").replace(/granted/g, "grounded"));
        return;
      }
      case "settings":
        quorums = isMortal ? [event.quorum, ...quorums] : [event.quorum];
        isMortal = false;
        return world.reconfigure(settingsWith(event.quorum, rule));
      case "lose-deliveries":
        forum.deliveries.mode = event.on ? "held" : "immediate";
        forum.deliveries.waiting.length = 0;
        return;
      case "kill":
        isMortal = true;
        return world.killAfterWrites(event.writes);
      case "restart":
        return world.restart();
      case "down":
        return world.down();
      case "up":
        return world.up();
      case "wait":
        if (!isUp()) isLate = true;
        return world.advance(`${event.minutes} minutes`);
    }
  }

  /** Somebody whose words would become another's with the account, or who holds a project. */
  function isTied(who: Person): boolean {
    const id = idOf(who);
    const objects = oracle.objections.some((one) => one.who === id);
    return who === "bruno" || objects || [1, 2].some((project) => isRecused(oracle, project, id));
  }

  function changeHolder(by: Person, to: Elector | null): void {
    const sheet = world.post(topicId, "project n=1");
    if (projectOf(oracle, 1).opened || (to !== null && !isThere(to))) return;
    const value = to === null ? "The Granary Association" : `@${nameOf(to)}`;
    if (sheet.raw.includes(`**Holder:** ${value}`)) return;
    world.as(nameOf(by)).edit(sheet.id, sheet.raw.replace(/(\*\*Holder:\*\*).*/, `$1 ${value}`));
    isHeldByAssociation = to === null;
    if (by !== "bruno" && by !== "nadia") return;
    hold(oracle, 1, to === null ? null : idOf(to));
  }

  function isUp(): boolean {
    try {
      return world.service() !== null;
    } catch {
      return false;
    }
  }

  function isHeard(): boolean {
    return isUp() && forum.deliveries.mode === "immediate";
  }

  async function live(event: Event): Promise<void> {
    try {
      await act(event);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await world.idle();
    if (event.do === "restart" || event.do === "up") isMortal = false;
    if (!isHeard()) isAllHeard = false;
    else if (STARTS.has(event.do)) isAllHeard = true;
    if (isUp()) isLate = false;
  }

  return {
    story,
    oracle,
    quorum(n) {
      const text = ballot(n)?.raw ?? "";
      const [, least = ""] = /at least (\d+)/.exec(text) ?? [];
      const quorum = rule.inTenths ? Number(least) / 10 : Number(least);
      expect(quorums, `the quorum that the ballot of project ${n} tells`).toContain(quorum);
      return quorum;
    },
    idOf,
    isHeldByAssociation: () => isHeldByAssociation,
    wasOpenedReviewed: (n) => openedReviewed.has(n),
    round: (project) => ballot(project)?.round ?? 0,
    isUp,
    live,
    async rest() {
      forum.deliveries.mode = "immediate";
      await world.restart();
      [isAllHeard, isMortal] = [true, false];
      await world.advance("16 minutes");
    },
  };
}
