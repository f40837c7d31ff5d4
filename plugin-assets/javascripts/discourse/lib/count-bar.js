/**
 * The service's own count of a vote as a bar: one part for each option, the
 * quorum as a line, whoever is in recusal apart. What it shows stands below it in
 * words, so that the bar itself is for the eyes only.
 *
 * @import { ProjectView } from "../../../types"
 */
import { element } from "./element";
import { word } from "./words";

/**
 * The count of the project's last round; null before there is one, and with a
 * service too old to tell it.
 *
 * @param {ProjectView} project
 * @returns {HTMLElement | null}
 */
export function countBar({ round, recused }) {
  if (!round?.options || round.able === 0 || round.state === "void") {
    return null;
  }
  const { options, voted, able, quorum, state } = round;
  const cast = options.filter(({ votes }) => votes > 0);
  return element(
    "figure",
    { class: "aval-count" },
    element(
      "div",
      { class: "aval-count-bar", "aria-hidden": "true" },
      element(
        "div",
        { class: "aval-count-able", style: `flex-grow: ${able}` },
        ...cast.map(({ kind, votes }) =>
          element("span", {
            class: `aval-count-part aval-count-${kind}`,
            style: `flex-grow: ${votes}`,
          })
        ),
        element("span", { style: `flex-grow: ${Math.max(0, able - voted)}` }),
        element("span", {
          class: "aval-count-quorum",
          style: `inset-inline-start: ${Math.min(100, (100 * quorum) / able)}%`,
        })
      ),
      recused === 0
        ? null
        : element("div", {
            class: "aval-count-recused",
            style: `flex-grow: ${recused}`,
          })
    ),
    element(
      "figcaption",
      {},
      element(
        "ul",
        { class: "aval-count-options" },
        ...options.map(({ kind, label, votes }) =>
          key(kind, `${label} ${votes}`)
        ),
        key("quorum", word("count.quorum", { quorum })),
        recused === 0
          ? null
          : key("recused", word("count.recused", { count: recused }))
      ),
      state === "open"
        ? element("p", { class: "aval-count-words" }, word("count.open"))
        : null
    )
  );
}

/**
 * What a part of the bar stands for.
 *
 * @param {string} part
 * @param {string} words
 */
function key(part, words) {
  return element(
    "li",
    {},
    element("span", {
      class: `aval-count-key aval-count-${part}`,
      "aria-hidden": "true",
    }),
    words
  );
}
