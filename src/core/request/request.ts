/**
 * A request for letters of support as Aval understands it: what the topic, its sheets, its polls and the
 * recorded acts come to. Derived each time from the snapshot, never stored.
 */
import type { Act, Person, RecusalSource, Verdict } from "../record/act.ts";
import type { Settings } from "../model/settings.ts";
import type { Member, Poll, Post, Snapshot } from "../model/snapshot.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";

export type Stage = "incomplete" | "review" | "vote" | "granted" | "refused" | "delivered" | "withdrawn";

/** A person kept out of the decision on a project, and why. */
export interface Recused {
  readonly who: Person;
  readonly why: "requester" | "holder" | RecusalSource;
  readonly text: string;
  readonly at: number;
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

/** How a round stands: `closing` is recorded as ended while its outcome is not yet in the thread. */
export type RoundState = "open" | "closing" | "decided" | "void";

export type Decision = "granted" | "refused" | "blocked" | "no-quorum" | "nobody";

export interface Round {
  readonly round: number;
  readonly state: RoundState;
  readonly post: Post | null;
  readonly poll: Poll | null;
  readonly openedAt: number;
  readonly endsAt: number;
  readonly closedAt: number | null;
  readonly closedWhy: Extract<Act, { do: "closed" }>["why"] | null;
  readonly outcome: Post | null;
  readonly decision: Decision | null;
  /** Ids of who could vote when it was decided; null before. */
  readonly electors: readonly number[] | null;
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
  /** When the bot took the request up; null before its first post. */
  readonly startedAt: number | null;
  readonly status: Post | null;
  /** Name of who asks, and the account behind it where there is one. */
  readonly requester: { readonly name: string; readonly account: Member | null };
  /** Who only passes the request on, if anybody. */
  readonly relayer: Member | null;
  readonly projects: readonly Project[];
}

export function person(member: Member): Person {
  return { id: member.id, name: displayName(member) };
}

/** The name people know an account by: its full name, or its username when it gives none. */
export function displayName(member: Member): string {
  return member.name === "" ? member.username : member.name;
}

export function currentRound(project: Project): Round | null {
  return project.rounds.at(-1) ?? null;
}
