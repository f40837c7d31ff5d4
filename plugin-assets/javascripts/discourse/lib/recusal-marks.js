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
 * Brings the marks of all posts on the page in line with the view. In the flat
 * view a post tells its author's number, in the nested one only its own:
 * `authors` has who wrote which.
 *
 * @param {RequestPage} page
 * @param {ReadonlyMap<number, number>} authors
 */
export function markRecused(page, authors) {
  for (const post of document.querySelectorAll(
    "article[data-user-id], article[data-post-number]"
  )) {
    const names = post.querySelector(".topic-meta-data .names");
    if (names === null || !(post instanceof HTMLElement)) {
      continue;
    }
    const { userId, postNumber } = post.dataset;
    const author = Number(userId ?? authors.get(Number(postNumber)));
    const recusal = page.view === null ? null : recusalOf(page.view, author);
    const mark = names.querySelector(`.${CLASS}`);
    const drawn = recusal === null ? null : recusalMark(recusal.n);
    if (mark?.textContent !== drawn?.textContent) {
      mark?.remove();
      // Last in its line, where the forum's own drawing does not count on
      // what comes behind.
      names.append(...(drawn === null ? [] : [drawn]));
    }
  }
}

/** @param {readonly number[]} projects those concerned, all when empty */
function recusalMark(projects) {
  const some = word("mark.projects", {
    projects: projects.join(", "),
    count: projects.length,
  });
  return element(
    "span",
    { class: CLASS, title: word("mark.title") },
    word("mark.recused"),
    projects.length === 0
      ? null
      : element("span", { class: "aval-mark-projects" }, `, ${some}`)
  );
}
