/**
 * The slim bar under the topic's title: where each project stands, leading to
 * the status post. Its height is the same whatever it says, so that nothing
 * below it moves when the words arrive.
 *
 * @import RequestPage from "./request-page"
 * @import { ProjectView } from "../../../types"
 */
import { element } from "./element";
import { redraw } from "./redraw";
import { factsOf, stageName, stepsOf } from "./steps";
import { word } from "./words";

const ID = "aval-bar";

/**
 * What the bar stands under: the title in the flat and in the nested view.
 * Discourse 3.1 draws the title only while the first post is loaded, so that a
 * topic opened further down has none: the bar then stands above the posts.
 */
const TITLES = ["#topic-title", ".nested-view__header"];
const POSTS = [".container.posts", ".posts-wrapper", ".post-stream"];

/**
 * Puts the bar where it belongs on the page as it is now: under the title as
 * soon as there is one. Whether there is a place for it.
 *
 * @param {RequestPage} page
 */
export function showBar(page) {
  const title = firstOf(TITLES);
  const place = title ?? firstOf(POSTS);
  if (place === null) {
    return false;
  }
  const shown = document.getElementById(ID);
  const isOurs = Number(shown?.dataset.topicId) === page.topic.id;
  const bar = isOurs && shown !== null ? shown : newBar(page);
  const stands =
    title === null ? bar.nextElementSibling : bar.previousElementSibling;
  if (stands !== place) {
    shown?.remove();
    if (title === null) {
      place.before(bar);
    } else {
      place.after(bar);
    }
  }
  if (bar !== shown) {
    page.draw(bar, () => redraw(bar, contents(page)));
  }
  return true;
}

/**
 * @param {RequestPage} page
 * @returns {HTMLElement}
 */
function newBar(page) {
  return element("nav", {
    id: ID,
    class: "aval-bar",
    "data-topic-id": page.topic.id,
    "aria-label": word("bar.label"),
  });
}

/** @param {readonly string[]} selectors */
function firstOf(selectors) {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** Takes the bar away with the topic. */
export function removeBar() {
  document.getElementById(ID)?.remove();
}

/** @param {RequestPage} page */
function contents(page) {
  if (page.view === null) {
    const { state } = page;
    return state === "none" || state === "unread"
      ? [element("p", { class: "aval-bar-message" }, word(`bar.${state}`))]
      : [];
  }
  const several = page.view.projects.length > 1;
  return page.view.projects.map((project) => {
    const title = several ? `${project.n}. ${project.title}` : project.title;
    return element(
      "a",
      {
        class: "aval-bar-project",
        href: page.addressOf(page.statusNumber ?? 1),
      },
      element("span", { class: "aval-bar-title" }, title),
      element("span", { class: "aval-sr-only" }, ", "),
      element("span", { class: "aval-bar-facts" }, ...facts(project)),
      element(
        "span",
        { class: "aval-bar-steps", "aria-hidden": "true" },
        ...stepsOf(project).map(({ state }) =>
          element("span", { class: `aval-bar-step aval-bar-step-${state}` })
        )
      )
    );
  });
}

/** @param {ProjectView} project */
function facts(project) {
  const [first, ...others] = [
    stageName(project),
    ...factsOf(project, Date.now()),
  ];
  return [
    element("strong", {}, first),
    others.map((it) => ` · ${it}`).join(""),
  ];
}
