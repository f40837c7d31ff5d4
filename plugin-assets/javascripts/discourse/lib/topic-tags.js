/**
 * Which topics are requests.
 *
 * @import { ForumTopic } from "../../../types"
 */

/**
 * Whether the topic has a request tag. A forum with several kinds of request
 * has one for each, which the setting parts by a bar. Tags were names until 2025 and are
 * objects since, whose name may be a translation for the reader.
 *
 * @param {ForumTopic} topic
 */
export function isRequest({ tags }) {
  const ours = settings.request_tag.split("|");
  return (tags ?? [])
    .map((tag) =>
      typeof tag === "string" ? tag : (tag.original_name ?? tag.name)
    )
    .some((tag) => ours.includes(tag));
}
