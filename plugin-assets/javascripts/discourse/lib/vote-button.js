/**
 * Voting from the panel: a button that opens the ballot's options in a dialog,
 * each with what it means. The vote goes into the forum's own poll.
 *
 * @import RequestPage from "./request-page"
 * @import { ProjectView } from "../../../types"
 */
import { popupAjaxError } from "discourse/lib/ajax-error";
import { castVote, readPoll, removeVote } from "./ballot-poll";
import { choice } from "./deed-form";
import { closeDialog, openDialog } from "./dialog";
import { element } from "./element";
import { mayVote } from "./offers";
import { meaningOf } from "./option-meanings";
import { word } from "./words";

/**
 * The button, with the member's own vote where it is known; null for whoever
 * cannot vote on this project now.
 *
 * @param {RequestPage} page
 * @param {ProjectView} project
 * @returns {HTMLElement | null}
 */
export function voteButton(page, project) {
  const { view, member } = page;
  if (view === null || member === null || !mayVote(view, member, project)) {
    return null;
  }
  const several = view.projects.length > 1;
  const button = element("button", {
    type: "button",
    class: "btn btn-primary btn-small aval-deed",
    "data-deed": "vote",
    onclick: () => openVote(page, project, show),
  });
  const said = element("p", { class: "aval-said", role: "status" });
  show(page.votes.get(project.n) ?? null);
  return element("div", { class: "aval-vote" }, button, said);

  function show(/** @type {string | null} */ chosen) {
    const label = word(chosen === null ? "vote.cast" : "vote.change");
    button.textContent = label;
    if (several) {
      button.setAttribute("aria-label", `${label} – ${project.title}`);
    }
    said.textContent =
      chosen === null ? "" : word("vote.yours", { option: chosen });
  }
}

/**
 * @param {RequestPage} page
 * @param {ProjectView} project
 * @param {(chosen: string | null) => void} show
 */
async function openVote(page, project, show) {
  let poll;
  try {
    poll = await readPoll(page, project);
  } catch (error) {
    popupAjaxError(error);
    return;
  }
  if (poll === null) {
    return;
  }
  const { options, chosen } = poll;
  const now = (/** @type {string | null} */ label) => {
    page.votes.set(project.n, label);
    show(label);
  };
  now(chosen);
  openDialog({
    title: word("vote.title", { project: project.title }),
    hint: word("vote.hint"),
    parts: [
      choice(
        "option",
        word("vote.legend"),
        options.map(({ id, label }) => {
          const meaning = meaningOf(label, project);
          return [id, meaning === null ? label : `${label} – ${meaning}`];
        }),
        options.find(({ label }) => label === chosen)?.id ?? null
      ),
    ],
    submit: word("vote.cast"),
    buttons:
      chosen === null
        ? []
        : [
            element(
              "button",
              {
                type: "button",
                class: "btn btn-default",
                onclick: () =>
                  removeVote(poll).then(
                    () => {
                      closeDialog();
                      now(null);
                    },
                    (/** @type {unknown} */ error) => {
                      closeDialog();
                      popupAjaxError(error);
                    }
                  ),
              },
              word("vote.remove")
            ),
          ],
    async send(form) {
      const option = String(new FormData(form).get("option"));
      await castVote(poll, option);
      now(options.find(({ id }) => id === option)?.label ?? null);
    },
  });
}
