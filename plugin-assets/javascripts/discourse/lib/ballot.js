/**
 * The ballot: the service's own count beside the forum's poll, what each option
 * means, and for whoever may not vote, why.
 *
 * @import RequestPage from "./request-page"
 * @import { ForumPost } from "../../../types"
 */
import { pollIn } from "./ballot-poll";
import { countBar } from "./count-bar";
import { deedButtons } from "./deed-buttons";
import { element } from "./element";
import { groupInWords } from "./groups";
import { isElector } from "./offers";
import { explainOptions } from "./option-meanings";
import { redraw } from "./redraw";
import { isRecused, projectOf, recusalOf } from "./request-view";
import { word, wordList } from "./words";

/** Where a recusal may come from, as the view names it. */
const REASONS = new Set([
  "self",
  "steward",
  "named",
  "sheet",
  "requester",
  "holder",
]);

/**
 * Draws into a ballot post.
 *
 * @param {HTMLElement} cooked
 * @param {HTMLElement} wrap
 * @param {ForumPost} post
 * @param {RequestPage} page
 */
export function showBallot(cooked, wrap, post, page) {
  const n = projectNumber(cooked, wrap, post);
  if (n === null) {
    return;
  }
  const explain = explainOptions(cooked, () =>
    page.view === null ? null : projectOf(page.view, n)
  );
  const mine = pollIn(post, n)?.chosen ?? null;
  if (mine !== null) {
    page.votes.set(n, mine);
  }
  const notice = element("div", { class: "aval-ballot" });
  wrap.after(notice);
  page.draw(notice, () => {
    explain();
    const why = whyNoVote(page, n);
    // The forum's own refusal is kept back until it is known who reads: whoever
    // is in recusal is told why, and not that a group of theirs is missing.
    const isKnown = page.state !== "reading";
    cooked.classList.toggle("aval-no-vote", why !== null || !isKnown);
    const buttons = deedButtons(page, `ballot-${post.id}`, {
      deeds: ["recuse", "concern", "objection", "move-end", "end-vote"],
      project: n,
    });
    redraw(notice, [
      ...(why === null
        ? []
        : [element("p", { class: "aval-why", role: "note" }, why)]),
      ...(countOf(page, n, post) ?? []),
      ...(buttons === null ? [] : [buttons]),
    ]);
  });
}

/**
 * Forums of 2023 leave the wrap's `n` out of the page; the poll's name has it.
 *
 * @param {HTMLElement} cooked
 * @param {HTMLElement} wrap
 * @param {ForumPost} post
 */
function projectNumber(cooked, wrap, post) {
  const names = [
    wrap.dataset.n && `projet-${wrap.dataset.n}`,
    ...(post.polls ?? []).map(({ name }) => name),
    cooked.querySelector("[data-poll-name]")?.getAttribute("data-poll-name"),
  ];
  for (const name of names) {
    const [, n] = /^projet-(\d+)$/.exec(name ?? "") ?? [];
    if (n !== undefined) {
      return Number(n);
    }
  }
  return null;
}

/**
 * Why the reader cannot vote here, null for electors and as long as it is not known.
 *
 * @param {RequestPage} page
 * @param {number} n
 */
function whyNoVote({ view, member }, n) {
  if (view === null || member === null || projectOf(view, n) === null) {
    return null;
  }
  if (isRecused(view, member.id, n)) {
    const why = recusalOf(view, member.id)?.why ?? "";
    const reason = word(`why.${REASONS.has(why) ? why : "other"}`);
    return `${reason} ${word("why.voice")}`;
  }
  return isElector(view, member)
    ? null
    : word("why.not_elector", {
        groups: wordList(view.groups.electors.map(groupInWords)),
      });
}

/**
 * The count, on the ballot of the project's last round and no earlier one.
 *
 * @param {RequestPage} page
 * @param {number} n
 * @param {ForumPost} post
 */
function countOf({ view }, n, post) {
  const project = view === null ? null : projectOf(view, n);
  const bar =
    project?.round?.post === post.post_number ? countBar(project) : null;
  return bar === null ? null : [bar];
}
