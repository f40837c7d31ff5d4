/**
 * One pass over a topic: read once, then plan and apply until nothing is left to do. What was written is learned
 * from the forum's answers, so nothing is read twice, except where a step says that the topic has changed.
 */
import type { Clock } from "../../clock/clock.ts";
import { plan } from "../../core/plan.ts";
import type { OverviewEntry } from "../../core/posts/overview-entry.ts";
import type { Seal } from "../../core/model/seal.ts";
import type { Step } from "../../core/model/step.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import { applySteps } from "./apply-steps.ts";
import type { Calendar } from "./calendar.ts";
import type { Log } from "../log.ts";
import type { Freshness, Reader, ReadingCalls } from "../reading/read-snapshot.ts";
import type { RenderPdf, StepCall, StepContext } from "./step-context.ts";
import type { LetterText } from "../../core/model/letter-text.ts";
import type { UnsealedTopics } from "./unsealed-topics.ts";
import { seenIn, withRefusalsOf } from "../reading/topic-view.ts";
import type { TopicView } from "../reading/topic-view.ts";
import type { Knowledge } from "../reading/what-is-known.ts";

export interface PassParts {
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly reader: Reader;
  readonly knowledge: Knowledge;
  readonly letterText: LetterText;
  readonly seal: Seal;
  readonly renderPdf: RenderPdf;
  readonly unsealed: UnsealedTopics;
  readonly calendar: Calendar;
  readonly onStep: (step: Step) => void;
  /** Told what a request at rest adds to the overview; null where a topic is none. */
  readonly noteEntry: (topicId: number, entry: OverviewEntry | null) => void;
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
}

/** A plan still not empty after so many rounds is a fault of ours, and going on would only repeat it. */
const MOST_ROUNDS = 12;
const PAUSE_AFTER_FAULT = 10 * 60_000;

/** Brings the topic to what it should show. */
export async function lookAtTopic(
  parts: PassParts,
  topicId: number,
  options: PassOptions,
): Promise<PassResult> {
  const { settings, clock, log, reader, knowledge } = parts;
  const context = stepContext(parts, options.api, topicId);
  const read = await reader.topic(options.api, topicId, options.groups);
  if (read === null) parts.calendar.note(topicId, []);
  if (read === null) return { found: false, wakeAt: null, steps: 0 };

  knowledge.remember(topicId, seenIn(read));
  let view: TopicView | null = read;
  const done = new Set<string>();
  let isPeopleRead = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const planned = plan(view.snapshot, settings, clock.now(), parts);
    parts.unsealed.note(topicId, planned.unsealed);
    parts.calendar.note(topicId, planned.dates);
    const steps = planned.steps.filter((step) => !done.has(identityOf(step)));
    if (steps.length === 0 && !isPeopleRead && planned.steps.some(({ kind }) => kind === "add-members")) {
      // Who does not stay in a group is gone from the forum, which tells nobody of it.
      isPeopleRead = true;
      reader.people.forget();
      view = await reader.topic(options.api, topicId, "afresh");
      if (view === null) return { found: false, wakeAt: null, steps: done.size };
      knowledge.remember(topicId, seenIn(view));
      continue;
    }
    if (steps.length === 0) {
      parts.noteEntry(topicId, planned.entry);
      if (planned.steps.length > 0) {
        log.error(
          { topic: topicId, steps: planned.steps.map(({ kind }) => kind) },
          "what was written did not stay",
        );
      }
      return { found: true, wakeAt: planned.wakeAt, steps: done.size };
    }
    const outcome = await applySteps(context, view, steps, (step, { kind, view: after }) => {
      knowledge.remember(topicId, seenIn(after));
      if (step.kind !== "read-again") done.add(identityOf(step));
      if (kind === "was-there") return;
      parts.onStep(step);
      log.info({ topic: topicId, step: step.kind }, "step done");
    });
    const before = outcome.view;
    view = outcome.kind === "again" ? await reader.topic(options.api, topicId, "afresh") : before;
    if (view === null) return { found: false, wakeAt: null, steps: done.size };
    if (outcome.kind !== "again") continue;
    knowledge.remember(topicId, seenIn(view));
    view = withRefusalsOf(view, before);
  }
  log.error({ topic: topicId, rounds: MOST_ROUNDS }, "a topic does not come to rest");
  return { found: true, wakeAt: clock.now() + PAUSE_AFTER_FAULT, steps: done.size };
}

/** What the first round of a pass would do now, and nothing done; null when there is no such topic. */
export async function planForTopic(
  { settings, clock, reader, letterText, seal }: PassParts,
  topicId: number,
  api: ReadingCalls,
): Promise<readonly Step[] | null> {
  const view = await reader.topic(api, topicId, "afresh");
  return view === null ? null : plan(view.snapshot, settings, clock.now(), { letterText, seal }).steps;
}

/** The same step twice in one pass would only be written in vain again. */
function identityOf(step: Step): string {
  return JSON.stringify(step);
}

/** What carrying out the steps of a topic needs. */
export function stepContext(
  { settings, reader, knowledge, letterText, renderPdf, log }: PassParts,
  api: LookCalls,
  topic: number,
): StepContext {
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
