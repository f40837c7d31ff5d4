/**
 * Which topics are requests.
 *
 * @import { ForumTopic } from "../../../types"
 */

/**
 * Whether the topic has the request tag. Tags were names until 2025 and are
 * objects since, whose name may be a translation for the reader.
 *
 * @param {ForumTopic} topic
 */
export function isRequest({ tags }) {
  return (tags ?? [])
    .map((tag) =>
      typeof tag === "string" ? tag : (tag.original_name ?? tag.name)
    )
    .includes(settings.request_tag);
}
