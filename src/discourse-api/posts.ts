/** Posts: reading one, replying, editing without overwriting anybody, wiki, deleting, liking. */
import { z } from "zod";
import { Flag, FullName, Moment } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { Refused } from "./errors.ts";
import { Poll } from "./polls.ts";

const LIKE = 2;
/** Statuses of a post that is there no more. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);
/** More than a busy service posts in the two minutes in which they matter. */
const POSTED = 500;
/** How often in two minutes somebody may take the same post away. */
const MOST_ANEW = 10;

export const Post = z
  .object({
    id: z.number(),
    topic_id: z.number(),
    post_number: z.number(),
    /** 1 regular, 2 of a moderator, 3 small action, 4 whisper. */
    post_type: z.number(),
    /** Both null when the author's account is gone. */
    user_id: z.number().nullable(),
    username: z.string().nullable(),
    name: FullName,
    created_at: Moment,
    updated_at: Moment,
    /** Goes down when an edit is undone within the grace period: equal versions do not mean equal texts. */
    version: z.number(),
    /** Of a hidden post only staff and its author are given the text. */
    raw: z.string().optional(),
    wiki: Flag,
    hidden: Flag,
    /** Of its author, as of today. */
    moderator: Flag,
    admin: Flag,
    trust_level: z.number().nullish(),
    via_email: Flag,
    /** Deleted by its author; the text is then in the latest revision only. */
    user_deleted: Flag,
    deleted_at: Moment.nullish().transform((moment) => moment ?? null),
    reply_to_post_number: z
      .number()
      .nullish()
      .transform((number) => number ?? null),
    actions_summary: z.array(z.object({ id: z.number(), acted: Flag })).default([]),
    polls: z.array(Poll).default([]),
  })
  .refine(({ raw, hidden }) => raw !== undefined || hidden, { path: ["raw"], error: "expected string" })
  .transform(({ actions_summary: actions, raw, ...post }) => ({
    ...post,
    /** "" where the reader is not given it. */
    raw: raw ?? "",
    /** By the account that reads, which is the bot. */
    liked: actions.some(({ id, acted }) => id === LIKE && acted),
  }));
export type Post = z.infer<typeof Post>;

export const CreatedPost = z.object({ id: z.number(), topic_id: z.number(), post_number: z.number() });
export type CreatedPost = z.infer<typeof CreatedPost>;

export const EditedPost = z.object({
  post: z.object({ id: z.number(), raw: z.string(), version: z.number(), updated_at: Moment }),
});

interface Reply {
  readonly topicId: number;
  readonly raw: string;
  /** Number of the post that is answered, null for the topic as such. */
  readonly replyTo: number | null;
  /** The topic stays where it is in the lists. Staff only. */
  readonly quiet?: boolean;
}

interface PostEdit {
  readonly raw: string;
  /**
   * The text as it was read back from the forum, never empty: an empty one would switch the check off. Where the
   * post says something else by now the edit is `Refused` with 409.
   */
  readonly expected: string;
  readonly reason: string;
}

export interface PostsApi {
  /** One post with its text; staff see deleted ones too. `Refused` with 404 when there is none. */
  read(postId: number): Promise<Post>;
  /**
   * Posts a reply. The same reply within two minutes gives the same post again as long as it stands as it was posted,
   * later a second one; texts below the forum's minimum length are `Refused` with 422. Gives the post as the forum
   * has kept it, its polls too.
   */
  reply(reply: Reply): Promise<Post>;
  /** Replaces a post's text; gives the text that the forum has kept. */
  edit(postId: number, edit: PostEdit): Promise<z.infer<typeof EditedPost>["post"]>;
  /** Lets every member edit the post, or no longer. Makes a version of the post. */
  setWiki(postId: number, wiki: boolean): Promise<void>;
  remove(postId: number): Promise<void>;
  /** Brings a deleted post back; one that is not deleted stays as it is. */
  recover(postId: number): Promise<void>;
  /** Shows a hidden post again. known-from-sources: for staff; one that is not hidden is refused (403). */
  unhide(postId: number): Promise<void>;
  /** Likes a post; one that is liked already stays so. */
  like(postId: number): Promise<void>;
}

export function createPostsApi(client: Client): PostsApi {
  async function read(postId: number): Promise<Post> {
    return client.get(Post, `/posts/${postId}.json`);
  }

  /** Ids of what was posted: an answer that names one of them again tells of no new post. */
  const posted = new Set<number>();

  async function standsAsPosted(post: Post): Promise<boolean> {
    try {
      const now = await read(post.id);
      const isThere = now.deleted_at === null && !now.user_deleted && now.topic_id === post.topic_id;
      return isThere && now.user_id === post.user_id && now.raw === post.raw;
    } catch (error) {
      if (error instanceof Refused && GONE.has(error.status)) return false;
      throw error;
    }
  }

  /** The forum remembers for two minutes what it answered, though that post be deleted, moved or another's by now. */
  async function postAnew(json: Readonly<Record<string, unknown>>): Promise<Post> {
    const send = (more = {}): Promise<Post> =>
      client.write(Post, { method: "POST", path: "/posts.json", json: { ...json, ...more } });
    let post = await send();
    for (let tried = 0; posted.has(post.id) && tried < MOST_ANEW; tried += 1) {
      if (await standsAsPosted(post)) return post;
      // Says nothing to the forum of what an API client posts, and makes another request of it.
      post = await send({ typing_duration_msecs: post.id });
    }
    posted.add(post.id);
    for (const oldest of posted) if (posted.size > POSTED) posted.delete(oldest);
    return post;
  }

  return {
    read,
    reply: ({ topicId, raw, replyTo, quiet = false }) => {
      const json = {
        topic_id: topicId,
        raw,
        ...(replyTo === null ? {} : { reply_to_post_number: replyTo }),
        // As text: a forum of 2023 ignores the truth value.
        ...(quiet ? { no_bump: "true" } : {}),
      };
      return postAnew(json);
    },
    edit: async (postId, { raw, expected, reason }) => {
      // Discourse to 2025 knows the expected text by the first name, later ones by the second.
      const post = { raw, raw_old: expected, original_text: expected, edit_reason: reason };
      // An edit of a topic's last post would bring it to the top of the lists; a forum of 2023 does so all the same.
      const json = { post, bypass_bump: true };
      const call = { method: "PUT", path: `/posts/${postId}.json`, json } as const;
      return (await client.write(EditedPost, call)).post;
    },
    setWiki: (postId, wiki) =>
      client.order({ method: "PUT", path: `/posts/${postId}/wiki.json`, json: { wiki } }),
    remove: (postId) => client.order({ method: "DELETE", path: `/posts/${postId}.json` }),
    recover: (postId) => client.order({ method: "PUT", path: `/posts/${postId}/recover.json` }),
    unhide: (postId) => client.order({ method: "PUT", path: `/posts/${postId}/unhide.json` }),
    like: async (postId) => {
      try {
        const json = { id: postId, post_action_type_id: LIKE };
        await client.order({ method: "POST", path: "/post_actions.json", json });
      } catch (error) {
        // 403 means "liked already" and "not allowed" alike, in the forum's language: the post tells them apart.
        if (error instanceof Refused && error.status === 403 && (await read(postId)).liked) return;
        throw error;
      }
    },
  };
}
