/** Topics: the full read that a snapshot is made of, finding one by its external id, creating one. */
import { z } from "zod";
import { Flag, Moment, Person, TagNames } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { nullWhenMissing, Refused } from "./errors.ts";
import { path } from "./forum-address.ts";
import { CreatedPost, Post } from "./posts.ts";
import { TopicList } from "./topic-lists.ts";
import { type TagDialect, writtenTags } from "./tag-dialect.ts";

export const TopicPage = z.object({
  id: z.number(),
  title: z.string(),
  slug: z.string(),
  tags: TagNames.default([]),
  /** Null for private messages. */
  category_id: z
    .number()
    .nullish()
    .transform((id) => id ?? null),
  created_at: Moment,
  closed: Flag,
  archived: Flag,
  /** As the topic that a forum makes of a category's description is. */
  pinned: z
    .boolean()
    .nullish()
    .transform((pinned) => pinned === true),
  deleted_at: Moment.nullish().transform((moment) => moment ?? null),
  highest_post_number: z.number(),
  details: z.object({ created_by: Person.nullish() }),
  post_stream: z.object({
    posts: z.array(Post),
    /** The ids of all posts in the order of the thread. */
    stream: z.array(z.number()),
  }),
});
type TopicPage = z.infer<typeof TopicPage>;

export const ChosenPosts = z.object({ post_stream: z.object({ posts: z.array(Post) }) });

interface TopicItself extends Omit<TopicPage, "details" | "post_stream"> {
  /** Null when the author's account is gone. */
  readonly author: Person | null;
}

/** A topic with all its posts, in the order of the thread. */
interface Topic extends TopicItself {
  readonly posts: readonly Post[];
}

/** A topic whose posts are asked for while they are gone through, once, in no order. */
interface TopicInPages extends TopicItself {
  readonly pages: AsyncIterable<readonly Post[]>;
}

interface NewTopic {
  readonly title: string;
  readonly raw: string;
  /** Category id; without one only on forums that take topics which have none. */
  readonly category: number | null;
  readonly tags: readonly string[];
  /** A name of ours that the topic is found by; letters, digits, `-` and `_`. */
  readonly externalId: string | null;
}

interface ReadOptions {
  readonly deletedPosts?: boolean;
  /** False: page by page at once. All who are not logged in share the few prints that a forum gives in an hour. */
  readonly print?: boolean;
}

export interface TopicsApi {
  /**
   * The topic with all its posts; one request for up to 1000 posts where the forum lets the bot print. A topic
   * deleted by staff is still read, `deleted_at` set. With `deletedPosts` also the posts that moderators deleted.
   */
  read(topicId: number, options?: ReadOptions): Promise<Topic>;
  /** A page (from 0) of a category's topics, the newest first; none for a category that is not there. */
  inCategory(categoryId: number, page: number): Promise<TopicList>;
  /** The topic with this external id, read in full; null when there is none. */
  byExternalId(externalId: string, options?: ReadOptions): Promise<Topic | null>;
  /** The same page by page, for a topic of thousands of posts: none of a page is held while the next is read. */
  inPages(externalId: string, options?: Pick<ReadOptions, "deletedPosts">): Promise<TopicInPages | null>;
  /** Creates a topic; the same again within two minutes gives the same one. */
  create(topic: NewTopic): Promise<CreatedPost>;
  /** Puts the topic into another category. */
  move(topicId: number, category: number): Promise<void>;
  /** Puts the topic back to its place in the lists, after an edit of its last post has brought it to the top. */
  resetBump(topicId: number): Promise<void>;
}

/** Keeps the address below 2000 characters; the forum itself sets no limit. */
const POSTS_A_READ = 100;
/** Most that the forum gives in one answer, where it lets the bot print. */
const POSTS_IN_PRINT = 1000;

