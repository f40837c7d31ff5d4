/**
 * The posts of a topic with what is to be known of their versions: who wrote what stands in the bot's own, and by
 * whom a member's came to say what it says. Only what the core asks for is read.
 */
import type { Member, Post } from "../../core/model/snapshot.ts";
import type { Seal } from "../../core/model/seal.ts";
import { FROM_THE_LAST, historiesToRead, revisionsToRead } from "../../core/reads.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { NamedAccounts } from "./named-accounts.ts";
import { NOBODY } from "./post-as-read.ts";
import type { EditCall, EditsReader } from "./read-edits.ts";
import { createHistoryReader } from "./read-history.ts";

/** What tracing who wrote a post of the bot asks of the forum. */
export type TraceCalls = Calls<EditCall | "users.byUsername">;

/** What reading versions asks of the forum. */
export type EditCalls = Calls<"revisions.read" | EditCall | "users.byUsername">;

interface VersionsParts {
  readonly bot: Member;
  readonly seal: Seal;
  readonly edits: EditsReader;
  readonly accountsOf: NamedAccounts;
}

export function createVersionsReader({ bot, seal, edits, accountsOf }: VersionsParts) {
  const historyOf = createHistoryReader();

  async function editorOf(
    api: Calls<"users.byUsername">,
    username: string | null,
    known: readonly Member[],
  ): Promise<Member> {
    if (username === null) return NOBODY;
    const name = username.toLowerCase();
    const account = (await accountsOf(api, new Map([[name, null]]), [bot, ...known]))[name] ?? null;
    return account ?? { ...NOBODY, username };
  }

  async function withEdits(
    api: EditCalls,
    topicId: number,
    posts: readonly Post[],
    known: readonly Member[],
  ): Promise<readonly Post[]> {
    const memberNamed = (name: string | null) => editorOf(api, name, known);
    const place = { topicId, botId: bot.id, seal };
    const noted = posts.map((post) =>
      post.author.id === bot.id ? { ...post, ...edits.remembered(post) } : post,
    );
    const wanted = revisionsToRead(noted, place);
    const read = await withWanted(api, noted, wanted, memberNamed);
    if (wanted.length === 0) return read;
    // Only a record that has been found names the other posts that are to be looked into.
    const looked = new Set(wanted.map(({ postId }) => postId));
    const more = revisionsToRead(read, place).filter(({ postId }) => !looked.has(postId));
    return withWanted(api, read, more, memberNamed);
  }

  async function withWanted(
    api: EditCalls,
    posts: readonly Post[],
    wanted: readonly { readonly postId: number; readonly after: number }[],
    memberNamed: (name: string | null) => Promise<Member>,
  ): Promise<readonly Post[]> {
    const afterOf = new Map(wanted.map(({ postId, after }) => [postId, after]));
    const read: Post[] = [];
    for (const post of posts) {
      const after = afterOf.get(post.id);
      if (after === undefined) read.push(post);
      else if (after === FROM_THE_LAST)
        read.push({ ...post, ...(await edits.trace(api, post, memberNamed)) });
      else read.push({ ...post, ...(await edits.since(api, post, after, memberNamed)) });
    }
    return read;
  }

  async function withHistories(
    api: EditCalls,
    topicId: number,
    posts: readonly Post[],
    known: readonly Member[],
  ): Promise<readonly Post[]> {
    const memberNamed = (name: string | null) => editorOf(api, name, known);
    const wanted = historiesToRead(posts, { topicId, botId: bot.id, seal });
    const read = new Map<number, Post["history"]>();
    for (const { postId, isEnough } of wanted) {
      const post = posts.find(({ id }) => id === postId);
      if (post !== undefined) read.set(postId, await historyOf(api, post, isEnough, memberNamed));
    }
    return posts.map((post) => ({ ...post, history: read.get(post.id) ?? null }));
  }

  async function traced(api: TraceCalls, posts: readonly Post[]): Promise<readonly Post[]> {
    const read: Post[] = [];
    for (const post of posts)
      read.push({ ...post, ...(await edits.trace(api, post, (name) => editorOf(api, name, []))) });
    return read;
  }

  return { withEdits, withHistories, traced };
}
