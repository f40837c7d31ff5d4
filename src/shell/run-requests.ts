/**
 * Keeps the requests of an attached forum true: whatever tells of a topic (a delivery, the sweep, a moment that
 * has come) asks for a look at it, and the queue looks.
 */
import type { Attached, ServiceParts } from "./attach.ts";
import type { Delivery } from "./hearing/door.ts";
import { hearDelivery, isNews } from "./hearing/hear-deliveries.ts";
import type { HearingParts } from "./hearing/hear-deliveries.ts";
import type { CalendarDate } from "../core/model/calendar-date.ts";
import { createRequestTopics } from "./hearing/request-topics.ts";
import type { DeliveryOutcome } from "./metrics.ts";
import { lookAtTopic } from "./pass/look-at-topic.ts";
import type { Freshness } from "./reading/read-snapshot.ts";
import { pauseAfter } from "./pause-after.ts";
import { createSweep } from "./sweep.ts";
import { createTopicQueue } from "./topic-queue.ts";
import type { Occasion, TimedOccasion } from "./topic-queue.ts";

export interface Running {
  /** Finds every open request and goes on in its rhythm. Throws the client's errors; may be tried again then. */
  start(): Promise<void>;
  /** Acts on a delivery that the door has let in, and says what it came to. */
  hear(delivery: Delivery): DeliveryOutcome;
  /** The requests that were open when they were last heard of. */
  open(): readonly number[];
  /** The days of the requests, as the last look at each has found them. */
  dates(): readonly CalendarDate[];
  /** Resolves once nothing is under way; what only time will bring is not waited for. */
  idle(): Promise<void>;
  /** Takes in nothing more and resolves once what is under way has ended. */
  stop(): Promise<void>;
}

const TOPICS_SIDE_BY_SIDE = 4;
/** People join groups in numbers; the open requests are looked at once for all who come within this time. */
const PEOPLE_SETTLE = 60_000;

/** Somebody did something in the thread, and sees how long the service takes to follow. */
function isOfMembers(occasion: TimedOccasion): boolean {
  return occasion.kind === "heard" && (occasion.evidence.of === "post" || occasion.evidence.of === "topic");
}

/**
 * Whether somebody may be waiting for what comes of it. When a group has changed all open requests are looked at:
 * who has just joined can wait a little longer than who has written something.
 */
function isUrgent(occasion: Occasion): boolean {
  switch (occasion.kind) {
    case "heard":
    case "due":
    case "much-told":
      return true;
    case "swept":
      return occasion.lately ?? false;
    case "people-changed":
    case "failed":
      return false;
  }
}

/** What only the sweep has found may have been told by a delivery that is lost, and so may a change of groups. */
function howNew(occasions: readonly Occasion[]): Freshness {
  if (occasions.every(({ kind }) => kind === "due")) return "due";
  if (occasions.every(({ kind }) => kind === "due" || kind === "swept")) return "idle";
  return occasions.every(({ kind }) => kind === "due" || kind === "heard") ? "heard" : "remembered";
}

/** For the log: the forum's own name for what happened, or why else the topic was looked at. */
function inWords(occasion: Occasion): string {
  return occasion.kind === "heard" ? occasion.event : occasion.kind;
}

