/**
 * A request for letters of support as Aval understands it: what the topic, its sheets, its polls and the
 * recorded acts come to. Derived each time from the snapshot, never stored.
 */
import type { Act, ActOf, Person, RecusalCause, Verdict } from "../record/act.ts";
import type { FirstPostRead } from "../record/state.ts";
import type { ClosedWhy, Counted, Decision } from "../record/vote-facts.ts";
import type { Place } from "../dates/format-date.ts";
import type { Settings } from "../model/settings.ts";
import type { Member, Poll, Post, Snapshot } from "../model/snapshot.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";

export type Stage = "incomplete" | "review" | "vote" | "granted" | "refused" | "delivered" | "withdrawn";

/** One reason why a person is in recusal; `key` is that of the act that recorded it. */
export interface Cause {
  readonly key: string;
  readonly why: RecusalCause;
  readonly text: string;
  readonly at: number;
  readonly by: Person;
  /** False while the account is known by a name alone, and a steward has not confirmed it. */
  readonly sure: boolean;
}

/** A person kept out of the decision on a project; `why`, `text` and `at` are those of the first of the causes. */
export interface Recused {
  readonly who: Person;
  readonly why: RecusalCause;
  readonly text: string;
  readonly at: number;
  readonly causes: readonly Cause[];
}

/** A reservation (R1…) or an objection (O1…). */
export interface Position {
  readonly id: string;
  readonly kind: "concern" | "objection";
  readonly who: Person;
  readonly n: readonly number[];
  readonly text: string;
  readonly at: number;
  readonly open: boolean;
  /** An open objection of somebody who is not in recusal: nothing advances by itself, and a block has its argument. */
  readonly holds: boolean;
}

export interface ReviewGiven {
  readonly who: Person;
  readonly verdict: Verdict;
  readonly text: string;
  readonly at: number;
}

export interface Tick {
  readonly by: Person;
  readonly at: number;
}

/**
 * How a round stands: `opening` is recorded while its ballot is not yet in the thread, `closing` as ended while its
 * votes are not yet counted.
 */
export type RoundState = "opening" | "open" | "closing" | "decided" | "void";

export interface Round {
  readonly round: number;
  readonly state: RoundState;
  /** What the vote is about and by which rules, as recorded before it opened. */
  readonly opening: ActOf<"opening">;
  readonly post: Post | null;
  readonly poll: Poll | null;
  /** The forum's group of those who may vote, by the name that the poll knows; null before the ballot is there. */
  readonly group: string | null;
  readonly openedAt: number;
  readonly endsAt: number;
  readonly closedAt: number | null;
  readonly closedWhy: ClosedWhy | null;
  /** Ids of the members of the configured groups by now, as recorded: those in recusal too. */
  readonly members: ReadonlySet<number>;
  /** Ids of all who were able to vote at some time in this round. */
  readonly everMembers: ReadonlySet<number>;
  readonly outcome: Post | null;
  /** What was counted when it was decided; null before. */
  readonly counted: Counted | null;
  readonly decision: Decision | null;
}

export interface Project {
  readonly n: number;
  readonly title: string;
  readonly sheet: Sheet;
  readonly post: Post | null;
  readonly missing: readonly FieldKey[];
  /** By number of the criterion, from 1. */
  readonly ticks: ReadonlyMap<number, Tick>;
  readonly reviews: readonly ReviewGiven[];
  readonly recused: readonly Recused[];
  /** Who may vote now: members of the configured groups less those in recusal. */
  readonly electorate: readonly Member[];
  readonly positions: readonly Position[];
  readonly rounds: readonly Round[];
  readonly withdrawn: Act | null;
  readonly letter: Post | null;
  /** End of the day the file is due, null when unknown. */
  readonly deadline: number | null;
  readonly stage: Stage;
}

export interface Request {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly acts: readonly Act[];
  /** The bot's posts by the identity of their mark, as recorded. */
  readonly posts: ReadonlyMap<string, Post>;
  /** Posts that the record names and that are no more in the topic, or no more the bot's, by the identity of their mark. */
  readonly gone: ReadonlyMap<string, number>;
  /** Whether a post was written in another topic and moved here. */
  readonly isMovedHere: (post: Pick<Post, "id">) => boolean;
  /** When the bot took the request up; null before its first post. */
  readonly startedAt: number | null;
  /** Name of who asks, and the account behind it where there is one. */
  readonly requester: { readonly name: string; readonly account: Member | null };
  /** Who only passes the request on, if anybody. */
  readonly relayer: Member | null;
  readonly projects: readonly Project[];
  /** What the first post gave the sheets, as recorded, by project. */
  readonly firstPost: Readonly<Record<string, FirstPostRead>>;
}

export function person(member: Member): Person {
  return { id: member.id, name: displayName(member) };
}

/** The name people know an account by: its full name, or its username when it gives none. */
export function displayName(member: Member): string {
  return member.name === "" ? member.username : member.name;
}

/** How moments are told in a topic: of another year than the one it was opened in with their year. */
export function placeOf({ settings, snapshot }: Pick<Request, "settings" | "snapshot">): Place {
  const { language, timezone } = settings;
  return { language, timezone, reference: snapshot.topic.createdAt };
}

export function currentRound(project: Project): Round | null {
  return project.rounds.at(-1) ?? null;
}
