/**
 * Steps that could not be carried out although the forum is there. Each is left aside and tried again by itself,
 * later each time, so that none of them holds up the others; what lasts is said in the topic's status.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Step } from "../../core/model/step.ts";
import type { Trouble } from "../../core/model/trouble.ts";
import { markKey, marksOf } from "../../core/text/mark.ts";
import { isRefusal, RateLimited, Refused, Unreachable } from "../../discourse-api/errors.ts";
import { LetterFault, NoGlyph } from "../../letter/letter-fault.ts";
import { RegisterGone } from "../reading/register-gone.ts";
import { pauseAfter } from "../pause-after.ts";

export interface RefusedSteps {
  /** Whether the time has come to try this step, which most have never failed. */
  mayTry(topicId: number, step: Step): boolean;
  /** A step has failed; gives the milliseconds until it may be tried again. */
  failed(topicId: number, step: Step, error: unknown): number;
  /** What is still planned of a topic: of anything else it is forgotten that it failed. */
  planned(topicId: number, steps: readonly Step[]): void;
  /** What does not work in a topic. */
  troubles(topicId: number): readonly Trouble[];
  /** When the first of its steps may be tried again; null when none waits. */
  nextTry(topicId: number): number | null;
  /** How many steps wait, over all topics. */
  count(): number;
}

interface Failed {
  readonly what: Trouble["what"];
  readonly since: number;
  readonly words: string;
  failures: number;
  nextTry: number;
}

/** Nothing has failed yet. */
export function createRefusedSteps(clock: Clock): RefusedSteps {
  const topics = new Map<number, Map<string, Failed>>();
  const of = (topicId: number): ReadonlyMap<string, Failed> => topics.get(topicId) ?? new Map();
  return {
    mayTry: (topicId, step) =>
      [identityOf(step), targetOf(step)].every((one) => (of(topicId).get(one)?.nextTry ?? 0) <= clock.now()),
    failed(topicId, step, error) {
      const steps = topics.get(topicId) ?? new Map<string, Failed>();
      topics.set(topicId, steps);
      const key = isRefusal(error) ? identityOf(step) : targetOf(step);
      const failed = steps.get(key) ?? {
        what: whatFails(step, error),
        since: clock.now(),
        words: error instanceof Refused ? error.words.join(" ") : "",
        failures: 0,
        nextTry: 0,
      };
      failed.failures += 1;
      const pause = pauseAfter(error, failed.failures);
      failed.nextTry = clock.now() + pause;
      steps.set(key, failed);
      return pause;
    },
    planned(topicId, steps) {
      const failed = topics.get(topicId);
      if (failed === undefined) return;
      const still = new Set(steps.flatMap((step) => [identityOf(step), targetOf(step)]));
      for (const key of failed.keys()) if (!still.has(key)) failed.delete(key);
      if (failed.size === 0) topics.delete(topicId);
    },
    troubles: (topicId) =>
      [...of(topicId).values()].map(({ what, since, words, failures }) => ({
        what,
        since,
        words,
        lasts: failures > 1,
      })),
    nextTry(topicId) {
      const moments = [...of(topicId).values()].map(({ nextTry }) => nextTry);
      return moments.length === 0 ? null : Math.min(...moments);
    },
    count: () => [...topics.values()].reduce((sum, steps) => sum + steps.size, 0),
  };
}

/** The same step, wherever it is planned anew. */
export function identityOf(step: Step): string {
  return JSON.stringify(step);
}

/**
 * What a step is about, whatever it would write there. A forum that is busy or broken is so for any text, and that of a
 * status is another at each look; one that refuses a text may take the next.
 */
function targetOf(step: Step): string {
  if (step.kind === "set-tags") return step.kind;
  if (step.kind === "edit-post") return `${step.kind} ${step.postId}`;
  if (step.kind === "register") return `${step.kind} ${step.reference}`;
  const [mark] = step.kind === "create-post" ? marksOf(step.raw) : [];
  return mark === undefined ? identityOf(step) : `${step.kind} ${markKey(mark)}`;
}

const AWAY = new Set([502, 503, 504]);

/** The forum itself is away, read-only, or wants silence: nothing else would fare better. */
export function isOfForum(error: unknown): boolean {
  if (error instanceof Refused) return AWAY.has(error.status);
  return error instanceof Unreachable || (error instanceof RateLimited && error.forAll);
}

/** What is recorded stands in the status and its continuations: nothing may follow from what is not. */
export function isRecording(step: Step): boolean {
  if (step.kind !== "create-post" && step.kind !== "edit-post") return false;
  return marksOf(step.raw)[0]?.kind === "status";
}

function whatFails(step: Step, error: unknown): Trouble["what"] {
  if (error instanceof LetterFault || error instanceof NoGlyph) return "letter";
  if (error instanceof RegisterGone) return "register-gone";
  if (isRecording(step)) return "record";
  switch (step.kind) {
    case "create-post":
    case "recover-post":
    case "unhide-post":
      return "post";
    case "edit-post":
    case "set-wiki":
    case "delete-post":
    case "trace-post":
    case "like":
    case "read-again":
      return "edit";
    case "set-tags":
      return "tags";
    case "create-group":
    case "add-members":
    case "remove-members":
    case "delete-group":
      return "group";
    case "remove-vote":
    case "close-poll":
    case "open-poll":
      return "poll";
    case "message":
      return "message";
    case "register":
      return "register";
  }
}
