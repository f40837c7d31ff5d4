/**
 * The service attached to its forum: who the bot is there, what is known of its topics, and the one look that
 * brings a topic up to date. `aval sync` needs no more than this; a running service goes on from here.
 */
import type { Clock } from "../clock/clock.ts";
import type { Step } from "../core/model/step.ts";
import type { RegisterCard } from "../core/register/register-card.ts";
import type { DiscourseApi } from "../discourse-api/discourse-api.ts";
import type { PressOf } from "../letter/press-of.ts";
import type { ServiceSeal } from "../seal/ed25519-seal.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { plan } from "../core/plan.ts";
import { resealSteps } from "../core/steps/reseal-steps.ts";
import { createOverview } from "./overview.ts";
import type { Overview } from "./overview.ts";
import { createYearlyCounts } from "./yearly-counts.ts";
import type { YearlyCounts } from "./yearly-counts.ts";
import { applySteps, stopAtFailure } from "./pass/apply-steps.ts";
import { lookAtTopic, planForTopic, stepContext, toolsFor } from "./pass/look-at-topic.ts";
import type { PassParts } from "./pass/look-at-topic.ts";
import { createCalendar } from "./pass/calendar.ts";
import { createRefusedSteps } from "./pass/refused-steps.ts";
import { createUnsealedTopics } from "./pass/unsealed-topics.ts";
import { createMissingProgrammes } from "./pass/missing-programmes.ts";
import { createReader } from "./reading/read-snapshot.ts";
import { createKnowledge } from "./reading/what-is-known.ts";

/** What a service is made of; `assemble.ts` puts it together. */
export interface ServiceParts {
  readonly api: DiscourseApi;
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly pressOf: PressOf;
  /** What the record is sealed with; its public half is published. */
  readonly seal: ServiceSeal;
  /** The webhook's secret, and the one before while rotating. */
  readonly secrets: readonly string[];
  /** Who shows it is given the figures; null when whoever asks directly is. */
  readonly metricsToken: string | null;
  readonly rhythm: Rhythm;
}

/** Milliseconds. */
export interface Rhythm {
  readonly sweep: number;
  readonly fullRead: number;
}

export interface Attached {
  /** What every look at a topic needs. */
  readonly pass: PassParts;
  /** What is going on, as one post tells it. */
  readonly overview: Overview;
  /** The projects of each year. */
  readonly years: YearlyCounts;
  /** Looks at one topic now, or only says what would be done; null when there is no such topic. */
  sync(topicId: number, how: { readonly dryRun: boolean }): Promise<readonly Step[] | null>;
  /** A record that this service has not sealed; null when there is no such topic, or its record is sealed. */
  unsealed(topicId: number): Promise<Unsealed | null>;
  /** The cards of the register, those of topics that are not public too. */
  register(): Promise<readonly RegisterCard[]>;
}

type Unsealed =
  /** Its status holds nothing that could be believed. */
  | { readonly kind: "unreadable" }
  | {
      readonly kind: "readable";
      /** What would be believed, a line each. */
      readonly lines: readonly string[];
      /** Seals it, and brings the topic up to date; false where somebody has changed it meanwhile. */
      seal(): Promise<boolean>;
    };

const TOPICS_REMEMBERED = 500;

/** Asks the forum who the bot is. Throws the client's errors when the forum cannot be asked. */
export async function attach(parts: ServiceParts): Promise<Attached> {
  const { api, settings, clock, log, metrics, pressOf, seal } = parts;
  const { id, username, name } = await api.session.current();
  const reader = createReader({ settings, clock, bot: { id, username, name }, seal });
  const knowledge = createKnowledge(TOPICS_REMEMBERED);
  const onStep = (step: Step) => metrics.step(step.kind);
  const unsealed = createUnsealedTopics(log);
  const calendar = createCalendar();
  const overview = createOverview({ settings, clock, seal, log, reader, api: api.background });
  const years = createYearlyCounts({
    settings,
    clock,
    seal,
    log,
    register: reader.register,
    hiddenFrom: (register) => overview.hiddenFrom(register),
    api: api.background,
  });
  const noteCounted: PassParts["noteCounted"] = (projects) => years.note(projects);
  const noteEntry: PassParts["noteEntry"] = (...noted) => {
    overview.note(...noted);
  };
  const pass = {
    noteEntry,
    noteCounted,
    settings,
    clock,
    log,
    reader,
    knowledge,
    pressOf,
    seal,
    unsealed,
    missing: createMissingProgrammes(log),
    calendar,
    refused: createRefusedSteps(clock),
    onStep,
  };
  return {
    pass,
    overview,
    years,
    async sync(topicId, { dryRun }) {
      if (dryRun) return planForTopic(pass, topicId, api);
      const taken: Step[] = [];
      // By hand everything is tried, whatever was refused before.
      const counting = {
        ...pass,
        refused: createRefusedSteps(clock),
        onStep: (step: Step) => taken.push(step),
      };
      const { found, failure } = await lookAtTopic(counting, topicId, { api, groups: "afresh" });
      if (failure !== null) throw failure;
      return found ? taken : null;
    },
    async unsealed(topicId) {
      const view = await reader.topic(api, topicId, "afresh");
      if (view === null) return null;
      const { snapshot, settings: own } = view;
      if (!plan(snapshot, own, clock.now(), toolsFor(pass, own)).unsealed) return null;
      const reseal = resealSteps(snapshot, own, seal);
      if (reseal === null) return { kind: "unreadable" };
      return {
        kind: "readable",
        lines: reseal.lines,
        async seal() {
          const context = stepContext(pass, api, topicId, own);
          const { kind } = await applySteps(context, view, reseal.steps, {
            onStep: (step, outcome) => {
              if (outcome.kind !== "was-there") onStep(step);
            },
            onFailure: stopAtFailure,
          });
          if (kind === "again") return false;
          await lookAtTopic(pass, topicId, { api, groups: "afresh" });
          return true;
        },
      };
    },
    register: () => reader.register.published(api.background),
  };
}
