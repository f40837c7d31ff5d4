/** What a post of the bot said before others edited it. */
import type { Post } from "../model/snapshot.ts";
import { marksOf } from "../text/mark.ts";

/** The text before the last edits by others, one after the other; null where the present text is the bot's. */
export function textBeforeOthers(post: Post, botId: number): string | null {
  if (post.version === 1 || post.editor === null || post.editor.id === botId) return null;
  const versions = new Set(post.edits.map(({ version }) => version));
  const raw = post.edits.findLast(({ version }) => !versions.has(version - 1))?.before ?? null;
  return raw === post.raw ? null : raw;
}

/** The bot's replies with the texts that it gave them, and what stands there instead. */
export interface Reply {
  readonly post: Post;
  /** Of one that others have changed; null for one that is as it was. */
  readonly instead: string | null;
}

/** `botPosts` that are replies, by what the bot wrote: a mark that somebody has taken out is still one. */
export function repliesAmong(botPosts: readonly Post[], botId: number): Reply[] {
  return botPosts.flatMap((post) => {
    const own = textBeforeOthers(post, botId);
    const kind = marksOf(own ?? post.raw)[0]?.kind;
    if (kind !== "noted" && kind !== "answer") return [];
    return [own === null ? { post, instead: null } : { post: { ...post, raw: own }, instead: post.raw }];
  });
}
