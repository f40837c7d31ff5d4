/**
 * The service: one forum, its requests, and everything that keeps them true. Nothing is kept but in memory; a
 * service that is killed and started elsewhere reads the forum and goes on.
 */
import type { Router } from "express";
import type { Clock } from "../clock/clock.ts";
import type { LetterText } from "../core/model/letter-text.ts";
import type { Step } from "../core/model/step.ts";
import type { RegisterCard } from "../core/register/register-card.ts";
import type { DiscourseApi } from "../discourse-api/discourse-api.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { CREATED_IN_CATEGORY, hearDelivery, isNews } from "./hearing/hear-deliveries.ts";
import type { HearingParts } from "./hearing/hear-deliveries.ts";
import type { Log } from "./log.ts";
import { lookAtTopic, planForTopic } from "./pass/look-at-topic.ts";
import type { PassParts } from "./pass/look-at-topic.ts";
import type { Metrics } from "./metrics.ts";
import { serviceRouter } from "./pages-of-service.ts";
import { pauseAfter } from "./pause-after.ts";
import { createReader } from "./reading/read-snapshot.ts";
import { createRequestTopics } from "./hearing/request-topics.ts";
import type { RenderPdf } from "./pass/step-context.ts";
import { createSweep, SWEPT } from "./sweep.ts";
import type { Sweep } from "./sweep.ts";
import { createTopicQueue, TIME_HAS_COME } from "./topic-queue.ts";
import type { Occasion, TimedOccasion, TopicQueue } from "./topic-queue.ts";
import { createKnowledge } from "./reading/what-is-known.ts";

export interface ServiceParts {
  readonly api: DiscourseApi;
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly letterText: LetterText;
  readonly renderPdf: RenderPdf;
  /** The webhook's secret, and the one before while rotating. */
  readonly secrets: readonly string[];
  readonly rhythm?: Partial<Rhythm>;
}

/** Milliseconds. */
export interface Rhythm {
  readonly sweep: number;
  readonly fullRead: number;
}

export interface Service {
  /** The door and what monitoring asks for; the public pages are mounted beside it. */
  readonly router: Router;
  /** Finds every open request and opens the door. Throws the client's errors when the forum cannot be asked. */
  start(): Promise<void>;
  /** Takes in nothing more and resolves once what is under way has ended. */
  stop(): Promise<void>;
  /** Resolves once nothing is under way; what only time will bring is not waited for. */
  idle(): Promise<void>;
  /** Looks at one topic now, or only says what would be done; null when there is no such topic. */
  sync(topicId: number, how: { readonly dryRun: boolean }): Promise<readonly Step[] | null>;
  /** The cards of the register, those of topics that are not public too. */
  register(): Promise<readonly RegisterCard[]>;
  /** The requests that were open when they were last heard of. */
  openTopics(): readonly number[];
  readonly metrics: Metrics;
}

const RHYTHM: Rhythm = { sweep: 5 * 60_000, fullRead: 6 * 3_600_000 };
const TOPICS_SIDE_BY_SIDE = 4;
const TOPICS_REMEMBERED = 500;
/** People join groups in numbers; the open requests are looked at once for all who come within this time. */
const PEOPLE_SETTLE = 60_000;

interface Running {
  readonly queue: TopicQueue;
  readonly sweep: Sweep;
  readonly hearing: HearingParts;
  readonly pass: PassParts;
}

