/**
 * The one decision of Aval: what a topic should show, given what it shows now. Pure: the same snapshot,
 * settings and moment give the same steps, and once the steps are done, no steps.
 */
import type { Plan } from "./model/step.ts";
import type { LetterData } from "./letter/letter-data.ts";
import type { Settings } from "./model/settings.ts";
import type { Snapshot } from "./model/snapshot.ts";

/** The letter's text (Markdown), from a template that the shell has read; pure like the rest. */
export type LetterText = (letter: LetterData) => string;

/** What should be done in the topic of this snapshot at the moment `now` (milliseconds). */
export function plan(_snapshot: Snapshot, _settings: Settings, _now: number, _letterText: LetterText): Plan {
  return { steps: [], wakeAt: null };
}
