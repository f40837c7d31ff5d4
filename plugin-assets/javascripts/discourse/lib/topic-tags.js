/**
 * Which topics are requests.
 *
 * @import { ForumTopic } from "../../../types"
 */

/**
 * Whether the topic has the request tag. Tags were names until 2025 and are
 * objects since.
 *
 * @param {ForumTopic} topic
 */
export function isRequest({ tags }) {
  return (tags ?? [])
    .map((tag) => (typeof tag === "string" ? tag : tag.name))
    .includes(settings.request_tag);
}