export function createTopicsApi(client: Client, dialect: TagDialect): TopicsApi {
  async function firstPage(topicId: number, deleted: boolean, print: boolean): Promise<TopicPage> {
    const page = (printed: boolean): Promise<TopicPage> =>
      client.get(TopicPage, `/t/${topicId}.json`, [
        ["include_raw", true],
        ...(printed ? [["print", true] as const] : []),
        ...(deleted ? [["show_deleted", true] as const] : []),
      ]);
    if (!print) return page(false);
    try {
      return await page(true);
    } catch (error) {
      // Printing is switched off (403) or was done too often this hour (422); the topic itself may be readable.
      if (error instanceof Refused && (error.status === 403 || error.status === 422)) return page(false);
      throw error;
    }
  }

  /** The posts of a first page, which is emptied, and those that it left out. */
  async function* pagesOf(topicId: number, first: Post[], stream: readonly number[]): AsyncGenerator<Post[]> {
    const there = new Set(first.map(({ id }) => id));
    yield first.splice(0);
    const ids = stream.filter((id) => !there.has(id));
    for (let start = 0; start < ids.length; start += POSTS_A_READ) {
      const chosen = await client.get(ChosenPosts, `/t/${topicId}/posts.json`, [
        ["include_raw", true],
        ...ids.slice(start, start + POSTS_A_READ).map((id) => ["post_ids[]", id] as const),
      ]);
      yield chosen.post_stream.posts;
    }
  }

  async function open(topicId: number, options: ReadOptions = {}): Promise<TopicInPages> {
    return inPages(topicId, await firstPage(topicId, options.deletedPosts ?? false, options.print ?? true));
  }

  /** Printed only where that gives all posts: a page of a thousand takes more memory than ten thousand cards. */
  async function openLong(
    topicId: number,
    { deletedPosts = false }: ReadOptions = {},
  ): Promise<TopicInPages> {
    const first = await firstPage(topicId, deletedPosts, false);
    const { posts, stream } = first.post_stream;
    const isOneMore = stream.length > posts.length && stream.length <= POSTS_IN_PRINT;
    return inPages(topicId, isOneMore ? await firstPage(topicId, deletedPosts, true) : first);
  }

  function inPages(topicId: number, { details, post_stream: { posts, stream }, ...topic }: TopicPage) {
    return { ...topic, author: details.created_by ?? null, pages: pagesOf(topicId, posts, stream) };
  }

  async function read(topicId: number, options?: ReadOptions): Promise<Topic> {
    const { pages, ...topic } = await open(topicId, options);
    const byId = new Map<number, Post>();
    for await (const page of pages) for (const post of page) byId.set(post.id, post);
    return { ...topic, posts: [...byId.values()].sort((a, b) => a.post_number - b.post_number) };
  }

  async function numberOf(externalId: string): Promise<number | null> {
    const target = await nullWhenMissing(client.redirect(path`/t/external_id/${externalId}.json`));
    // The forum may write its own address there as its proxy hides it, so only the topic's number is taken.
    const id = target === null ? null : /\/t\/(?:[^/]+\/)?(\d+)(?:\.json)?(?:[?#]|$)/.exec(target)?.[1];
    return id === null || id === undefined ? null : Number(id);
  }

  return {
    read,
    // The list of all topics takes a category too, and needs no slug, under which a category may be renamed.
    inCategory: (categoryId, page) =>
      client.get(TopicList, "/latest.json", [
        ["category", categoryId],
        ["order", "created"],
        ["page", page],
      ]),
    byExternalId: async (externalId, options) => {
      const id = await numberOf(externalId);
      return id === null ? null : read(id, options);
    },
    inPages: async (externalId, options) => {
      const id = await numberOf(externalId);
      return id === null ? null : openLong(id, options);
    },
    create: ({ title, raw, category, tags, externalId }) => {
      const json = {
        title,
        raw,
        ...(category === null ? {} : { category }),
        ...(externalId === null ? {} : { external_id: externalId }),
      };
      const call = { method: "POST", path: "/posts.json" } as const;
      if (tags.length === 0) return client.write(CreatedPost, { ...call, json });
      return dialect.inForm((form) =>
        client.write(CreatedPost, { ...call, json: { ...json, tags: writtenTags(tags, form) } }),
      );
    },
    move: (topicId, category) =>
      client.order({ method: "PUT", path: `/t/-/${topicId}.json`, json: { category_id: category } }),
    resetBump: (topicId) => client.order({ method: "PUT", path: `/t/${topicId}/reset-bump-date.json` }),
  };
}
