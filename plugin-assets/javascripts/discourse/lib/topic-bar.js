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
 * Puts the bar under the title of the topic on the page, if it is not there.
 *
 * @param {RequestPage} page
 */
export function showBar(page) {
  const title = document.querySelector("#topic-title");
  const shown = document.getElementById(ID);
  if (!title || Number(shown?.dataset.topicId) === page.topic.id) {
    return;
  }
  shown?.remove();
  const bar = element("nav", {
    id: ID,
    class: "aval-bar",
    "data-topic-id": page.topic.id,
    "aria-label": word("bar.label"),
  });
  title.after(bar);
  page.draw(bar, () => redraw(bar, contents(page)));
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
