/**
 * The dialog in which a member fills in a deed, sees word for word what will be
 * posted in their name, and posts it or not.
 *
 * @import RequestPage from "./request-page"
 * @import { Offer } from "../../../types"
 */
import { postText } from "./command-text";
import { deedFields, entryIn } from "./deed-form";
import { openDialog } from "./dialog";
import { element } from "./element";
import { postReply } from "./post-reply";
import { word } from "./words";

/**
 * Opens the dialog for a deed; `say` tells the member what came of it. What was
 * typed and not sent is there again the next time.
 *
 * @param {RequestPage} page
 * @param {Offer} offer
 * @param {(parts: readonly (Node | string)[]) => void} say
 */
export function openDeedDialog(page, offer, say) {
  if (page.view === null) {
    return;
  }
  const view = page.view;
  const key = offer.deed.replace("-", "_");
  const preview = element("pre", { class: "aval-preview" });
  openDialog({
    title: word(`deed.${key}.title`),
    hint: word(`deed.${key}.hint`),
    parts: [
      ...deedFields(view, offer, page.drafts.get(offer.deed) ?? ""),
      element(
        "div",
        { class: "aval-field" },
        element("p", { class: "aval-preview-label" }, word("dialog.preview")),
        preview
      ),
    ],
    submit: word("dialog.post"),
    attributes: { "data-several": String(view.projects.length > 1) },
    changed(form) {
      const entry = entryIn(form, offer);
      page.drafts.set(offer.deed, entry.text);
      askForLength(form);
      preview.textContent = postText(page.view ?? view, offer.deed, entry);
    },
    async send(form) {
      if (entryIn(form, offer).text.trim() === "") {
        form.elements.namedItem("text").focus();
        return false;
      }
      say(await postReply(page, preview.textContent ?? ""));
      page.drafts.delete(offer.deed);
      return true;
    },
  });
}

/**
 * A number that is not asked for must not keep the form from being sent.
 *
 * @param {any} form
 */
function askForLength(form) {
  const own = form.elements.namedItem("count");
  if (own instanceof HTMLInputElement) {
    const isAsked = form.elements.namedItem("length")?.value !== "usual";
    own.disabled = !isAsked;
    form.elements.namedItem("unit").disabled = !isAsked;
  }
}
