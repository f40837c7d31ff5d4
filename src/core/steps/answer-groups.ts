/**
 * Which lines are answered together: what one person wrote within a few minutes gets one reply, the newest of their
 * posts being the one that is replied to, so that the forum tells them. Of replies that stand already one is kept
 * where it speaks to all of these posts.
 */
import type { Post } from "../model/snapshot.ts";
import type { Mark } from "../text/mark.ts";
import type { ToAnswer } from "../posts/answer-post.ts";

/** What somebody writes within this time is answered together. */
const TOGETHER = 10 * 60_000;
/** A reply to more posts would be too long to be read. */
const MOST_POSTS = 5;

/** Posts with the moment since when there is something to answer in each. */
export interface Unanswered extends ToAnswer {
  readonly since: number;
}

/** In the order in which they came; a list of what somebody can do stands for itself. */
export function answeredTogether(unanswered: readonly Unanswered[]): Unanswered[][] {
  const groups: Unanswered[][] = [];
  for (const one of unanswered.toSorted((a, b) => a.since - b.since || a.post.id - b.post.id)) {
    const { post, since, asked } = one;
    const open = groups.findLast(
      ([first]) => first !== undefined && first.asked.length === 0 && first.post.author.id === post.author.id,
    );
    const isOpen =
      asked.length === 0 &&
      open !== undefined &&
      open.length < MOST_POSTS &&
      since - (open[0]?.since ?? 0) <= TOGETHER;
    if (isOpen) open.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A reply that stands in the thread. */
export interface Standing {
  readonly post: Post;
  readonly mark: Mark;
}

/** Ids of the posts that a reply speaks to. */
export function spokenTo({ mark }: Standing): Set<string> {
  return new Set([
    String(mark["for"]),
    ...(mark["also"] === undefined ? [] : String(mark["also"]).split("-")),
  ]);
}

/** The reply that may stand for these posts: the one to the newest of them, or else the latest to all of them. */
export function replyToAll(standing: readonly Standing[], ids: readonly number[]): Standing | null {
  const toAll = standing.filter((one) => {
    const spoken = spokenTo(one);
    return ids.every((id) => spoken.has(String(id)));
  });
  const newest = String(Math.max(...ids));
  return toAll.find(({ mark }) => String(mark["for"]) === newest) ?? toAll.at(-1) ?? null;
}
