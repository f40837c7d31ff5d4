/**
 * The one queue of the service. Desired properties:
 * - a topic is run once at a time, and a few topics side by side;
 * - what somebody waits for is run before all that nobody does, and finds places of its own: behind a thousand
 *   topics that a start has to read, a member would wait for half an hour;
 * - what is asked while a topic waits or runs is folded into one further run, which starts after it was asked,
 *   so nothing asked is ever answered by a look taken before;
 * - no wake-up is lost: a run's moment stays set until a later run has named another;
 * - a run that failed is tried again, later each time, and keeps its wake-up meanwhile.
 *
 * Whether an occasion is still news is asked when its run is about to start, since the run before it may have
 * read or written the very thing that it tells of.
 */
import type { Clock } from "../clock/clock.ts";
import type { Evidence } from "./reading/evidence.ts";

/** Why a topic is to be looked at. Without evidence it is looked at whatever is known of it. */
export type Occasion =
  /** A delivery told of it; `event` is the forum's name for what happened. */
  | { readonly kind: "heard"; readonly event: string; readonly evidence: Evidence }
  /** The sweep has found it: such looks give way to those that members wait for, as after an act of just now. */
  | { readonly kind: "swept"; readonly evidence: Evidence | null; readonly lately?: boolean }
  /** A moment that an earlier look named has come. */
  | { readonly kind: "due" }
  /** Members of a configured group have changed. */
  | { readonly kind: "people-changed" }
  /** More was told than is kept apart. */
  | { readonly kind: "much-told" }
  /** The last look failed; what it was to know stands beside this. */
  | { readonly kind: "failed" };

/** An occasion with the moment at which it was told (milliseconds since 1970). */
export type TimedOccasion = Occasion & { readonly at: number };

export interface QueueKeeping {
  readonly clock: Clock;
  /** How many topics run side by side: so many that somebody waits for, and so many others. */
  readonly parallel: number;
  /** Whether somebody waits for what comes of it. */
  readonly isUrgent: (occasion: Occasion) => boolean;
  /** One look at a topic; `wakeAt` is when it is to be looked at again by itself. */
  readonly run: (
    topicId: number,
    occasions: readonly TimedOccasion[],
  ) => Promise<{ readonly wakeAt: number | null }>;
  readonly isNews: (topicId: number, occasion: Occasion) => boolean;
  /** Milliseconds until the next try after the `failures`-th failure in a row. */
  readonly pauseAfter: (error: unknown, failures: number) => number;
  readonly onFailure: (topicId: number, error: unknown, pause: number) => void;
}

export interface TopicQueue {
  /** The topic is run soon, unless nothing of it is news by then. */
  ask(topicId: number, occasion: Occasion): void;
  /** Resolves once no topic runs or waits to. Moments that are still to come are not waited for. */
  idle(): Promise<void>;
  /** Starts nothing more and resolves once what runs has ended. */
  stop(): Promise<void>;
  /** How many topics wait for their run, and since when the longest has waited (milliseconds since 1970). */
  waiting(): { readonly count: number; readonly since: number | null };
}

/** A look that names a moment already past would be repeated without end; it gets this pause (milliseconds). */
const SHORTEST_SLEEP = 1000;
/** Beyond this many, occasions of one topic are not kept apart: it is simply looked at. */
const MOST_OCCASIONS = 50;

/** In the order in which they are served. */
const LINES = ["urgent", "other"] as const;
type Line = (typeof LINES)[number];

interface Entry {
  occasions: TimedOccasion[];
  /** What the looks that failed since the last good one were to know. */
  unanswered: readonly TimedOccasion[];
  running: boolean;
  failures: number;
  cancelWake: () => void;
  cancelRetry: () => void;
  sleeping: boolean;
}

