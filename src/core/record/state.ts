/**
 * The facts that nothing else in the topic shows, kept in the status post (and, when it grows full, in
 * continuation posts): the recorded acts and which sheets there are. Nothing private goes in here, since
 * anybody can read it through the forum's raw view.
 */
import type { Act } from "./act.ts";
import type { Post } from "../model/snapshot.ts";
import { hideJson, readHiddenJson } from "../text/hidden-json.ts";
import { marksOf } from "../text/mark.ts";

interface SheetRecord {
  readonly post: number;
  /** The version of the post up to which ticks and names have been attributed. */
  readonly version: number;
}

export interface State {
  readonly v: 1;
  /** Number of projects that the first post was read to hold. */
  readonly projects: number;
  readonly sheets: Readonly<Record<string, SheetRecord>>;
  /** In the order in which they were recorded. */
  readonly acts: readonly Act[];
}

/** Longest state comment: a post holds 32,000 characters and the visible part needs its room. */
export const STATE_LIMIT = 12_000;

const LABEL = "state";

export function hideState(state: State): string {
  return hideJson(LABEL, state);
}

/** The acts moved out of a status that grew too long. */
export function hideContinuation(acts: readonly Act[]): string {
  return hideJson("acts", { v: 1, acts });
}

export type StateRead =
  | { readonly kind: "absent" }
  | { readonly kind: "found"; readonly state: State }
  | { readonly kind: "damaged" };

/**
 * Reads the state back from the bot's posts, continuation posts first, each act once. A status that somebody
 * deleted still tells what it recorded, until a new one stands in the thread.
 */
export function readState(botPosts: readonly Post[]): StateRead {
  const status = statusPost(botPosts) ?? statusPosts(botPosts).at(-1);
  if (status === undefined) return { kind: "absent" };
  const state = stateOf(status.raw) ?? lastIntactState(status);
  if (state === null) return { kind: "damaged" };
  const acts = new Map<string, Act>();
  for (const act of [...botPosts.flatMap(continuationOf), ...state.acts]) acts.set(act.key, act);
  return { kind: "found", state: { ...state, acts: [...acts.values()] } };
}

/** The status itself, as opposed to its continuations; of copies the first. */
export function statusPost(botPosts: readonly Post[]): Post | undefined {
  return statusPosts(botPosts).find((post) => !post.deleted);
}

function statusPosts(botPosts: readonly Post[]): Post[] {
  return botPosts.filter((post) =>
    marksOf(post.raw).some((mark) => mark.kind === "status" && mark["part"] === undefined),
  );
}

function stateOf(raw: string): State | null {
  const read = readHiddenJson(LABEL, raw);
  // The checksum has shown that these are our own words; only the version needs to be looked at.
  return read.kind === "found" && isState(read.value) ? read.value : null;
}

/** Somebody edited the status: the last text by the bot is what that edit removed. */
function lastIntactState(status: Post): State | null {
  for (const edit of status.edits.toReversed()) {
    for (const line of edit.removed) {
      const state = stateOf(line);
      if (state !== null) return state;
    }
  }
  return null;
}

/** Keys of the acts that stand in continuation posts. */
export function readContinued(botPosts: readonly Post[]): ReadonlySet<string> {
  return new Set(botPosts.flatMap(continuationOf).map((act) => act.key));
}

function continuationOf(post: Post): readonly Act[] {
  const read = readHiddenJson("acts", post.raw);
  if (read.kind !== "found") return [];
  return isContinuation(read.value) ? read.value.acts : [];
}

function isContinuation(value: unknown): value is Pick<State, "v" | "acts"> {
  return isState(value);
}

function isState(value: unknown): value is State {
  return typeof value === "object" && value !== null && "v" in value && value.v === 1;
}
