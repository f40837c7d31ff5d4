/**
 * What an association decides once for its forum. The YAML file, its defaults and its checks
 * live in `src/settings/`; the core only knows this shape. Durations are milliseconds.
 */
import type { Quorum, VotingRule } from "./voting-rule.ts";

export type Language = "fr" | "en";

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

export interface Criterion {
  readonly label: string;
  readonly required: boolean;
  /** What a letter says of a file that meets it, as a clause after "que" / "that"; without one, its label. */
  readonly sentence?: string;
}

/** What the settings say of the sender; each part may be "" or empty. */
export interface Letterhead {
  /** Who the network is: a paragraph. */
  readonly about: string;
  /** The sender's address, a line each. */
  readonly address: readonly string[];
  readonly legalNumber: string;
  readonly email: string;
  /** Where the letter is written, beside its date. */
  readonly place: string;
  /** The letter's subject, in which `{project}` stands for the project; "" is the usual one. */
  readonly subject: string;
  readonly signatoryName: string;
  readonly signatoryRole: string;
}

/** Fields that a network may ask for before a sheet is complete; `call` is the call or the recipient. */
export type RequiredField =
  | "operators"
  | "call"
  | "recipient"
  | "deadline"
  | "file"
  | "territory"
  | "purpose"
  | "commitments";

/** Of which kind a request is, on a forum that has several. */
interface OfProgramme {
  /** Null: of the network's own, which no programme has changed. */
  readonly id: string | null;
  /** What people read; "" for the network's own. */
  readonly name: string;
  /** The settings have it no more: nothing can be decided anew by rules that nobody knows. */
  readonly isGone: boolean;
  /** Every tag that makes a topic a request, with the name of its programme, the network's own last. */
  readonly tags: readonly { readonly tag: string; readonly name: string }[];
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
  /** Categories whose new topics are requests: the service tags them by itself. */
  readonly category: readonly number[];
  readonly stageTags: StageTags;
  readonly criteria: readonly Criterion[];
  /** What a sheet has to say beside its project and its holder. */
  readonly requiredFields: readonly RequiredField[];
  /** Absent where all requests are of one kind. */
  readonly programme?: OfProgramme;
  readonly vote: {
    readonly duration: number;
    readonly minimum: number;
    /** A vote ends at the latest this long before the deadline. */
    readonly beforeDeadline: number;
    readonly reminderBefore: number;
    /** Time for discussion before a vote opens by itself. */
    readonly discussion: number;
    /** Where the file is due sooner than this after the request began, review and vote run side by side; 0: never. */
    readonly urgent: number;
    readonly quorum: Quorum;
    readonly rule: VotingRule;
    /** Who may vote is settled when a vote opens; otherwise whoever joins or leaves the groups can or cannot. */
    readonly fixedElectorate: boolean;
    /** A vote ends, after `minimum`, once the votes still missing cannot change the result. */
    readonly closeWhenSettled: boolean;
  };
  /**
   * Names of the forum's groups: whose members vote, who are stewards beside the moderators, who review (null:
   * electors), who sign letters (null: stewards).
   */
  readonly groups: {
    readonly electors: readonly string[];
    readonly stewards: readonly string[];
    readonly reviewers: readonly string[] | null;
    readonly signatories: readonly string[] | null;
  };
  readonly membership: "invited" | "member";
  /** How many projects a request may come to hold by command, and how many people one post may put in recusal. */
  readonly most: { readonly projects: number; readonly named: number };
  /** Sentences (Markdown, links allowed) printed on the sheet and the ballot. */
  readonly principles: readonly string[];
  readonly charterUrl: string | null;
  /** Where members find how to do what; linked from the status. */
  readonly guideUrl: string | null;
  /** The letter names the numbers of the vote. */
  readonly numbersInLetter: boolean;
  readonly letter: Letterhead & {
    /** Whom a letter goes to when the sheet names nobody, lines parted by line breaks; "" is nobody. */
    readonly recipient: string;
    /** With `command` a letter waits until a signatory signs it. A record from before this was said has none: by hand. */
    readonly signature?: "line" | "image" | "command";
  };
  /** How long after the deadline the requester is asked what came of a letter; 0 is never. */
  readonly followup: number;
  /** Base of the public pages, without a final slash; null when there are none. */
  readonly publicUrl: string | null;
  /** Base of the forum, without a final slash. */
  readonly forumUrl: string;
}
