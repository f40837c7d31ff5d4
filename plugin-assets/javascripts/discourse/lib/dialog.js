/**
 * A dialog with a form: the browser's own, so that focus and keyboard work the
 * same in every version of the forum. One at a time is open.
 */
import { popupAjaxError } from "discourse/lib/ajax-error";
import { element } from "./element";
import { word } from "./words";

const ID = "aval-dialog";

/**
 * Opens the dialog. `send` does what the form is for: the dialog stays open when
 * it gives back false, and what it throws is told by the forum.
 *
 * @param {object} dialog
 * @param {string} dialog.title
 * @param {string} dialog.hint
 * @param {readonly Element[]} dialog.parts the fields, between hint and buttons
 * @param {string} dialog.submit what the button says that sends the form
 * @param {readonly Element[]} [dialog.buttons] further ones, beside it
 * @param {Record<string, string>} [dialog.attributes] of the form
 * @param {(form: any) => void} [dialog.changed] at first, and at each change
 * @param {(form: any) => Promise<boolean | void>} dialog.send
 */
export function openDialog({
  title,
  hint,
  parts,
  submit,
  buttons = [],
  attributes = {},
  changed = () => {},
  send,
}) {
  closeDialog();
  /** @type {HTMLFormElement} */
  const form = element(
    "form",
    {
      class: "aval-form",
      ...attributes,
      onsubmit: sendOrTell,
      oninput: () => changed(form),
    },
    element("h2", { id: "aval-dialog-title" }, title),
    element("p", { id: "aval-hint", class: "aval-hint" }, hint),
    ...parts,
    element(
      "div",
      { class: "aval-form-buttons" },
      element("button", { type: "submit", class: "btn btn-primary" }, submit),
      ...buttons,
      element(
        "button",
        { type: "button", class: "btn btn-default", onclick: closeDialog },
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
  changed(form);
  dialog.showModal();
  firstField(form)?.focus();

  async function sendOrTell(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const button = /** @type {any} */ (form.querySelector("[type=submit]"));
    button.disabled = true;
    try {
      if ((await send(form)) === false) {
        button.disabled = false;
      } else {
        dialog.close();
      }
    } catch (error) {
      // The forum's own dialog cannot be seen behind this one. What was typed
      // is there again when the button is pressed again.
      dialog.close();
      popupAjaxError(error);
    }
  }
}

/** Closes the dialog, if one is open. */
export function closeDialog() {
  const dialog = document.getElementById(ID);
  if (dialog instanceof HTMLDialogElement) {
    dialog.close();
    dialog.remove();
  }
}

/**
 * The field to begin with; of several radio buttons the one that is chosen.
 *
 * @param {HTMLFormElement} form
 * @returns {any}
 */
function firstField(form) {
  const first = form.querySelector("input, select, textarea");
  return first instanceof HTMLInputElement && first.type === "radio"
    ? (form.querySelector(`[name="${first.name}"]:checked`) ?? first)
    : first;
}
