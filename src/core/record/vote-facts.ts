/** What is recorded of a vote: what it is about and by which rules, how it ended, what was counted and decided. */
import type { LetterData } from "../model/letter-data.ts";
import type { Language, Settings } from "../model/settings.ts";
import type { Quorum, VotingRule } from "../model/voting-rule.ts";
import type { BallotOption } from "../words/ballot-options.ts";

/** What a vote is about, as the letter would say it; fixed when the vote opens. */
export interface Question {
  readonly language: Language;
  readonly network: string;
  readonly letterhead: Settings["letter"];
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  readonly recipient: string;
  readonly territory: string;
  /** "" while nobody wrote why the network supports the project. */
  readonly why: string;
  readonly criteriaMet: LetterData["criteriaMet"];
  readonly commitments: readonly string[];
  /** Operators and partners, for the register. */
  readonly operators: readonly string[];
  /** SHA-256 of the draft letter's text. */
  readonly draft: string;
}

/**
 * The rules in force for a vote; later settings change later votes. Durations are milliseconds. What may be absent is
 * so in a record of before 0.2, when there was but one rule, and where it is no.
 */
export type Rules = Pick<
  Settings["vote"],
  "duration" | "minimum" | "beforeDeadline" | "reminderBefore" | "discussion"
> &
  DecidedBy & {
    readonly timezone: string;
    readonly fixedElectorate?: boolean;
    readonly closeWhenSettled?: boolean;
    /** Opened before its review, the file being due so soon. */
    readonly isUrgent?: boolean;
  };

/** What a count is decided by; without a rule by the usual one. */
export interface DecidedBy {
  readonly quorum: Quorum;
  readonly rule?: VotingRule;
}

/** What was counted when a vote was decided. Lists of accounts are packed (see `id-list.ts`). */
export interface Counted {
  readonly decision: Decision;
  readonly reason: Reason;
  /** Who could vote, and whoever voted while able to. */
  readonly electors: string;
  readonly recused: string;
  readonly votes: Readonly<Record<BallotOption, string>>;
  /** Blocks counted as Against: those without an objection, or all where the rule says so. */
  readonly unargued: string;
  /** Whose block had which objection for its argument; in a vote by consent, whose objection was open. */
  readonly argued: readonly (readonly [voter: number, objection: string])[];
  /** Votes by people in recusal that the forum's bar may still hold. */
  readonly setAside: string;
  /** Votes by others than electors, or under an option that is not the ballot's. */
  readonly strangers: string;
}

/** "tied": as many For as Against, and the rule asks for one further round. */
export type Decision = "granted" | "refused" | "blocked" | "tied" | "no-quorum" | "nobody";

/** Why the count comes to its decision; each has one sentence with its numbers. */
export type Reason =
  | "more-for"
  | "absolute-reached"
  | "absolute-missed"
  | "share-reached"
  | "share-missed"
  | "able-share-reached"
  | "able-share-missed"
  | "casting-for"
  | "casting-against"
  | "casting-missing"
  | "tie-again"
  | "consent"
  | "open-objection"
  | "block-refuses"
  | "argued-block"
  | "quorum-missed"
  | "nobody-left"
  | "only-abstentions"
  | "tie"
  | "more-against";

export type ClosedWhy = "time" | "late" | "everybody" | "settled" | "steward" | "void" | "nobody";
