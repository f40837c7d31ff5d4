/**
 * Which topics of the forum are requests. A forum has many topics and every post of each is delivered; only a
 * topic that carried the request tag or a stage tag when it was last heard of is ever read.
 */
import { requestTagsOf } from "../../core/request/programme.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";

export interface RequestTopics {
  /** Notes the topic if these tags make it a request. Once noted, a topic stays so until the service ends. */
  note(topicId: number, topic: TaggedTopic): void;
  /** Whether it is one, as far as is known. */
  has(topicId: number): boolean;
  /** The requests that were open when they were last heard of. */
  open(): readonly number[];
}

/** What of a topic tells whether it is a request, and an open one. */
export interface TaggedTopic {
  readonly tags: readonly string[];
  readonly archived: boolean;
}

/** No topic is known at first. */
export function createRequestTopics(settings: ServiceSettings): RequestTopics {
  const ours = new Set([...requestTagsOf(settings), ...Object.values(settings.stageTags)]);
  const known = new Map<number, TaggedTopic>();
  return {
    note(topicId, { tags, archived }) {
      if (known.has(topicId) || tags.some((tag) => ours.has(tag))) known.set(topicId, { tags, archived });
    },
    has: (topicId) => known.has(topicId),
    open: () => [...known].filter(([, topic]) => isOpenRequest(topic, settings)).map(([topicId]) => topicId),
  };
}

/**
 * A request that is neither refused nor withdrawn nor done with. One whose programme the settings have no more bears
 * none of their request tags, and is known by its stage alone.
 */
export function isOpenRequest({ tags, archived }: TaggedTopic, settings: ServiceSettings): boolean {
  const { refused, withdrawn, delivered, ...underWay } = settings.stageTags;
  const ends = new Set([refused, withdrawn, delivered]);
  const begun = new Set([...requestTagsOf(settings), ...Object.values(underWay)]);
  return !archived && tags.some((tag) => begun.has(tag)) && !tags.some((tag) => ends.has(tag));
}

/** Every category whose new topics are requests, of whatever kind. */
export function requestCategories({ category, programmes }: ServiceSettings): readonly number[] {
  return [...category, ...programmes.flatMap(({ settings }) => settings.category)];
}
