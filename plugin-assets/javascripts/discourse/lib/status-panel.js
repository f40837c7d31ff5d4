/**
 * The panel on top of the status post: the steps of each project, its facts,
 * and the buttons for what this member may do now.
 *
 * @import RequestPage from "./request-page"
 * @import { ProjectView } from "../../../types"
 */
import { deedButtons } from "./deed-buttons";
import { element } from "./element";
import { redraw } from "./redraw";
import { ownLines, takeOver } from "./status-lines";
import { factsOf, leftOf, stageName, stepList } from "./steps";
import { word } from "./words";

/**
 * Draws the panel into the status post's wrap and keeps it up to date.
 *
 * @param {HTMLElement} wrap
 * @param {RequestPage} page
 */
export function showPanel(wrap, page) {
  const panel = element("section", {
    class: "aval-panel",
    "aria-label": word("panel.label"),
    // The table below has a row for each project: room is kept for as many.
    style: `--aval-rows: ${Math.max(1, wrap.querySelectorAll("tbody tr").length)}`,
  });
  wrap.prepend(panel);
  page.draw(panel, () => {
    panel.hidden = page.view === null && page.state !== "reading";
    const own = page.view === null ? NOTHING : ownLines(wrap, page.view);
    takeOver(wrap, own.elements);
    redraw(panel, contents(page, own.words));
  });
}

/** @type {ReturnType<typeof ownLines>} */
const NOTHING = { words: new Map(), elements: [] };

/**
 * @param {RequestPage} page
 * @param {ReadonlyMap<number, string>} words what the status itself says, by project
 */
function contents(page, words) {
  const { view } = page;
  if (view === null) {
    return [];
  }
  const several = view.projects.length > 1;
  return [
    element(
      "ul",
      { class: "aval-projects" },
      ...view.projects.map((project) =>
        element(
          "li",
          { class: "aval-project" },
          projectTitle(project, several, page),
          stepList(project),
          element(
            "p",
            { class: "aval-project-facts" },
            facts(project, words.get(project.n) ?? null).join(" · ")
          )
        )
      )
    ),
    deedButtons(page, "status"),
  ].filter((part) => part !== null);
}

/**
 * The status's own words where it has some, with the time left, which only a
 * page can tell. From the decision on the steps alone do not tell how it went:
 * the stage does.
 *
 * @param {ProjectView} project
 * @param {string | null} words
 */
function facts(project, words) {
  const known = factsOf(project, Date.now());
  if (words !== null) {
    return [...leftOf(project, Date.now()), words];
  }
  const isDecided = !["incomplete", "review", "vote"].includes(project.stage);
  return isDecided ? [stageName(project), ...known] : known;
}

/**
 * The title leads to what is at hand: the letter, the vote, else the sheet.
 *
 * @param {ProjectView} project
 * @param {boolean} several
 * @param {RequestPage} page
 */
function projectTitle(project, several, page) {
  const title = several ? `${project.n}. ${project.title}` : project.title;
  const number = project.letterPost ?? project.round?.post ?? project.sheetPost;
  return element(
    "p",
    { class: "aval-project-title" },
    number === null
      ? title
      : element("a", { href: page.addressOf(number) }, title)
  );
}
