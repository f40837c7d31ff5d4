/**
 * The row of buttons for what a member may do, and the line that tells what
 * came of it.
 *
 * @import RequestPage from "./request-page"
 * @import { Deed } from "../../../types"
 */
import { openDeedDialog } from "./deed-dialog";
import { element } from "./element";
import { offersFor } from "./offers";
import { word } from "./words";

/**
 * The buttons, null when there is nothing the member may do here.
 *
 * @param {RequestPage} page
 * @param {string} place where on the page they stand, for what is said there
 * @param {{ deeds?: readonly Deed[], project?: number }} [only] restricts them
 */
export function deedButtons(page, place, { deeds, project } = {}) {
  if (page.view === null || !page.canReply) {
    return null;
  }
  const offers = offersFor(page.view, page.member)
    .filter(({ deed }) => deeds === undefined || deeds.includes(deed))
    .map(({ deed, projects }) => ({
      deed,
      projects: projects.filter((n) => project === undefined || n === project),
    }))
    .filter(({ projects }) => projects.length > 0);
  if (offers.length === 0) {
    return null;
  }
  const said = element(
    "p",
    { class: "aval-said", role: "status" },
    ...(page.said.get(place) ?? [])
  );
  const say = (/** @type {readonly (Node | string)[]} */ parts) => {
    page.said.set(place, parts);
    document
      .querySelector(`[data-aval-place="${place}"] .aval-said`)
      ?.replaceChildren(...parts);
  };
  return element(
    "div",
    { class: "aval-deeds", "data-aval-place": place },
    element(
      "div",
      {
        class: "aval-deeds-buttons",
        role: "group",
        "aria-label": word("deeds.label"),
      },
      ...offers.map((offer) =>
        element(
          "button",
          {
            type: "button",
            class: "btn btn-default btn-small aval-deed",
            "data-deed": offer.deed,
            onclick: () => openDeedDialog(page, offer, say),
          },
          word(`deed.${offer.deed.replace("-", "_")}.button`)
        )
      )
    ),
    said
  );
}
