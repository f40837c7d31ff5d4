/**
 * Reads a topic's view from the forum: one request, for the status post where
 * the stream has it, else for the bot's posts of the topic.
 *
 * @import { ForumPost, ForumTopic, View } from "../../../types"
 */
import { ajax } from "discourse/lib/ajax";
import { viewIn } from "./request-view";

const STATUS_WRAP =
  /<div class="d-wrap" data-wrap="aval" data-kind="status"(?![^>]*data-part)/;

/**
 * Whether this is the bot's status of a topic.
 *
 * @param {Pick<ForumPost, "username" | "cooked">} post
 */
export function isStatusPost({ username, cooked }) {
  return isBot(username) && STATUS_WRAP.test(cooked ?? "");
}

/**
 * Whether that is the account of the service.
 *
 * @param {string} username
 */
export function isBot(username) {
  return username.toLowerCase() === settings.bot_username.toLowerCase();
}

/**
 * The status post's number with what it tells; `post` is null as long as the
 * service has not written it, `view` when it tells nothing this version reads.
 *
 * @param {ForumTopic} topic
 * @returns {Promise<{ post: ForumPost | null, view: View | null }>}
 */
export async function readView(topic) {
  const post = await statusPost(topic);
  return { post, view: post === null ? null : viewIn(post.raw ?? "") };
}

/**
 * @param {ForumTopic} topic
 * @returns {Promise<ForumPost | null>}
 */
async function statusPost(topic) {
  const loaded = topic.postStream?.posts?.find(isStatusPost);
  if (loaded) {
    return ajax(`/posts/${loaded.id}.json`);
  }
  const found = await ajax(`/t/${topic.id}.json`, {
    data: { username_filters: settings.bot_username, include_raw: 1 },
  });
  return found.post_stream.posts.find(isStatusPost) ?? null;
}
