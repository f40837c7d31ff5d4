/**
 * What the status post itself says of each project: the panel takes these words
 * over, links and all, and stands in their place, so that nothing is said twice.
 * A project's words are a paragraph that opens with its name, and what follows
 * it up to the next paragraph that opens in bold.
 *
 * @import { ProjectView, View } from "../../../types"
 */

const TAKEN = "aval-taken-over";

/** What only tells how to declare a link or to ask for help, which buttons do. */
const HELP = /^\/(?:d[ée]port|recuse)\b/i;

/**
 * @typedef {object} OwnLines
 * @property {Map<number, Node[]>} words the status's own words on each project
 *   that has any, as copies, without its name
 * @property {Element[]} elements that say them
 * @property {Element[]} help that tell what to type
 */

/**
 * What of the wrap the panel stands for.
 *
 * @param {HTMLElement} wrap
 * @param {View} view
 * @returns {OwnLines}
 */
export function ownLines(wrap, view) {
  /** @type {OwnLines} */
  const own = { words: new Map(), elements: [], help: [] };
  /** @type {number | null} */
  let under = null;
  for (const line of wrap.children) {
    const opening = openingOf(line);
    const project =
      opening === null
        ? undefined
        : view.projects.find(
            (candidate) =>
              isName(candidate, opening.textContent ?? "") &&
              !own.words.has(candidate.n)
          );
    if (project !== undefined) {
      under = project.n;
      own.words.set(project.n, wordsBehind(line));
      own.elements.push(line);
    } else if (opening !== null || !/^(?:P|UL|OL)$/.test(line.tagName)) {
      under = null;
    } else if (HELP.test(trimmed(line.querySelector("code")))) {
      under = null;
      own.help.push(line);
    } else if (under !== null) {
      own.words.get(under)?.push(line.cloneNode(true));
      own.elements.push(line);
    }
  }
  return own;
}

/**
 * Hides these of the wrap's elements and shows all others.
 *
 * @param {HTMLElement} wrap
 * @param {readonly Element[]} elements
 */
export function takeOver(wrap, elements) {
  for (const shown of wrap.querySelectorAll(`.${TAKEN}`)) {
    shown.classList.remove(TAKEN);
  }
  for (const element of elements) {
    element.classList.add(TAKEN);
  }
}

/**
 * What a paragraph opens with, if that is in bold or a link.
 *
 * @param {Element} line
 */
function openingOf(line) {
  const [first] = line.childNodes;
  return line.tagName === "P" &&
    first instanceof HTMLElement &&
    /^(?:STRONG|A)$/.test(first.tagName)
    ? first
    : null;
}

/**
 * Copies of what stands behind the name that the line opens with.
 *
 * @param {Element} line
 * @returns {Node[]}
 */
function wordsBehind(line) {
  const copy = /** @type {Element} */ (line.cloneNode(true));
  copy.firstChild?.remove();
  const next = copy.firstChild;
  if (next instanceof Text) {
    next.data = next.data.replace(/^[\s·:.–-]+/, "");
  } else if (next instanceof HTMLBRElement) {
    next.remove();
    if (copy.firstChild instanceof Text) {
      copy.firstChild.data = copy.firstChild.data.trimStart();
    }
  }
  return trimmed(copy) === "" ? [] : [copy];
}

/**
 * @param {ProjectView} project
 * @param {string} written
 */
function isName({ n, title }, written) {
  const name = written.trim().replace(/[\s:·.]+$/, "");
  return name === title || name === `${n}. ${title}`;
}

/** @param {Element | null} element */
function trimmed(element) {
  return element?.textContent?.trim() ?? "";
}
