/**
 * Checkboxes on a sheet's criteria, on forums that have no checklist of their
 * own. Ticking edits the sheet, which is a wiki, as the forum's would.
 *
 * @import RequestPage from "./request-page"
 * @import { ForumPost, ProjectView } from "../../../types"
 */
import { ajax } from "discourse/lib/ajax";
import { popupAjaxError } from "discourse/lib/ajax-error";
import { deedButtons } from "./deed-buttons";
import { element } from "./element";
import { mayReview } from "./offers";
import { redraw } from "./redraw";
import { word } from "./words";

const BOX = /^\s*\[([ xX])\]\s*(?=(\d+)\.)/;

/**
 * Draws into a sheet.
 *
 * @param {HTMLElement} wrap
 * @param {ForumPost} post
 * @param {RequestPage} page
 */
export function showChecklist(wrap, post, page) {
  const boxes = [...wrap.querySelectorAll("li")]
    .map((item) => addBox(item, post))
    .filter((box) => box !== null);
  const buttons = element("div");
  wrap.append(buttons);
  page.draw(wrap, () => {
    const project = projectOfSheet(page, post);
    const mayTick = project !== null && maySet(page, post, project);
    for (const box of boxes) {
      box.disabled = !mayTick;
      box.title = mayTick ? "" : word("checklist.not_you");
    }
    const row =
      project === null
        ? null
        : deedButtons(page, `sheet-${post.id}`, {
            deeds: ["criterion", "review", "concern"],
            project: project.n,
          });
    redraw(buttons, row === null ? [] : [row]);
  });
}

/**
 * @param {RequestPage} page
 * @param {ForumPost} post
 */
function projectOfSheet({ view }, post) {
  return (
    view?.projects.find(({ sheetPost }) => sheetPost === post.post_number) ??
    null
  );
}

/**
 * @param {RequestPage} page
 * @param {ForumPost} post
 * @param {ProjectView} project
 */
function maySet({ view, member }, post, project) {
  return (
    post.can_edit === true &&
    post.wiki === true &&
    view !== null &&
    member !== null &&
    mayReview(view, member, project)
  );
}

/**
 * Turns "[ ] 1. Label" into a checkbox with its label; null for any other item.
 *
 * @param {HTMLLIElement} item
 * @param {ForumPost} post
 * @returns {HTMLInputElement | null}
 */
function addBox(item, post) {
  const text = item.firstChild;
  if (!(text instanceof Text) || item.closest("li li")) {
    return null;
  }
  const [written, mark, number] = BOX.exec(text.data) ?? [];
  if (written === undefined) {
    return null;
  }
  text.data = text.data.slice(written.length);
  const box = element("input", {
    type: "checkbox",
    class: "aval-box",
    checked: mark !== " ",
    disabled: true,
    onchange: () => toggle(box, post.id, Number(number)),
  });
  const label = element("label", { class: "aval-criterion" }, box);
  const words = element("span");
  words.append(...item.childNodes);
  label.append(words);
  item.append(label);
  item.classList.add("aval-criterion-item");
  return box;
}

/**
 * @param {HTMLInputElement} box
 * @param {number} postId
 * @param {number} criterion
 */
async function toggle(box, postId, criterion) {
  box.disabled = true;
  try {
    await setTick(postId, criterion, box.checked, 2);
  } catch (error) {
    box.checked = !box.checked;
    popupAjaxError(error);
  } finally {
    box.disabled = false;
  }
}

/**
 * Writes the tick into the text as it stands; somebody else's edit in between makes it try again.
 *
 * @param {number} postId
 * @param {number} criterion
 * @param {boolean} isMet
 * @param {number} tries
 */
async function setTick(postId, criterion, isMet, tries) {
  const { raw } = await ajax(`/posts/${postId}.json`);
  const ticked = withTick(raw, criterion, isMet);
  if (ticked === raw) {
    return;
  }
  try {
    await ajax(`/posts/${postId}.json`, {
      type: "PUT",
      data: {
        post: {
          raw: ticked,
          raw_old: raw,
          original_text: raw,
          edit_reason: word("checklist.reason", { criterion }),
        },
      },
    });
  } catch (error) {
    if (error?.jqXHR?.status !== 409 || tries <= 1) {
      throw error;
    }
    await setTick(postId, criterion, isMet, tries - 1);
  }
}

/**
 * The sheet's text with that criterion ticked or not.
 *
 * @param {string} raw
 * @param {number} criterion
 * @param {boolean} isMet
 */
export function withTick(raw, criterion, isMet) {
  const line = new RegExp(
    `^(\\s*[-*+]\\s+)\\\\?\\[[ xX]\\\\?\\](\\s*${criterion}\\.)`,
    "m"
  );
  return raw.replace(line, `$1[${isMet ? "x" : " "}]$2`);
}
