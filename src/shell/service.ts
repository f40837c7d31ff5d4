/**
 * The service: one forum, its requests, and everything that keeps them true. Nothing is kept but in memory; a
 * service that is killed and started elsewhere reads the forum and goes on.
 */
import type { Router } from "express";
import type { Step } from "../core/model/step.ts";
import type { CalendarDate } from "../core/model/calendar-date.ts";
import type { RegisterCard } from "../core/register/register-card.ts";
import type { CountedProject } from "../core/register/yearly-count.ts";
import { attach } from "./attach.ts";
import type { ServiceParts } from "./attach.ts";
import type { Delivery } from "./hearing/door.ts";
import { serviceRouter } from "./pages-of-service.ts";
import { runRequests } from "./run-requests.ts";
import type { Running } from "./run-requests.ts";
import { startUntilDone } from "./starting.ts";
import type { Starting } from "./starting.ts";

export interface Service {
  /** The door and what monitoring asks for; the public pages are mounted beside it. */
  readonly router: Router;
  /** Null when the service can serve, else why not yet, or no longer. */
  readonly notReady: () => string | null;
  /**
   * Finds every open request and goes on in its rhythm. Attempted until it is done, whatever the forum answers;
   * resolves then, or when the service is stopped before.
   */
  start(): Promise<void>;
  /** Takes in nothing more and resolves once what is under way has ended. */
  stop(): Promise<void>;
  /** Resolves once nothing is under way; what only time will bring is not waited for. */
  idle(): Promise<void>;
  /** Looks at one topic now, or only says what would be done; null when there is no such topic. */
  sync(topicId: number, how: { readonly dryRun: boolean }): Promise<readonly Step[] | null>;
  /** The cards of the register, those of topics that are not public too. */
  register(): Promise<readonly RegisterCard[]>;
  /** The projects of each year, those of topics that are not public too. */
  counted(): Promise<readonly CountedProject[]>;
  /** The days of the requests; null until the forum has been read. */
  dates(): readonly CalendarDate[] | null;
  /** The requests that were open when they were last heard of. */
  openTopics(): readonly number[];
}

/** How far the service is. Deliveries that come before it serves are kept and heard again then. */
type Stage =
  | { readonly kind: "starting" }
  | { readonly kind: "finding" | "serving"; readonly running: Running }
  | { readonly kind: "stopping"; readonly ended: Promise<void> };

/** Deliveries kept while the service starts; beyond them the forum is told to come back. */
const MOST_KEPT = 1000;

/** A service that has not started yet. */
export function createService(parts: ServiceParts): Service {
  const { log, metrics, clock } = parts;
  const attached = onceItSucceeds(() => attach(parts));
  let stage: Stage = { kind: "starting" };
  let starting: Starting | null = null;
  let kept: Delivery[] = [];
  const now = (): Stage => stage;

  async function find(): Promise<void> {
    const forum = await attached();
    if (stage.kind === "starting") stage = { kind: "finding", running: runRequests(parts, forum) };
    if (stage.kind !== "finding") return;
    const { running } = stage;
    await running.start();
    if (now().kind !== "finding") return;
    stage = { kind: "serving", running };
    // What was said of topics that were not known yet.
    for (const delivery of kept) running.hear(delivery);
    kept = [];
    log.info({ open: running.open().length }, "service started");
  }

  function hear(delivery: Delivery): void {
    const outcome = "running" in stage ? stage.running.hear(delivery) : "not-a-request";
    if (stage.kind !== "serving" && outcome === "not-a-request") kept.push(delivery);
  }

  function end(): Promise<void> {
    starting?.stop();
    switch (stage.kind) {
      case "starting":
        return Promise.resolve();
      case "finding":
      case "serving":
        return stage.running.stop();
      case "stopping":
        return stage.ended;
    }
  }

  const keeping = {
    secrets: parts.secrets,
    isOpen: () => stage.kind !== "stopping" && kept.length < MOST_KEPT,
    onDelivery: hear,
    onRefusal: (status: number, why: string) => {
      metrics.delivery("refused");
      log.warn({ status, why }, "delivery refused");
    },
  };

  return {
    router: serviceRouter(keeping, { notReady: () => whyNotReady(stage) }, parts),
    notReady: () => whyNotReady(stage),
    start() {
      starting ??= startUntilDone({
        clock,
        attempt: find,
        onFailure: (err, pause) => log.error({ err, retryIn: pause }, "the forum cannot be read yet"),
      });
      return starting.done;
    },
    async stop() {
      stage = { kind: "stopping", ended: end() };
      await stage.ended;
      log.info("service stopped");
    },
    async idle() {
      await starting?.idle();
      if ("running" in stage) await stage.running.idle();
      else if (stage.kind === "stopping") await stage.ended;
    },
    sync: async (topicId, how) => (await attached()).sync(topicId, how),
    register: async () => (await attached()).register(),
    counted: async () => (await attached()).years.projects(),
    dates: () => (stage.kind === "serving" ? stage.running.dates() : null),
    openTopics: () => ("running" in stage ? stage.running.open() : []),
  };
}

function whyNotReady({ kind }: Stage): string | null {
  switch (kind) {
    case "starting":
    case "finding":
      return "the forum is being read";
    case "serving":
      return null;
    case "stopping":
      return "the service is stopping";
  }
}

/** Asks at the first call and remembers the answer; a failure is told to who asked, and asked again. */
function onceItSucceeds<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
