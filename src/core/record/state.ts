/**
 * What a request remembers: the recorded acts, which posts of the bot are its own, and how far its sheets have been
 * read. It stands in the status post and, when it grows full, in continuation posts. Nothing private goes in here,
 * since anybody can read it through the forum's raw view.
 */
import type { FieldKey } from "../sheet/sheet-fields.ts";
import type { Act } from "./act.ts";
import type { Seen } from "./seen-posts.ts";

export interface State {
  readonly v: 2;
  /** Number of projects that the first post was read to hold. */
  readonly projects: number;
  /** When the request was taken up; null until its status stands in the thread. */
  readonly started: number | null;
  /** Commands that count from this moment or before were judged by an earlier record; only where it was taken over. */
  readonly judgedUntil?: number;
  /** The bot's posts by the identity of their mark (`ballot:1:2`): no other post counts as one of them. */
  readonly posts: Readonly<Record<string, number>>;
  /** By project, how far its sheet has been read. */
  readonly sheets: Readonly<Record<string, SheetRead>>;
  /** By project, what the first post gave its sheet; earlier records do not have it. */
  readonly firstPost?: Readonly<Record<string, FirstPostRead>>;
  /** Which posts were written here, as far as they were in sight; earlier records do not have it. */
  readonly seen?: Seen;
  /** In the order in which they were recorded. */
  readonly acts: readonly Act[];
}

interface SheetRead {
  /** The version of the post up to which ticks and names have been attributed. */
  readonly version: number;
  /** Checksum of its text then: within its grace period the forum lets an edit grow without a new version. */
  readonly sum: string;
  /** When it had been changed last: an edit may be undone, and the same be written by somebody else. */
  readonly at: number;
}

/** The first post as it was read when a sheet was made of it, or when the sheet's fields were edited last. */
export interface FirstPostRead {
  /** Checksum of its text. */
  readonly sum: string;
  /** Checksum of the sheet's fields: once they are edited, what the first post said until then was known. */
  readonly sheet: string;
  /** Checksums of what was found in it, by field. */
  readonly said: Readonly<Partial<Record<FieldKey, string>>>;
}

/** A request that begins. */
export function newState(projects: number): State {
  return { v: 2, projects, started: null, posts: {}, sheets: {}, acts: [] };
}

/** Longest state comment: a post holds 32,000 characters and the visible part needs its room. */
export const STATE_LIMIT = 12_000;

/** What stands in the status; the acts of continuation posts are not in it. */
export const STATE_LABEL = "state";
/** What stands in a continuation post. */
export const ACTS_LABEL = "acts";
