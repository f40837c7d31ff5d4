/**
 * The poll of a project's ballot, as the forum holds it, and a member's own
 * vote in it.
 *
 * @import RequestPage from "./request-page"
 * @import { ForumPost, ProjectView } from "../../../types"
 */
import { ajax } from "discourse/lib/ajax";

/**
 * @typedef {object} BallotPoll
 * @property {number} postId
 * @property {string} name
 * @property {{ id: string, label: string }[]} options in the order of the ballot
 * @property {string | null} chosen the label of what this member has voted
 */

/**
 * The poll as the forum holds it now; null when the ballot has none.
 *
 * @param {RequestPage} page
 * @param {ProjectView} project
 * @returns {Promise<BallotPoll | null>}
 */
export async function readPoll(page, { n, round }) {
  const post = await ajax(
    `/posts/by_number/${page.topic.id}/${round?.post}.json`
  );
  return pollIn(post, n);
}

/**
 * The poll of project `n` in that post; null when it has none, or when the post
 * is one that tells nothing of its options.
 *
 * @param {ForumPost} post
 * @param {number} n
 * @returns {BallotPoll | null}
 */
export function pollIn({ id, polls, polls_votes }, n) {
  const poll = polls?.find(({ name }) => name === `projet-${n}`);
  if (poll?.options === undefined) {
    return null;
  }
  const options = poll.options.map((option) => ({
    id: option.id,
    label: textOf(option.html),
  }));
  const mine = polls_votes?.[poll.name]?.[0];
  const chosen = options.find((option) => option.id === mine)?.label ?? null;
  return { postId: id, name: poll.name, options, chosen };
}

/**
 * Votes for that option in the member's name, as the forum's own poll does.
 *
 * @param {BallotPoll} poll
 * @param {string} option
 */
export async function castVote({ postId, name }, option) {
  await ajax("/polls/vote", {
    type: "PUT",
    data: { post_id: postId, poll_name: name, options: [option] },
  });
}

/**
 * Takes the member's vote back.
 *
 * @param {BallotPoll} poll
 */
export async function removeVote({ postId, name }) {
  await ajax("/polls/vote", {
    type: "DELETE",
    data: { post_id: postId, poll_name: name },
  });
}

/** @param {string} html */
function textOf(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.textContent?.trim() ?? "";
}