/** A service that has not started yet. */
export function createService(parts: ServiceParts): Service {
  const { api, settings, clock, log, metrics } = parts;
  const rhythm = { ...RHYTHM, ...parts.rhythm };
  let running: Running | null = null;
  let state: "starting" | "serving" | "stopping" = "starting";
  let sweeping: Promise<void> = Promise.resolve();
  let cancelSweep = () => {};
  let cancelPeople: (() => void) | null = null;

  async function prepare(): Promise<Running> {
    if (running !== null) return running;
    const { id, username, name } = await api.session.current();
    const reader = createReader({ settings, clock, bot: { id, username, name } });
    const knowledge = createKnowledge(TOPICS_REMEMBERED);
    const requests = createRequestTopics(settings);
    const { letterText, renderPdf } = parts;
    const onStep = (step: Step) => metrics.step(step.kind);
    const pass = { settings, clock, log, reader, knowledge, letterText, renderPdf, onStep };
    const queue = createTopicQueue({
      clock,
      parallel: TOPICS_SIDE_BY_SIDE,
      run: (topicId, occasions) => run(pass, topicId, occasions),
      isNews: (topicId, { evidence }) => isNews(hearing, topicId, evidence),
      pauseAfter,
      onFailure: (topic, err, pause) => {
        metrics.pass("failed", 0);
        log.error({ topic, err, retryIn: pause }, "a look at a topic failed");
      },
    });
    const ask = (topicId: number, occasion: Occasion) => queue.ask(topicId, occasion);
    const hearing: HearingParts = { settings, reader, knowledge, requests, ask, onPeopleChanged };
    const { background } = api;
    const sweep = createSweep({
      api: background,
      settings,
      clock,
      log,
      requests,
      tags: reader.tags,
      ask,
      fullReadEvery: rhythm.fullRead,
    });
    running = { queue, sweep, hearing, pass };
    return running;
  }

  async function run(pass: PassParts, topicId: number, occasions: readonly TimedOccasion[]) {
    const startedAt = clock.now();
    const why = occasions.map((occasion) => occasion.why);
    const result = await lookAtTopic(pass, topicId, {
      api: why.every((reason) => reason === SWEPT) ? api.background : api,
      afresh: why.includes(TIME_HAS_COME),
      tagIt: why.includes(CREATED_IN_CATEGORY),
    });
    metrics.pass(result.steps > 0 ? "changed" : "unchanged", (clock.now() - startedAt) / 1000);
    const heardAt = occasions.find(({ evidence }) => evidence?.of === "post" || evidence?.of === "topic")?.at;
    if (result.steps > 0 && heardAt !== undefined) metrics.effect((clock.now() - heardAt) / 1000);
    const line = { topic: topicId, why: [...new Set(why)], steps: result.steps, wakeAt: result.wakeAt };
    if (result.steps > 0) log.info(line, "topic brought up to date");
    else log.debug(line, "topic is as it should be");
    return result;
  }

  function onPeopleChanged(): void {
    cancelPeople ??= clock.at(clock.now() + PEOPLE_SETTLE, () => {
      cancelPeople = null;
      for (const topicId of running?.hearing.requests.open() ?? []) {
        running?.queue.ask(topicId, { why: "members of a group changed", evidence: null });
      }
    });
  }

  /** A sweep that fails is made up for by the next one. */
  async function sweepOnce({ sweep }: Running): Promise<void> {
    try {
      await sweep.run();
    } catch (err) {
      log.error({ err }, "the sweep failed");
    }
    if (state !== "stopping") scheduleSweep();
  }

  function scheduleSweep(): void {
    cancelSweep = clock.at(clock.now() + rhythm.sweep, () => {
      if (running !== null) sweeping = sweepOnce(running);
    });
  }

  function notReady(): string | null {
    if (state === "serving") return null;
    return state === "starting" ? "the forum is being read" : "the service is stopping";
  }

  const keeping = {
    secrets: parts.secrets,
    isOpen: () => running !== null && state !== "stopping",
    onDelivery: (delivery: Parameters<typeof hearDelivery>[1]) => {
      if (running === null || state === "stopping") return;
      const outcome = hearDelivery(running.hearing, delivery);
      metrics.delivery(outcome);
      log.debug({ delivery: delivery.id, event: delivery.event, outcome }, "delivery heard");
    },
    onRefusal: (status: number, why: string) => {
      metrics.delivery("refused");
      log.warn({ status, why }, "delivery refused");
    },
  };

  return {
    router: serviceRouter(keeping, { notReady }, metrics),
    metrics,
    async register() {
      const { pass } = await prepare();
      return pass.reader.register.cards(api.background);
    },
    openTopics: () => running?.hearing.requests.open() ?? [],
    async start() {
      const { queue, sweep, hearing } = await prepare();
      metrics.measure({
        waiting: () => queue.waiting().count,
        longestWait: () => (clock.now() - (queue.waiting().since ?? clock.now())) / 1000,
        remainingRequests: () => api.budget.remaining(),
      });
      await sweep.run();
      state = "serving";
      scheduleSweep();
      log.info({ open: hearing.requests.open().length }, "service started");
    },
    async stop() {
      state = "stopping";
      cancelSweep();
      cancelPeople?.();
      await sweeping;
      await running?.queue.stop();
      log.info("service stopped");
    },
    async idle() {
      await sweeping;
      await running?.queue.idle();
    },
    async sync(topicId, { dryRun }) {
      const { pass } = await prepare();
      if (dryRun) return planForTopic(pass, topicId, api);
      const taken: Step[] = [];
      const counting = { ...pass, onStep: (step: Step) => taken.push(step) };
      const { found } = await lookAtTopic(counting, topicId, { api, afresh: true, tagIt: false });
      return found ? taken : null;
    },
  };
}
