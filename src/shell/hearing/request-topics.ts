/**
 * Which topics of the forum are requests. A forum has many topics and every post of each is delivered; only a
 * topic that carried the request tag or a stage tag when it was last heard of is ever read.
 */
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
  const ours = new Set([settings.requestTag, ...Object.values(settings.stageTags)]);
  const known = new Map<number, TaggedTopic>();
  return {
    note(topicId, { tags, archived }) {
      if (known.has(topicId) || tags.some((tag) => ours.has(tag))) known.set(topicId, { tags, archived });
    },
    has: (topicId) => known.has(topicId),
    open: () => [...known].filter(([, topic]) => isOpenRequest(topic, settings)).map(([topicId]) => topicId),
  };
}

/** A request that is neither refused nor withdrawn nor done with. */
export function isOpenRequest(
  { tags, archived }: TaggedTopic,
  { stageTags, requestTag }: ServiceSettings,
): boolean {
  const ends = new Set([stageTags.refused, stageTags.withdrawn, stageTags.delivered]);
  return !archived && tags.includes(requestTag) && !tags.some((tag) => ends.has(tag));
}
