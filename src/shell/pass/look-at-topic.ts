/**
 * One pass over a topic: read once, then plan and apply until nothing is left to do. What was written is learned
 * from the forum's answers, so nothing is read twice, except where a step says that the topic has changed.
 */
import type { Clock } from "../../clock/clock.ts";
import { plan } from "../../core/plan.ts";
import type { OverviewEntry } from "../../core/posts/overview-entry.ts";
import type { CountedProject } from "../../core/register/yearly-count.ts";
import type { Seal } from "../../core/model/seal.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Step } from "../../core/model/step.ts";
import { MESSAGES_A_MINUTE } from "../../core/posts/messages.ts";
import { earliest } from "../../core/steps/timed.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import { applySteps } from "./apply-steps.ts";
import type { Applying } from "./apply-steps.ts";
import type { Calendar } from "./calendar.ts";
import type { Log } from "../log.ts";
import type { Freshness, Reader, ReadingCalls } from "../reading/read-snapshot.ts";
import { areSame } from "../reading/configured-people.ts";
import { LATELY } from "../reading/read-snapshot.ts";
import type { StepCall, StepContext } from "./step-context.ts";
import { isTooOld, withoutIdleReads, withoutMessagesBeyond } from "./steps-to-try.ts";
import type { Tools } from "../../core/model/tools.ts";
import type { PressOf } from "../../letter/press-of.ts";
import type { MissingProgrammes } from "./missing-programmes.ts";
import { identityOf, isOfForum, isRecording } from "./refused-steps.ts";
import type { RefusedSteps } from "./refused-steps.ts";
import type { UnsealedTopics } from "./unsealed-topics.ts";
import { AWAY_FOR } from "../reading/attached-files.ts";
import { seenIn, withRefusalsOf } from "../reading/topic-view.ts";
import type { TopicView } from "../reading/topic-view.ts";
import type { Knowledge } from "../reading/what-is-known.ts";

export interface PassParts {
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly reader: Reader;
  readonly knowledge: Knowledge;
  readonly pressOf: PressOf;
  readonly seal: Seal;
  readonly unsealed: UnsealedTopics;
  readonly missing: MissingProgrammes;
  readonly calendar: Calendar;
  readonly refused: RefusedSteps;
  readonly onStep: (step: Step) => void;
  /** Told what a request at rest adds to the overview, null where a topic is none, and in which category it is read. */
  readonly noteEntry: (topicId: number, entry: OverviewEntry | null, category: number | null) => void;
  /** Told how the projects of a request at rest count in their year. */
  readonly noteCounted: (projects: readonly CountedProject[]) => void;
}

/** All that a look at a topic asks of the forum. */
type LookCalls = ReadingCalls & Calls<StepCall>;

export interface PassOptions {
  readonly api: LookCalls;
  readonly groups: Freshness;
}

/** What one pass came to; `wakeAt` is when the topic is to be looked at again by itself. */
export interface PassResult {
  /** False when there is no such topic. */
  readonly found: boolean;
  readonly wakeAt: number | null;
  readonly steps: number;
  /** Why a step was left aside, the first of several; null when none was. */
  readonly failure: Error | null;
}

/** A plan still not empty after so many rounds is a fault of ours, and going on would only repeat it. */
const MOST_ROUNDS = 12;
/** What is recorded piece by piece takes a round for each: no topic has more to be recorded. */
const MOST_PIECES = 300;
const PAUSE_AFTER_FAULT = 10 * 60_000;
const MINUTE = 60_000;

