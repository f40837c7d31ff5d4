/**
 * What an association decides once for its forum. The YAML file, its defaults and its checks
 * live in `src/settings/`; the core only knows this shape. Durations are milliseconds.
 */
export type Language = "fr" | "en";

export interface Criterion {
  readonly label: string;
  readonly required: boolean;
}

export interface StageTags {
  readonly incomplete: string;
  readonly review: string;
  readonly vote: string;
  readonly granted: string;
  readonly refused: string;
  readonly delivered: string;
  readonly withdrawn: string;
}

export interface Settings {
  readonly language: Language;
  /** IANA zone in which dates are read and written. */
  readonly timezone: string;
  /** Name of the network, as the letter and the pages say it. */
  readonly network: string;
  readonly requestTag: string;
  readonly stageTags: StageTags;
  readonly criteria: readonly Criterion[];
  readonly vote: {
    readonly duration: number;
    readonly minimum: number;
    /** A vote ends at the latest this long before the deadline. */
    readonly beforeDeadline: number;
    readonly reminderBefore: number;
    readonly quorum: number;
    /** Time for discussion before a vote opens by itself. */
    readonly discussion: number;
  };
  /** Names of the forum's groups: whose members vote, who are stewards beside the moderators, who review (null: electors). */
  readonly groups: {
    readonly electors: readonly string[];
    readonly stewards: readonly string[];
    readonly reviewers: readonly string[] | null;
  };
  readonly membership: "invited" | "member";
  /** Sentences (Markdown, links allowed) printed on the sheet and the ballot. */
  readonly principles: readonly string[];
  readonly charterUrl: string | null;
  /** The letter names the numbers of the vote. */
  readonly numbersInLetter: boolean;
  /** Base of the public pages, without a final slash; null when there are none. */
  readonly publicUrl: string | null;
  /** Base of the forum, without a final slash. */
  readonly forumUrl: string;
}
