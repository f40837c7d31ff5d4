/**
 * What was read of one topic and of the people it concerns, in the forum's own terms.
 * The core decides on this alone: the same snapshot, settings and moment give the same answer.
 * Times are milliseconds since 1970 (UTC); people are keyed by user id, since names change.
 */
import type { Trouble } from "./trouble.ts";

/** An account of the forum. `name` is the full name shown beside posts, "" when there is none. */
export interface Member {
  readonly id: number;
  readonly username: string;
  readonly name: string;
}

/** One option of a poll: `votes` is the forum's own figure, `voters` the named list (Aval counts only that). */
interface PollOption {
  readonly id: string;
  readonly label: string;
  readonly votes: number;
  readonly voters: readonly Member[];
}

/** A native poll of a post. `groups` holds the names in its `groups=`, empty when anybody may vote. */
export interface Poll {
  readonly name: string;
  readonly status: "open" | "closed";
  readonly groups: readonly string[];
  readonly options: readonly PollOption[];
}

/** A revision of a post made by `by`; `added` and `removed` are the Markdown lines that it changed. */
export interface Edit {
  readonly version: number;
  readonly by: Member;
  readonly at: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The whole texts before and after it. */
  readonly before: string;
  readonly after: string;
}

/** A version of a member's post, by its revision; one that changed no text has the same before and after. */
export interface PastVersion {
  readonly version: number;
  readonly by: Member;
  readonly before: string;
  readonly after: string;
  /** Whose post it was before, where this version gave it to another account. */
  readonly formerOwner: Member | null;
}

/** A post as Aval needs it. `raw` of a post deleted by its author is the text before the deletion. */
export interface Post {
  readonly id: number;
  readonly number: number;
  readonly author: Member;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
  readonly kind: "regular" | "moderator" | "small-action" | "whisper";
  readonly raw: string;
  readonly wiki: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly viaEmail: boolean;
  /** The bot has liked it. */
  readonly liked: boolean;
  readonly replyTo: number | null;
  readonly polls: readonly Poll[];
  /** Who wrote the present text; null as long as that was not looked up. */
  readonly editor: Member | null;
  /** Revisions of a bot post by others, as far as they had to be read, oldest first. */
  readonly edits: readonly Edit[];
  /**
   * Versions of a member's post, the latest first, as far back as they had to be read and the forum shows them; null
   * as long as nobody had to look.
   */
  readonly history: readonly PastVersion[] | null;
}

/** A group of the forum with its members, as far as the topic needs it. */
export interface Group {
  readonly id: number;
  readonly name: string;
  /** The group's description; ours opens with our mark (see `electorate-group.ts`). */
  readonly bio: string;
  readonly members: readonly Member[];
}

/** An issued letter as its card in the register shows it. */
export interface RegisteredLetter {
  readonly reference: string;
  readonly topicId: number;
  readonly n: number;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  readonly operators: readonly string[];
  readonly sha256: string;
  readonly pdfUrl: string;
  /** The card's post; whether its text is as the service has sealed it, with the key of now, and no other card of that letter stands beside it. */
  readonly card: {
    readonly postId: number;
    readonly version: number;
    readonly seq: number;
    readonly intact: boolean;
    /** What it says of the letter's life, in a form to compare (see `register-card.ts`). */
    readonly life: string;
  };
}

/** A PDF that somebody has attached: its fingerprint, or why it is taken for none. */
export type FileRead =
  | { readonly kind: "pdf"; readonly sha256: string }
  | { readonly kind: "too-large" | "no-pdf" | "missing" };

/** A private message that the bot has sent. */
export interface SentMessage {
  readonly title: string;
  readonly to: number;
}

/** What somebody who may be asked about a link of interest says of themselves in their profile. */
export interface StandingInterest {
  readonly who: Member;
  /** Stand for this person in this topic's record: the present one, then those under earlier secrets. */
  readonly marks: readonly string[];
  /** As their profile lists them; null while it was not read. */
  readonly organisations: readonly string[] | null;
}

/** A vote that the forum refused to remove although its voter is in recusal. */
export interface StuckVote {
  readonly postId: number;
  readonly voterId: number;
}

export interface Snapshot {
  readonly bot: Member;
  readonly topic: {
    readonly id: number;
    readonly title: string;
    readonly slug: string;
    readonly tags: readonly string[];
    readonly categoryId: number | null;
    /** As the topic that a forum makes of a category's description is. */
    readonly pinned: boolean;
    readonly author: Member;
    readonly createdAt: number;
    readonly closed: boolean;
    readonly archived: boolean;
    readonly deleted: boolean;
  };
  /** In the order of the thread. */
  readonly posts: readonly Post[];
  /** Members of the configured groups, each once, the bot never among them. */
  readonly electors: readonly Member[];
  readonly stewards: readonly Member[];
  readonly administrators: readonly Member[];
  /** Null when the reviewers are the electors. */
  readonly reviewers: readonly Member[] | null;
  /** Null when the stewards sign. */
  readonly signatories: readonly Member[] | null;
  /** Accounts behind the @names of sheets and commands, by lower-case username; null: no such account. */
  readonly named: Readonly<Record<string, Member | null>>;
  /** Groups whose name starts as an electorate group of this topic would. Empty until one is needed. */
  readonly groups: readonly Group[];
  /** The register's cards, empty until something was issued. */
  readonly register: readonly RegisteredLetter[];
  /** Cards of this topic's letters that somebody has deleted, or moved out of the register, and none stands for. */
  readonly goneCards: readonly Pick<RegisteredLetter, "reference" | "card">[];
  /** Files that signatories gave back, by their name behind `upload://`, as far as they had to be read. */
  readonly files: Readonly<Record<string, FileRead>>;
  /** Tags of the service that the forum does not take: gone, or turned into another. */
  readonly unusableTags: readonly string[];
  /** The electors, and whoever has written in the thread: what their profiles say, and their marks in the record. */
  readonly standing: readonly StandingInterest[];
  /** Profiles that are not read yet are to be read: the forum has the field, and the topic wants it. */
  readonly readsProfiles: boolean;
  /** Messages already sent, empty until one is to be sent. */
  readonly sent: readonly SentMessage[];
  /** Votes whose removal was refused since this topic was last read. */
  readonly stuckVotes: readonly StuckVote[];
  /** Ids of posts whose edit the forum refused since this topic was last read. */
  readonly refusedEdits: readonly number[];
  /** What could not be done in this topic when it was last tried. */
  readonly troubles: readonly Trouble[];
}
