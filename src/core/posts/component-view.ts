/**
 * What the theme component knows of a request, as JSON in the status post (`<!-- aval:view {…} -->`): public
 * facts only, so that a page can show where things stand and offer what its reader may do. Times are
 * milliseconds. The component reads it from the status post's raw text; without it everything works by text.
 */
import type { Decision } from "../record/vote-facts.ts";
import type { BlockRule } from "../model/voting-rule.ts";
import type { Stage } from "../request/request.ts";
import type { BallotOption } from "../words/ballot-options.ts";

export interface ComponentView {
  readonly v: 1;
  readonly language: "fr" | "en";
  /** Names of the forum's groups whose members are electors, stewards (moderators always are) and reviewers. */
  readonly groups: {
    readonly electors: readonly string[];
    readonly stewards: readonly string[];
    /** Null: the electors. */
    readonly reviewers: readonly string[] | null;
  };
  readonly criteria: readonly { readonly label: string; readonly required: boolean }[];
  readonly projects: readonly {
    readonly n: number;
    readonly title: string;
    readonly stage: Stage;
    /** What is missing, in words; empty when nothing is. */
    readonly missing: readonly string[];
    /** Number of the post that holds the sheet and the checklist. */
    readonly sheetPost: number | null;
    /** Numbers of the criteria that are ticked. */
    readonly ticked: readonly number[];
    /** The last round; null before the first. */
    readonly round: {
      readonly round: number;
      readonly state: "opening" | "open" | "closing" | "decided" | "void";
      readonly post: number | null;
      readonly endsAt: number;
      readonly voted: number;
      readonly able: number;
      /** How many have to vote; of the rules that were in force when this round opened. */
      readonly quorum: number;
      /** The service's own count in the order of the ballot, those in recusal in none of it. */
      readonly options: readonly {
        readonly kind: BallotOption;
        readonly label: string;
        readonly votes: number;
      }[];
      readonly decision: Decision | null;
      /** What a block with an argument does; "consent" where the vote is by consent and has objections instead. */
      readonly block: BlockRule | "consent";
    } | null;
    /** End of the day the file is due. */
    readonly deadline: number | null;
    /** Number of the post that holds the letter. */
    readonly letterPost: number | null;
    /** How many could vote if it opened now. */
    readonly able: number;
    readonly recused: number;
  }[];
  /** People in recusal, by user id; `n` are the projects concerned, all of the topic's when empty. */
  readonly recused: readonly {
    readonly id: number;
    readonly username: string;
    readonly n: readonly number[];
    readonly why: string;
  }[];
  /** People who were asked about a link of interest and have not answered. */
  readonly asked: readonly { readonly id: number; readonly n: readonly number[] }[];
}
