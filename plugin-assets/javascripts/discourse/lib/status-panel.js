/**
 * The panel of the status post: for each project its steps, what the status
 * says of it, the service's count and the vote; below them the buttons for what
 * this member may do now.
 *
 * @import RequestPage from "./request-page"
 * @import { ProjectView } from "../../../types"
 */
import { countBar } from "./count-bar";
import { deedButtons } from "./deed-buttons";
import { element } from "./element";
import { redraw } from "./redraw";
import { isRecused } from "./request-view";
import { ownLines, takeOver } from "./status-lines";
import { factsOf, leftOf, stageName, stepList } from "./steps";
import { voteButton } from "./vote-button";
import { word } from "./words";

/**
 * Draws the panel into the status post's wrap, in the place of the lines that
 * it takes over, and keeps it up to date.
 *
 * @param {HTMLElement} wrap
 * @param {RequestPage} page
 */
export function showPanel(wrap, page) {
  const rows = wrap.querySelectorAll(":scope > p > strong:first-child").length;
  const panel = element("section", {
    class: "aval-panel",
    "aria-label": word("panel.label"),
    // Room is kept while the view is read: a block a project, and buttons.
    style: `--aval-rows: ${Math.max(1, rows - 1)}`,
  });
  const head = headOf(wrap);
  if (head === null) {
    wrap.prepend(panel);
  } else {
    head.after(panel);
  }
  page.draw(panel, () => {
    panel.classList.toggle("aval-panel-reading", page.state === "reading");
    panel.hidden = page.view === null && page.state !== "reading";
    const own = page.view === null ? NOTHING : ownLines(wrap, page.view);
    const buttons = deedButtons(page, "status");
    takeOver(wrap, [...own.elements, ...(buttons === null ? [] : own.help)]);
    redraw(
      panel,
      contents(page, own.words, buttons, buttons === null ? [] : own.help)
    );
  });
}

/**
 * The line that says who asks, or the heading above it: these stay on top.
 *
 * @param {HTMLElement} wrap
 */
function headOf(wrap) {
  const [heading, asks] = wrap.querySelectorAll(":scope > p");
  const isPlain =
    asks !== undefined && !(asks.firstChild instanceof HTMLElement);
  return (isPlain ? asks : heading) ?? null;
}

/** @type {ReturnType<typeof ownLines>} */
const NOTHING = { words: new Map(), elements: [], help: [] };

/**
 * @param {RequestPage} page
 * @param {ReadonlyMap<number, Node[]>} words what the status itself says, by project
 * @param {HTMLElement | null} buttons
 * @param {readonly Element[]} help lines that the buttons stand for
 */
function contents(page, words, buttons, help) {
  const { view } = page;
  if (view === null) {
    return [];
  }
  const several = view.projects.length > 1;
  const links = help.flatMap((line) => [...line.querySelectorAll("a[href]")]);
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
          facts(project, words.get(project.n) ?? []),
          countBar(project),
          voteButton(page, project) ?? recusedNote(page, project)
        )
      )
    ),
    buttons,
    links.length === 0
      ? null
      : element(
          "p",
          { class: "aval-links" },
          ...links.flatMap((link, index) => [
            index === 0 ? "" : " · ",
            link.cloneNode(true),
          ])
        ),
  ].filter((part) => part !== null);
}

/**
 * The status's own words where it has some, with the time left, which only a
 * page can tell. From the decision on the steps alone do not tell how it went:
 * the stage does.
 *
 * @param {ProjectView} project
 * @param {readonly Node[]} words
 */
function facts(project, words) {
  if (words.length > 0) {
    const left = leftOf(project, Date.now());
    return element(
      "div",
      { class: "aval-project-facts" },
      left === null ? null : element("p", { class: "aval-left" }, left),
      ...words
    );
  }
  const isDecided = !["incomplete", "review", "vote"].includes(project.stage);
  const known = factsOf(project, Date.now());
  return element(
    "div",
    { class: "aval-project-facts" },
    element(
      "p",
      {},
      (isDecided ? [stageName(project), ...known] : known).join(" · ")
    )
  );
}

/**
 * Whoever is in recusal finds it said where the others vote.
 *
 * @param {RequestPage} page
 * @param {ProjectView} project
 */
function recusedNote({ view, member }, { n, stage }) {
  const isOpen = ["incomplete", "review", "vote"].includes(stage);
  return isOpen &&
    view !== null &&
    member !== null &&
    isRecused(view, member.id, n)
    ? element("p", { class: "aval-you" }, word("why.here"))
    : null;
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
