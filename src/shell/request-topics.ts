/**
 * Which topics of the forum are requests. A forum has many topics and every post of each is delivered; only a
 * topic that carried the request tag or a stage tag when it was last heard of is ever read.
 */
import type { ServiceSettings } from "../settings/service-settings.ts";

export interface RequestTopics {
  /** Notes the topic if these tags make it a request. Once noted, a topic stays so until the service ends. */
  note(topicId: number, tags: readonly string[]): void;
  /** Whether it is one, as far as is known. */
  has(topicId: number): boolean;
}

/** No topic is known at first. */
export function createRequestTopics({ requestTag, stageTags }: ServiceSettings): RequestTopics {
  const ours = new Set([requestTag, ...Object.values(stageTags)]);
  const known = new Set<number>();
  return {
    note(topicId, tags) {
      if (tags.some((tag) => ours.has(tag))) known.add(topicId);
    },
    has: (topicId) => known.has(topicId),
  };
}

/** A request that is neither refused nor withdrawn nor done with. */
export function isOpenRequest(
  row: { readonly tags: readonly string[]; readonly archived: boolean },
  { stageTags }: ServiceSettings,
): boolean {
  const ends = new Set([stageTags.refused, stageTags.withdrawn, stageTags.delivered]);
  return !row.archived && !row.tags.some((tag) => ends.has(tag));
}
