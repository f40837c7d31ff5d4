/** The bot's posts in a topic: all of them, those that the record names, and those that belong to another topic. */
import { marksOf } from "../text/mark.ts";
import type { Post, Snapshot } from "../model/snapshot.ts";
import type { State } from "../record/state.ts";
import type { Request } from "./request.ts";

/** The bot's own posts, the only ones that count as such, whatever others copy from them. */
export function botPostsOf(snapshot: Snapshot): Post[] {
  return everyBotPost(snapshot).filter((post) => !post.deleted);
}

/** The status and the named posts that staff have hidden, each once. */
export function hiddenPosts(
  { posts, snapshot }: Pick<Request, "posts" | "snapshot">,
  { post: status }: { readonly post: Post },
): [string, Post][] {
  const hidden = new Map<number, [string, Post]>();
  for (const [key, post] of [["status", status] as const, ...posts])
    if (post.hidden && !post.deleted && post.author.id === snapshot.bot.id && !hidden.has(post.id))
      hidden.set(post.id, [key, post]);
  return [...hidden.values()];
}

/** Posts of the bot with a mark that were moved here from another topic, lowest id first. */
export function foreignPosts(request: Pick<Request, "snapshot" | "isMovedHere" | "posts">): Post[] {
  const named = new Set([...request.posts.values()].map(({ id }) => id));
  return botPostsOf(request.snapshot)
    .filter((post) => request.isMovedHere(post) && !named.has(post.id) && marksOf(post.raw).length > 0)
    .toSorted((a, b) => a.id - b.id);
}

/** Those that staff have deleted too: what they recorded or said counts all the same. */
export function everyBotPost(snapshot: Snapshot): Post[] {
  return snapshot.posts.filter((post) => post.author.id === snapshot.bot.id);
}

/** Kinds of posts whose being posted is a fact: moved away or destroyed, they were said all the same. */
const SAID_ONCE = /^(outcome|letter):/;

/** A ballot counts by its number, since its votes cannot be cast again; the status's parts have rules of their own. */
const BY_ITS_NUMBER = /^(ballot|status):/;

/**
 * The bot's posts as the record names them, less those that are in the topic no more, or no more the bot's. In the
 * place of a decision or a letter among these stands an empty post, until it is posted again.
 */
export function namedPosts(
  snapshot: Snapshot,
  state: State,
): { readonly posts: Map<string, Post>; readonly gone: Map<string, number> } {
  const byId = new Map(snapshot.posts.map((post) => [post.id, post]));
  const posts = new Map<string, Post>();
  const gone = new Map<string, number>();
  for (const [key, id] of Object.entries(state.posts)) {
    const there = byId.get(id);
    const isOurs = there !== undefined && (there.author.id === snapshot.bot.id || BY_ITS_NUMBER.test(key));
    if (isOurs) posts.set(key, there);
    else if (SAID_ONCE.test(key)) posts.set(key, emptyPost(id, snapshot.bot, snapshot.topic.createdAt));
    if (!isOurs) gone.set(key, id);
  }
  return { posts, gone };
}

/** A post that says nothing, as it would be just after it was made. */
export function emptyPost(id: number, author: Post["author"], at: number): Post {
  return {
    id,
    number: 1,
    author,
    createdAt: at,
    updatedAt: at,
    version: 1,
    kind: "regular",
    raw: "",
    wiki: false,
    hidden: false,
    deleted: false,
    viaEmail: false,
    liked: false,
    replyTo: null,
    polls: [],
    editor: null,
    edits: [],
    history: null,
  };
}
