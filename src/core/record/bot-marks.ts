/** The bot's posts by what their marks say, and the copies that an accident left. */
import type { Post } from "../model/snapshot.ts";
import { markKey, marksOf } from "../text/mark.ts";
import type { Mark, MarkKind } from "../text/mark.ts";

export interface MarkedPost {
  readonly post: Post;
  readonly mark: Mark;
}

/** The posts whose first mark is of that kind, lowest id first, each key once. */
export function postsMarked(botPosts: readonly Post[], kind: MarkKind): MarkedPost[] {
  const first = new Map<string, MarkedPost>();
  for (const post of botPosts.toSorted((a, b) => a.id - b.id)) {
    const mark = marksOf(post.raw)[0];
    if (mark?.kind === kind && !first.has(markKey(mark))) first.set(markKey(mark), { post, mark });
  }
  return [...first.values()];
}

/** Posts that bear the same mark as an earlier one. */
export function copies(botPosts: readonly Post[]): Post[] {
  const seen = new Set<string>();
  return botPosts
    .toSorted((a, b) => a.id - b.id)
    .filter((post) => {
      const mark = marksOf(post.raw)[0];
      if (mark === undefined) return false;
      const key = markKey(mark);
      const isCopy = seen.has(key);
      seen.add(key);
      return isCopy;
    });
}
