/**
 * Posts a reply in the member's name.
 *
 * @import RequestPage from "./request-page"
 */
import { ajax } from "discourse/lib/ajax";
import { element } from "./element";
import { word } from "./words";

/**
 * Posts the text in the page's topic and gives back what to tell the member.
 * The forum's refusal is thrown as `ajax` gives it.
 *
 * @param {RequestPage} page
 * @param {string} raw
 * @returns {Promise<(Node | string)[]>}
 */
export async function postReply(page, raw) {
  const answer = await ajax("/posts", {
    type: "POST",
    data: { topic_id: page.topic.id, raw },
  });
  const post = answer.post ?? answer;
  if (answer.action === "enqueued" || post.post_number === undefined) {
    return [word("said.enqueued")];
  }
  return [
    word("said.posted"),
    " ",
    element(
      "a",
      { href: page.addressOf(post.post_number) },
      word("said.see", { number: post.post_number })
    ),
  ];
}
