/**
 * A discreet mark next to the name of members in recusal, on each of their
 * posts in the topic.
 *
 * @import RequestPage from "./request-page"
 */
import { element } from "./element";
import { recusalOf } from "./request-view";
import { word } from "./words";

const CLASS = "aval-mark";

/**
 * Brings the marks of all posts on the page in line with the view.
 *
 * @param {RequestPage} page
 */
export function markRecused(page) {
  for (const post of document.querySelectorAll("article[data-user-id]")) {
    const names = post.querySelector(".topic-meta-data .names");
    if (names === null || !(post instanceof HTMLElement)) {
      continue;
    }
    const text = markFor(page, Number(post.dataset.userId));
    const mark = names.querySelector(`.${CLASS}`);
    if (mark?.textContent === text || (mark === null && text === null)) {
      continue;
    }
    mark?.remove();
    if (text !== null) {
      // Last in its line, where the forum's own drawing does not count on
      // what comes behind.
      names.append(
        element("span", { class: CLASS, title: word("mark.title") }, text)
      );
    }
  }
}

/**
 * The words of the mark, null for whoever is in no recusal.
 *
 * @param {RequestPage} page
 * @param {number} userId
 */
function markFor({ view }, userId) {
  const recusal = view === null ? null : recusalOf(view, userId);
  if (recusal === null) {
    return null;
  }
  return recusal.n.length === 0
    ? word("mark.all")
    : word("mark.some", {
        projects: recusal.n.join(", "),
        count: recusal.n.length,
      });
}
