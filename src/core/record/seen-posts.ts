/**
 * Which posts were written in this topic. Staff can move a post of another topic into it, or copy one: its author has
 * said it there, not here. The record keeps which posts were here at the last look; one that is not among them and
 * should have been was moved. Moments are the forum's own.
 */
import type { Post } from "../model/snapshot.ts";
import { packIds, unpackIds } from "./id-list.ts";

export interface Seen {
  /** Posts written here, the latest of them, packed. */
  readonly ids: string;
  /** Highest id in sight. */
  readonly upTo: number;
  /** The latest moment that a post bore. */
  readonly at: number;
}

/** So many ids are kept: some 3,000 characters. Posts before those are taken to be of this topic. */
const MOST = 1_000;

const MINUTE = 60_000;
/** A post sent by e-mail bears the moment at which its mail was written. */
const MAIL_UNDERWAY = 24 * 60 * MINUTE;
/** For so long the forum lets authors change a post without a new version; moving one changes its moment too. */
const UNTOUCHED = 10 * MINUTE;

/** What the record says of the posts from now on. At the first look all of them count as of this topic. */
export function seenNow(posts: readonly Post[], before: Seen | undefined): Seen {
  const known = new Set(unpackIds(before?.ids ?? ""));
  const isMoved = before === undefined ? () => false : movedAmong(posts, before, known);
  for (const post of posts) if (!isMoved(post)) known.add(post.id);
  const { upTo = 0, at = 0 } = before ?? {};
  return {
    ids: packIds([...known].toSorted((a, b) => a - b).slice(-MOST)),
    upTo: Math.max(upTo, ...posts.map(({ id }) => id)),
    at: Math.max(at, ...posts.map(({ createdAt, updatedAt }) => Math.max(createdAt, updatedAt))),
  };
}

/** Whether a post was written elsewhere and moved here, by what the record says of this look. */
export function movedHere(seen: Seen | undefined): (post: Pick<Post, "id">) => boolean {
  if (seen === undefined) return () => false;
  const isMoved = told.get(seen) ?? tellMoved(seen);
  told.set(seen, isMoved);
  return isMoved;
}

/** A look asks for each line anew. */
const told = new WeakMap<Seen, (post: Pick<Post, "id">) => boolean>();

function tellMoved(seen: Seen): (post: Pick<Post, "id">) => boolean {
  const ids = unpackIds(seen.ids);
  const known = new Set(ids);
  const from = lowestKnown(ids);
  return ({ id }) => id >= from && id <= seen.upTo && !known.has(id);
}

function lowestKnown(ids: readonly number[]): number {
  return ids.length < MOST ? 0 : (ids[0] ?? 0);
}

/**
 * In a topic the numbers, ids and moments of posts rise together. What comes to be there by a move has an id from
 * before what was seen already, or, written since, stands behind posts that are younger or has been touched since;
 * a copy has a new id and its old moment. Posts that were missed, hidden or deleted keep their place, so they count.
 */
function movedAmong(
  posts: readonly Post[],
  before: Seen,
  known: ReadonlySet<number>,
): (post: Post) => boolean {
  const from = lowestKnown(unpackIds(before.ids));
  const moved = new Set<number>();
  let highest = 0;
  let latest = 0;
  for (const post of posts.toSorted((a, b) => a.number - b.number)) {
    const { id, createdAt, viaEmail } = post;
    const slack = viaEmail ? MAIL_UNDERWAY : MINUTE;
    const isOld = id <= before.upTo ? id >= from : createdAt < before.at - slack;
    const isBehind = id < highest || createdAt < latest - slack;
    if (!known.has(id) && (isOld || isBehind || isTouched(post))) moved.add(id);
    // The forum's note that posts were moved away takes their number; a topic that was split off opens with a copy.
    if (post.kind === "small-action") continue;
    if (post.number > 1) highest = Math.max(highest, id);
    latest = Math.max(latest, createdAt);
  }
  return ({ id }) => moved.has(id);
}

function isTouched({ version, viaEmail, deleted, createdAt, updatedAt }: Post): boolean {
  return version === 1 && !viaEmail && !deleted && updatedAt - createdAt > UNTOUCHED;
}