/** Requests of which nothing is known yet. */
export function runRequests(parts: ServiceParts, { pass, overview, years }: Attached): Running {
  const { api, settings, clock, log, metrics, rhythm } = parts;
  const { reader, knowledge } = pass;
  const requests = createRequestTopics(settings);
  const queue = createTopicQueue({
    clock,
    parallel: TOPICS_SIDE_BY_SIDE,
    isUrgent,
    run,
    isNews: (topicId, occasion) => isNews(hearing, topicId, occasion),
    pauseAfter,
    onFailure: (topic, err, pause) => {
      metrics.pass("failed", 0);
      log.error({ topic, err, retryIn: pause }, "a look at a topic failed");
    },
  });
  const ask = (topicId: number, occasion: Occasion) => queue.ask(topicId, occasion);
  const hearing: HearingParts = {
    settings,
    reader,
    knowledge,
    requests,
    ask,
    onPeopleChanged,
    onRegisterChanged,
  };
  const sweep = createSweep({
    api: api.background,
    prompt: api,
    settings,
    clock,
    log,
    requests,
    tags: reader.tags,
    ask,
    onLost: () => {
      reader.people.forget();
    },
    fullReadEvery: rhythm.fullRead,
  });
  metrics.measure({
    waiting: () => queue.waiting().count,
    longestWait: () => (clock.now() - (queue.waiting().since ?? clock.now())) / 1000,
    remainingRequests: () => api.budget.remaining(),
    unsealed: () => pass.unsealed.count(),
    refused: () => pass.refused.count(),
  });
  let stopped = false;
  let sweeping: Promise<void> = Promise.resolve();
  let cancelSweep = () => {};
  let cancelPeople = () => {};
  let peopleSettle = false;
  let registerRead: Promise<void> = Promise.resolve();
  let registerReadAt = clock.now();

  async function run(topicId: number, occasions: readonly TimedOccasion[]) {
    const startedAt = clock.now();
    const result = await lookAtTopic(pass, topicId, {
      api: occasions.some(isUrgent) ? api : api.background,
      groups: howNew(occasions),
    });
    metrics.pass(result.steps > 0 ? "changed" : "unchanged", (clock.now() - startedAt) / 1000);
    const heardAt = occasions.find(isOfMembers)?.at;
    if (result.steps > 0 && heardAt !== undefined) metrics.effect((clock.now() - heardAt) / 1000);
    const line = {
      topic: topicId,
      why: [...new Set(occasions.map(inWords))],
      steps: result.steps,
      wakeAt: result.wakeAt,
    };
    if (result.steps > 0) log.info(line, "topic brought up to date");
    else log.debug(line, "topic is as it should be");
    return result;
  }

  function onPeopleChanged(): void {
    if (peopleSettle) return;
    peopleSettle = true;
    cancelPeople = clock.at(clock.now() + PEOPLE_SETTLE, () => {
      peopleSettle = false;
      for (const topicId of requests.open()) {
        ask(topicId, { kind: "people-changed" });
      }
    });
  }

  function onRegisterChanged(): void {
    registerRead = registerRead.then(lookAtRegister);
  }

  /** Has the requests looked at whose cards are gone or altered; what no delivery told is found as topics' is. */
  async function lookAtRegister(): Promise<void> {
    if (stopped) return;
    if (clock.now() - registerReadAt >= rhythm.fullRead) {
      registerReadAt = clock.now();
      reader.register.forget();
    }
    try {
      for (const topicId of await reader.register.unsettled(api.background))
        ask(topicId, { kind: "swept", evidence: null });
    } catch (err) {
      log.error({ err }, "the register could not be looked at");
    }
  }

  /** A sweep that fails is made up for by the next one. */
  async function runSweep(): Promise<void> {
    try {
      await sweep.run();
    } catch (err) {
      log.error({ err }, "the sweep failed");
    }
  }

  async function sweepOnce(): Promise<void> {
    await runSweep();
    await lookAtRegister();
    try {
      await overview.settle(requests.open());
    } catch (err) {
      log.error({ err }, "the overview could not be kept");
    }
    try {
      await years.settle();
    } catch (err) {
      log.error({ err }, "the counts of the years could not be kept");
    }
    sweepLater();
  }

  function sweepLater(): void {
    if (stopped) return;
    cancelSweep = clock.at(clock.now() + rhythm.sweep, () => {
      sweeping = sweepOnce();
    });
  }

  return {
    async start() {
      await sweep.find();
      // What else has been missed is looked for while the service serves already.
      sweeping = runSweep().then(lookAtRegister);
      sweepLater();
    },
    hear(delivery) {
      const outcome = hearDelivery(hearing, delivery);
      metrics.delivery(outcome);
      log.debug({ delivery: delivery.id, event: delivery.event, outcome }, "delivery heard");
      return outcome;
    },
    open: () => requests.open(),
    dates: () => pass.calendar.dates(),
    async idle() {
      await sweeping;
      await registerRead;
      await queue.idle();
    },
    async stop() {
      stopped = true;
      cancelSweep();
      cancelPeople();
      await sweeping;
      await registerRead;
      await queue.stop();
    },
  };
}
