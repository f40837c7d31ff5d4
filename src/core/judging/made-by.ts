/**
 * By whom a member's post came to say what it says. Told by its versions, from the latest back: what stands there
 * belongs to whoever made the version that has it where the one before had not. Where the versions that the forum
 * shows leave a gap, nobody is guessed.
 */
import type { Member, Post } from "../model/snapshot.ts";

/**
 * Who made the post hold what `has` finds in its text now; `first` for what its first version held. Null where the
 * forum does not show it, or has not been asked.
 */
export function madeBy(post: Post, first: Member, has: (raw: string) => boolean): Member | null {
  let next = post.version;
  for (const past of post.history ?? []) {
    if (past.version !== next) return null;
    next -= 1;
    if (!has(past.after)) {
      // An author's deletion leaves the forum's own words behind.
      if (post.deleted && past.version === post.version && has(past.before)) continue;
      return null;
    }
    const by = has(past.before) ? past.formerOwner : past.by;
    if (by !== null) return by.id === 0 ? null : by;
  }
  return next === 1 ? first : null;
}