/** Brings the topic to what it should show. */
export async function lookAtTopic(
  parts: PassParts,
  topicId: number,
  options: PassOptions,
): Promise<PassResult> {
  const { clock, log, reader, knowledge, refused } = parts;
  const read = await reader.topic(options.api, topicId, options.groups);
  if (read === null) {
    parts.calendar.note(topicId, []);
    parts.noteEntry(topicId, null, null);
    return { ...NOTHING, found: false };
  }

  knowledge.remember(topicId, seenIn(read));
  const { settings } = read;
  const tools = toolsFor(parts, settings);
  const context = stepContext(parts, options.api, topicId, settings);
  parts.missing.note(topicId, settings);
  let view: TopicView | null = read;
  let failure: Error | null = null;
  let isPeopleRead = false;
  let isToldOnly = options.groups === "heard" || options.groups === "due";
  let isIdle = options.groups === "idle";
  let sent = 0;
  const done = new Set<string>();
  const applying: Applying = {
    onStep(step, { kind, view: after }) {
      knowledge.remember(topicId, seenIn(after));
      if (step.kind !== "read-again") done.add(identityOf(step));
      if (kind === "was-there") return;
      if (step.kind === "message") sent += 1;
      parts.onStep(step);
      log.info({ topic: topicId, step: step.kind }, "step done");
    },
    onFailure(step, err) {
      if (isOfForum(err)) throw err;
      failure ??= err instanceof Error ? err : new Error(String(err));
      const retryIn = refused.failed(topicId, step, err);
      log.error({ topic: topicId, step: step.kind, err, retryIn }, "a step failed");
      return isRecording(step) ? "plan-again" : "go-on";
    },
  };
  const readAgain = async (freshness: Freshness): Promise<TopicView | null> => {
    const again = await reader.topic(options.api, topicId, freshness);
    if (again !== null) knowledge.remember(topicId, seenIn(again));
    return again;
  };
  const gone = (): PassResult => ({ ...NOTHING, found: false, steps: done.size, failure });
  for (let round = 0, pieces = 0; round < MOST_ROUNDS && pieces < MOST_PIECES;) {
    const snapshot: Snapshot = { ...view.snapshot, troubles: refused.troubles(topicId) };
    const planned = plan(snapshot, view.settings, clock.now(), tools);
    if (isTooOld(view.namesSince, planned.onNames, clock.now())) {
      const named: TopicView | null = await readAgain("afresh");
      if (named === null) return gone();
      view = withRefusalsOf(named, view);
      continue;
    }
    if (isToldOnly && planned.onPeople !== "as-told") {
      isToldOnly = false;
      if (!areSame(await reader.people.read(options.api, LATELY, view.settings), view.snapshot)) {
        view = await readAgain("remembered");
        if (view === null) return gone();
        continue;
      }
    }
    if (isIdle && planned.steps.length > 0) {
      // What is done, a vote that opens above all, is done by who can vote now, not by who could an hour ago.
      isIdle = false;
      view = await readAgain("remembered");
      if (view === null) return gone();
      continue;
    }
    if (!isPeopleRead && planned.onPeople === "now") {
      isPeopleRead = true;
      reader.people.forget();
      view = await readAgain("remembered");
      if (view === null) return gone();
      continue;
    }
    parts.unsealed.note(topicId, planned.unsealed);
    parts.calendar.note(topicId, planned.dates);
    if (planned.more) pieces += 1;
    else round += 1;
    const untried = planned.steps.filter((step) => !done.has(identityOf(step)));
    const tryable = withoutIdleReads(untried.filter((step) => refused.mayTry(topicId, step)));
    const steps = withoutMessagesBeyond(MESSAGES_A_MINUTE - sent, tryable);
    if (steps.length === 0 && !isPeopleRead && planned.steps.some(({ kind }) => kind === "add-members")) {
      // Who does not stay in a group is gone from the forum, which tells nobody of it.
      isPeopleRead = true;
      reader.people.forget();
      view = await readAgain("afresh");
      if (view === null) return gone();
      continue;
    }
    if (steps.length === 0) {
      const { deleted, categoryId } = snapshot.topic;
      parts.noteEntry(topicId, planned.entry, deleted ? null : categoryId);
      parts.noteCounted(planned.counted);
      refused.planned(topicId, planned.steps);
      // What works again is no longer to be said.
      const left = new Set(refused.troubles(topicId).map(({ what }) => what));
      if (snapshot.troubles.some(({ what }) => !left.has(what))) continue;
      if (planned.steps.length > untried.length) {
        log.error(
          { topic: topicId, steps: planned.steps.map(({ kind }) => kind) },
          "what was written did not stay",
        );
      }
      const messagesAt = tryable.length > 0 ? clock.now() + MINUTE : null;
      const filesAt = view.filesLeft ? clock.now() + AWAY_FOR : null;
      const wakeAt = earliest([planned.wakeAt, refused.nextTry(topicId), filesAt, messagesAt]);
      return { found: true, wakeAt, steps: done.size, failure };
    }
    const outcome = await applySteps(context, view, steps, applying);
    const before = outcome.view;
    const behind = isToldOnly ? "written" : "afresh";
    view = outcome.kind === "again" ? await readAgain(behind) : before;
    if (view === null) return gone();
    if (outcome.kind === "again") view = withRefusalsOf(view, before);
  }
  log.error({ topic: topicId, rounds: MOST_ROUNDS }, "a topic does not come to rest");
  return { found: true, wakeAt: clock.now() + PAUSE_AFTER_FAULT, steps: done.size, failure };
}

const NOTHING: PassResult = { found: true, wakeAt: null, steps: 0, failure: null };

/** What the first round of a pass would do now, and nothing done; null when there is no such topic. */
export async function planForTopic(
  parts: PassParts,
  topicId: number,
  api: ReadingCalls,
): Promise<readonly Step[] | null> {
  const view = await parts.reader.topic(api, topicId, "afresh");
  if (view === null) return null;
  const { snapshot, settings } = view;
  return plan(snapshot, settings, parts.clock.now(), toolsFor(parts, settings)).steps;
}

/** What the core is given to decide on a topic that these settings hold for. */
export function toolsFor(
  { pressOf, seal }: Pick<PassParts, "pressOf" | "seal">,
  settings: ServiceSettings,
): Tools {
  return { letterText: pressOf(settings).letterText, seal };
}

/** What carrying out the steps of a topic needs. */
export function stepContext(
  { reader, knowledge, pressOf, log }: PassParts,
  api: LookCalls,
  topic: number,
  settings: ServiceSettings,
): StepContext {
  const { letterText, renderPdf } = pressOf(settings);
  return {
    api,
    reader,
    letterText,
    renderPdf,
    place: settings,
    onWritten: (view) => knowledge.remember(topic, seenIn(view)),
    onObstacle: (step, err) => log.warn({ topic, step, err }, "a step was refused"),
  };
}
