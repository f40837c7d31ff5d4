/** Topics by tag, and the exact tags of a topic. */
import type { Client } from "./client.ts";
import { nullWhenMissing } from "./errors.ts";
import { path } from "./forum-address.ts";
import { getThroughSynonym } from "./synonym.ts";
import { type TagDialect, writtenTags } from "./tag-dialect.ts";
import { TopicList } from "./topic-lists.ts";

export interface TagsApi {
  /**
   * Page `page` (from 0, 30 a page) of the topics that carry the tag, last bumped first after pinned ones; null
   * when there is no such tag. A tag that was made a synonym gives the topics of the other.
   */
  topics(tag: string, page: number): Promise<TopicList | null>;
  /**
   * Sets the topic's tags to exactly these. `Refused` with 422 where a rule of the forum forbids them: since 2026
   * rules of tag groups and categories bind administrators too. The forum drops what it does not take without a word: names unknown
   * to it where the bot may not make tags, and those beyond its limit.
   */
  set(topicId: number, tags: readonly string[]): Promise<void>;
}

export function createTagsApi(client: Client, dialect: TagDialect): TagsApi {
  return {
    topics: async (tag, page) => {
      const first = path`/tag/${tag}/l/latest.json`;
      return nullWhenMissing(getThroughSynonym(client, TopicList, first, [["page", page]]));
    },
    set: (topicId, tags) =>
      dialect.inForm((form) =>
        client.order({
          method: "PUT",
          path: `/t/-/${topicId}.json`,
          json: { tags: writtenTags(tags, form) },
        }),
      ),
  };
}
