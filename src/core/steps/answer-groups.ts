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

export interface Unanswered extends ToAnswer {
  /** When the first and the last came of what is to be answered in the post. */
  readonly first: number;
  readonly since: number;
}

/** In the order in which they came; a list of what somebody can do stands for itself. */
export function answeredTogether(unanswered: readonly Unanswered[]): Unanswered[][] {
  const groups: Unanswered[][] = [];
  for (const one of unanswered.toSorted((a, b) => a.first - b.first || a.post.id - b.post.id)) {
    const { post, first, asked } = one;
    const open = groups.findLast(
      ([other]) => other !== undefined && other.asked.length === 0 && other.post.author.id === post.author.id,
    );
    const isOpen =
      asked.length === 0 &&
      open !== undefined &&
      open.length < MOST_POSTS &&
      first - (open[0]?.first ?? 0) <= TOGETHER;
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

/**
 * The replies that may stand for these groups of posts, null for a group that needs one of its own. A reply to the
 * newest post of a group is that group's, since there is one reply to a post; of the others one is kept that speaks to
 * all of the group.
 */
export function repliesKept(
  standing: readonly Standing[],
  groups: readonly (readonly number[])[],
): (Standing | null)[] {
  const free = new Set(standing);
  const take = (kept: Standing | undefined): Standing | null => {
    if (kept === undefined) return null;
    free.delete(kept);
    return kept;
  };
  const toNewest = groups.map((ids) =>
    take([...free].find(({ mark }) => String(mark["for"]) === String(Math.max(...ids)))),
  );
  return groups.map(
    (ids, index) =>
      toNewest[index] ?? take([...free].findLast((one) => ids.every((id) => spokenTo(one).has(String(id))))),
  );
}
