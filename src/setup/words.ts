/** What setup says, in the two languages of `words-fr.ts` and `words-en.ts`. */
import type { Language } from "../core/model/settings.ts";
import type { Change, Kept, Remark, Removal } from "./change.ts";
import { ENGLISH_SETUP } from "./words-en.ts";
import { FRENCH_SETUP } from "./words-fr.ts";

export interface SetupWords {
  /** Description of the profile field, shown to members. */
  readonly organisations: string;
  readonly reading: (forum: string) => string;
  readonly notAdmin: (username: string) => string;
  readonly keyRefused: string;
  readonly ready: string;
  readonly planned: (count: number) => string;
  readonly done: string;
  readonly failed: (why: string) => string;
  readonly unknownName: (host: string) => string;
  /** The forum went away, or wants no more requests; with why. */
  readonly interrupted: (why: string) => string;
  /** What to do when the register could not be opened. */
  readonly elsewhere: string;
  readonly componentByHand: string;
  readonly again: string;
  /** Said when there is no register that could hold the record of what was made. */
  readonly notRecorded: string;
  readonly stillDiffers: string;
  readonly toKnow: string;
  readonly summary: string;
  readonly links: {
    readonly requests: string;
    readonly electors: string;
    readonly register: string;
    readonly webhook: string;
    readonly component: string;
    readonly settings: string;
    readonly pages: string;
  };
  readonly next: string;
  readonly nothingToRemove: string;
  readonly removalStopped: string;
  readonly change: (change: Change) => string;
  /** What a change takes away from the forum's protection; null when nothing. */
  readonly caution: (change: Change) => string | null;
  readonly remark: (remark: Remark) => string;
  readonly removal: (removal: Removal) => string;
  readonly kept: (kept: Kept) => string;
}

export const SETUP_WORDS: Readonly<Record<Language, SetupWords>> = { fr: FRENCH_SETUP, en: ENGLISH_SETUP };
