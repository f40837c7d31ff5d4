/**
 * What the status post itself says of each project: the panel takes these words
 * over and stands in their place, so that nothing is said twice. A line is a
 * paragraph that opens with the project's name.
 *
 * @import { ProjectView, View } from "../../../types"
 */

const TAKEN = "aval-taken-over";

/**
 * The status's own words on each project that has any, by its number, and the
 * elements that say them.
 *
 * @param {HTMLElement} wrap
 * @param {View} view
 * @returns {{ words: Map<number, string>, elements: Element[] }}
 */
export function ownLines(wrap, view) {
  /** @type {Map<number, string>} */
  const words = new Map();
  /** @type {Element[]} */
  const elements = [];
  for (const project of view.projects) {
    for (const line of wrap.querySelectorAll(":scope > p")) {
      const said = wordsOn(project, line);
      if (said !== null && !words.has(project.n)) {
        words.set(project.n, said);
        elements.push(line);
      }
    }
  }
  return { words, elements };
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
 * What the line says behind the project's name; null when it is not about it.
 *
 * @param {ProjectView} project
 * @param {Element} line
 */
function wordsOn(project, line) {
  const name = line.querySelector(":scope > :is(strong, a):first-child");
  if (name === null || !isName(project, name.textContent ?? "")) {
    return null;
  }
  const said = (line.textContent ?? "").trim().slice(trimmed(name).length);
  const words = said.replace(/^[\s·:–-]+/, "");
  return words === "" ? null : words;
}

/**
 * @param {ProjectView} project
 * @param {string} written
 */
function isName({ n, title }, written) {
  const name = written.trim().replace(/[\s:·.]+$/, "");
  return name === title || name === `${n}. ${title}`;
}

/** @param {Element} element */
function trimmed(element) {
  return element.textContent?.trim() ?? "";
}
