/**
 * The grammar of the commands, once: what may stand between a command's word and its text, what has to, and how
 * its text may begin where no colon introduces it. `read-arguments.ts` reads by it; `/vote` and `/projet`, whose
 * arguments are dates and names, are read by files of their own.
 */
import type { CommandName } from "./command-words.ts";

export type Slot =
  /** `@name`, several. */
  | "people"
  /** `N`, several, or all of them in words. */
  | "projects"
  /** `projet N` only, where a bare number is something else. */
  | "named-projects"
  /** `K` or `N.K`, several. */
  | "criteria"
  /** An opinion. */
  | "verdict"
  | "yes-no"
  /** A recusal, `R1`, `O1`, several. */
  | "lifted"
  /** That a letter stays as it is. */
  | "kept"
  /** What came of a letter. */
  | "result"
  /** `E1` of a commitment, `R1` of a reservation, several. */
  | "promised";

export interface Grammar {
  readonly takes: readonly Slot[];
  /** Without these a colon does not end the arguments, and the command asks. */
  readonly needs: readonly Slot[];
  /**
   * How a text without a colon begins so as not to be taken for an argument that was not understood:
   * "own" in words about oneself, "clause" as a sentence does, "free" in any words but those of doubt.
   */
  readonly text: "own" | "clause" | "free";
}

export type ByGrammar = Exclude<CommandName, "vote" | "project" | "help">;

export const GRAMMAR: Readonly<Record<ByGrammar, Grammar>> = {
  // Who is recused is the one thing that must never be guessed.
  recuse: { takes: ["people", "projects"], needs: [], text: "own" },
  "no-link": { takes: ["people", "projects"], needs: [], text: "free" },
  lift: { takes: ["lifted", "people", "projects"], needs: ["lifted"], text: "free" },
  concern: { takes: ["people", "projects"], needs: [], text: "free" },
  objection: { takes: ["projects"], needs: [], text: "free" },
  review: { takes: ["verdict", "projects"], needs: ["verdict"], text: "free" },
  criterion: {
    takes: ["yes-no", "criteria", "named-projects"],
    needs: ["criteria", "yes-no"],
    text: "free",
  },
  // What is withdrawn does not come back: "/retirer ma réserve" must not withdraw the request.
  withdraw: { takes: ["projects"], needs: [], text: "clause" },
  membership: { takes: ["yes-no", "projects"], needs: ["yes-no"], text: "free" },
  // A signature given, or a letter withdrawn, by a word misread could not be taken back.
  sign: { takes: ["projects"], needs: [], text: "clause" },
  letter: { takes: ["projects", "kept"], needs: [], text: "clause" },
  revoke: { takes: ["projects"], needs: [], text: "clause" },
  followup: { takes: ["result", "promised", "projects"], needs: ["result"], text: "free" },
  minutes: { takes: ["projects"], needs: [], text: "free" },
};

/** Whether a command's arguments are read by `GRAMMAR`. */
export function isByGrammar(name: CommandName): name is ByGrammar {
  return name in GRAMMAR;
}
