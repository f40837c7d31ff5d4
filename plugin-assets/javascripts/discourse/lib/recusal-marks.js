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
    const recusal =
      page.view === null
        ? null
        : recusalOf(page.view, Number(post.dataset.userId));
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
