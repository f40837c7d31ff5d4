/** What is said of each problem, in whatever language. */

export interface ProblemWords {
  readonly what: string;
  readonly why: string;
  /** Exactly what to do, and where. */
  readonly mend: string;
}

export function words(what: string, why: string, mend: string): ProblemWords {
  return { what, why, mend };
}
