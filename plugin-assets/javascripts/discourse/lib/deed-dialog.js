/**
 * The dialog in which a member fills in a deed, sees word for word what will be
 * posted in their name, and posts it or not. It is the browser's own dialog, so
 * that focus and keyboard work the same in every version of the forum.
 *
 * @import RequestPage from "./request-page"
 * @import { Offer } from "../../../types"
 */
import { popupAjaxError } from "discourse/lib/ajax-error";
import { postText } from "./command-text";
import { deedFields, entryIn } from "./deed-form";
import { element } from "./element";
import { postReply } from "./post-reply";
import { word } from "./words";

const ID = "aval-dialog";

/**
 * Opens the dialog for a deed; `say` tells the member what came of it.
 *
 * @param {RequestPage} page
 * @param {Offer} offer
 * @param {(parts: readonly (Node | string)[]) => void} say
 */
export function openDeedDialog(page, offer, say) {
  closeDeedDialog();
  if (page.view === null) {
    return;
  }
  const view = page.view;
  const key = offer.deed.replace("-", "_");
  const preview = element("pre", { class: "aval-preview" });
  const form = element(
    "form",
    {
      class: "aval-form",
      "data-several": String(view.projects.length > 1),
      onsubmit: send,
      oninput: update,
    },
    element("h2", { id: "aval-dialog-title" }, word(`deed.${key}.title`)),
    element(
      "p",
      { id: "aval-hint", class: "aval-hint" },
      word(`deed.${key}.hint`)
    ),
    ...deedFields(view, offer, page.drafts.get(offer.deed) ?? ""),
    element(
      "div",
      { class: "aval-field" },
      element("p", { class: "aval-preview-label" }, word("dialog.preview")),
      preview
    ),
    element(
      "div",
      { class: "aval-form-buttons" },
      element(
        "button",
        { type: "submit", class: "btn btn-primary" },
        word("dialog.post")
      ),
      element(
        "button",
        { type: "button", class: "btn btn-default", onclick: closeDeedDialog },
        word("dialog.cancel")
      )
    )
  );
  const dialog = element(
    "dialog",
    {
      id: ID,
      class: "aval-dialog",
      "aria-labelledby": "aval-dialog-title",
      "aria-describedby": "aval-hint",
      onclose: () => dialog.remove(),
    },
    form
  );
  document.body.append(dialog);
  update();
  dialog.showModal();
  form.querySelector("input, select, textarea")?.focus();

  function update() {
    const entry = entryIn(form, offer);
    page.drafts.set(offer.deed, entry.text);
    const own = form.elements.namedItem("count");
    if (own instanceof HTMLInputElement) {
      // A number that is not asked for must not keep the form from being sent.
      const isAsked = form.elements.namedItem("length")?.value !== "usual";
      own.disabled = !isAsked;
      form.elements.namedItem("unit").disabled = !isAsked;
    }
    preview.textContent = postText(page.view ?? view, offer.deed, entry);
  }

  async function send(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    if (entryIn(form, offer).text.trim() === "") {
      form.elements.namedItem("text").focus();
      return;
    }
    const submit = form.querySelector("[type=submit]");
    submit.disabled = true;
    try {
      say(await postReply(page, preview.textContent ?? ""));
      page.drafts.delete(offer.deed);
      dialog.close();
    } catch (error) {
      // The forum's own dialog cannot be seen behind this one. What was typed
      // is there again when the button is pressed again.
      dialog.close();
      popupAjaxError(error);
    }
  }
}

/** Closes the dialog, if one is open; what was typed is kept for the next time. */
export function closeDeedDialog() {
  const dialog = document.getElementById(ID);
  if (dialog instanceof HTMLDialogElement) {
    dialog.close();
    dialog.remove();
  }
}
