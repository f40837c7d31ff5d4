/** Draws an element's contents anew without taking the focus from whoever is in there. */

/**
 * @param {HTMLElement} drawn
 * @param {readonly (Node | string)[]} children
 */
export function redraw(drawn, children) {
  const focused = drawn.contains(document.activeElement)
    ? focusables(drawn).indexOf(document.activeElement)
    : -1;
  drawn.replaceChildren(...children);
  if (focused !== -1) {
    focusables(drawn)[focused]?.focus({ preventScroll: true });
  }
}

/**
 * @param {HTMLElement} drawn
 * @returns {any[]}
 */
function focusables(drawn) {
  return [...drawn.querySelectorAll("a[href], button, input")];
}
