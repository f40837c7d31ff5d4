/** Rows of topic lists: topics that carry a tag, private messages that were sent. */
import { z } from "zod";
import { Flag, Moment, TagNames } from "./answer-fields.ts";

export const ListedTopic = z.object({
  id: z.number(),
  title: z.string(),
  slug: z.string(),
  /** Lists of private messages may leave them out. */
  tags: TagNames.default([]),
  /** Null for private messages. */
  category_id: z
    .number()
    .nullish()
    .transform((id) => id ?? null),
  /** As the topic that a forum makes of a category's description is. */
  pinned: z
    .boolean()
    .nullish()
    .transform((pinned) => pinned === true),
  closed: Flag,
  archived: Flag,
  created_at: Moment,
  bumped_at: Moment,
  /** Null for a topic without posts. */
  last_posted_at: Moment.nullable(),
  posts_count: z.number(),
  highest_post_number: z.number(),
  /** In lists of private messages: the first five people who get it, without whoever asks. */
  participants: z
    .array(z.object({ user_id: z.number() }))
    .nullish()
    .transform((people) => people ?? []),
});
export type ListedTopic = z.infer<typeof ListedTopic>;

export const TopicList = z
  .object({
    topic_list: z.object({ topics: z.array(ListedTopic), more_topics_url: z.string().nullish() }),
  })
  .transform(({ topic_list: list }) => ({
    topics: list.topics,
    /** There is a further page. */
    more: typeof list.more_topics_url === "string",
  }));
export type TopicList = z.infer<typeof TopicList>;