/** A queue that runs topics by `keeping.run`. */
export function createTopicQueue(keeping: QueueKeeping): TopicQueue {
  const entries = new Map<number, Entry>();
  const ready: Record<Line, number[]> = { urgent: [], other: [] };
  const running: Record<Line, number> = { urgent: 0, other: 0 };
  let stopped = false;
  let whenIdle: (() => void)[] = [];

  function ask(topicId: number, occasion: Occasion): void {
    if (stopped) return;
    const entry = entries.get(topicId) ?? newEntry();
    entries.set(topicId, entry);
    const at = keeping.clock.now();
    if (entry.occasions.length < MOST_OCCASIONS) entry.occasions.push({ ...occasion, at });
    else entry.occasions = [{ kind: "much-told", at: entry.occasions[0]?.at ?? at }];
    if (entry.running) return;
    lineUp(topicId, entry);
    startWhatMay();
  }

  /** At the end of its line; who turns out to be waited for leaves the other line, and nobody goes back. */
  function lineUp(topicId: number, { unanswered, occasions }: Entry): void {
    if (ready.urgent.includes(topicId)) return;
    const line = [...unanswered, ...occasions].some(keeping.isUrgent) ? "urgent" : "other";
    const place = ready.other.indexOf(topicId);
    if (place >= 0 && line === "other") return;
    if (place >= 0) ready.other.splice(place, 1);
    ready[line].push(topicId);
  }

  function startWhatMay(): void {
    for (const line of LINES) {
      while (running[line] < keeping.parallel) {
        const topicId = ready[line].shift();
        if (topicId === undefined) break;
        const entry = entries.get(topicId);
        if (entry !== undefined) start(topicId, entry, line);
      }
    }
    if (!isIdle()) return;
    const resolves = whenIdle;
    whenIdle = [];
    for (const resolve of resolves) resolve();
  }

  function isIdle(): boolean {
    return LINES.every((line) => running[line] === 0 && ready[line].length === 0);
  }

  function start(topicId: number, entry: Entry, line: Line): void {
    const news = entry.occasions.filter((occasion) => keeping.isNews(topicId, occasion));
    entry.occasions = [];
    // What a look that failed was to know, the next one is to know too.
    const occasions = [...entry.unanswered, ...news];
    if (news.length === 0) {
      forgetIfAtRest(topicId, entry);
      return;
    }
    entry.running = true;
    running[line] += 1;
    void look(topicId, entry, occasions, line);
  }

  async function look(
    topicId: number,
    entry: Entry,
    occasions: readonly TimedOccasion[],
    line: Line,
  ): Promise<void> {
    try {
      const { wakeAt } = await keeping.run(topicId, occasions);
      entry.failures = 0;
      entry.unanswered = [];
      entry.cancelRetry();
      sleepUntil(topicId, entry, wakeAt);
    } catch (error) {
      entry.failures += 1;
      entry.unanswered = occasions.filter(({ kind }) => kind !== "failed").slice(-MOST_OCCASIONS);
      retryAfter(topicId, entry, error);
    }
    entry.running = false;
    running[line] -= 1;
    if (entry.occasions.length > 0) lineUp(topicId, entry);
    else forgetIfAtRest(topicId, entry);
    startWhatMay();
  }

  function sleepUntil(topicId: number, entry: Entry, wakeAt: number | null): void {
    entry.cancelWake();
    entry.sleeping = wakeAt !== null && !stopped;
    if (wakeAt === null || stopped) return;
    const time = Math.max(wakeAt, keeping.clock.now() + SHORTEST_SLEEP);
    entry.cancelWake = keeping.clock.at(time, () => {
      entry.sleeping = false;
      ask(topicId, { kind: "due" });
    });
  }

  function retryAfter(topicId: number, entry: Entry, error: unknown): void {
    const pause = keeping.pauseAfter(error, entry.failures);
    keeping.onFailure(topicId, error, pause);
    if (stopped) return;
    entry.cancelRetry();
    entry.cancelRetry = keeping.clock.at(keeping.clock.now() + pause, () => {
      ask(topicId, { kind: "failed" });
    });
  }

  function forgetIfAtRest(topicId: number, entry: Entry): void {
    if (!entry.sleeping && entry.failures === 0) entries.delete(topicId);
  }

  return {
    ask,
    idle: () =>
      isIdle()
        ? Promise.resolve()
        : new Promise((resolve) => {
            whenIdle.push(resolve);
          }),
    stop() {
      stopped = true;
      for (const entry of entries.values()) {
        entry.cancelWake();
        entry.cancelRetry();
        entry.occasions = [];
      }
      for (const line of LINES) ready[line].length = 0;
      return this.idle();
    },
    waiting() {
      const askedAt = [...entries.values()]
        .flatMap(({ occasions }) => occasions.slice(0, 1))
        .map(({ at }) => at);
      return { count: askedAt.length, since: askedAt.length === 0 ? null : Math.min(...askedAt) };
    },
  };
}

function newEntry(): Entry {
  return {
    occasions: [],
    unanswered: [],
    running: false,
    failures: 0,
    cancelWake: () => {},
    cancelRetry: () => {},
    sleeping: false,
  };
}
