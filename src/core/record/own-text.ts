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

/**
 * What is to stand again in a post that is written once: the text before others edited it, around the polls as they
 * are written now, since the forum drops the votes of one that changes. Null where nothing is to be put back, or where
 * a poll of the bot's is gone: posted anew it would have no votes.
 */
export function textToRestore(post: Post, botId: number): string | null {
  const raw = textBeforeOthers(post, botId);
  if (raw === null) return null;
  const present = pollsIn(post.raw);
  const kept = pollsIn(raw).map((own) => ({ own, now: theSame(own, present) }));
  if (kept.some(({ now }) => now === null)) return null;
  const restored = kept.reduce((text, { own, now }) => text.replace(own, () => now ?? own), raw);
  return restored === post.raw ? null : restored;
}

function pollsIn(raw: string): string[] {
  return [...raw.matchAll(/^ {0,3}\[poll\b[^\]]*\][\s\S]*?^ {0,3}\[\/poll\]/gm)].map(([poll]) => poll);
}

/** The poll of the same name; of several, for instance one in a quotation of code, the one that says the same. */
function theSame(own: string, among: readonly string[]): string | null {
  const named = among.filter((poll) => nameOf(poll) === nameOf(own));
  const [only] = named.length === 1 ? named : named.filter((poll) => squeezed(poll) === squeezed(own));
  return only ?? null;
}

function nameOf(poll: string): string | null {
  return /^ *\[poll\b[^\]]*?\bname=["']?([\w-]+)/.exec(poll)?.[1] ?? null;
}

function squeezed(poll: string): string {
  return poll.replace(/[\s"']+/g, "");
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
