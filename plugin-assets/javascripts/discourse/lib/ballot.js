/**
 * The ballot: what each option means, and for whoever may not vote, why.
 *
 * @import RequestPage from "./request-page"
 * @import { ForumPost } from "../../../types"
 */
import { deedButtons } from "./deed-buttons";
import { element } from "./element";
import { groupInWords } from "./groups";
import { isElector } from "./offers";
import { redraw } from "./redraw";
import { isRecused, projectOf, recusalOf } from "./request-view";
import { word, wordList } from "./words";

/** Options by their label, in either language of the service. */
const OPTIONS = new Map([
  ["pour", "for"],
  ["for", "for"],
  ["abstention", "abstain"],
  ["abstain", "abstain"],
  ["contre", "against"],
  ["against", "against"],
  ["blocage", "block"],
  ["block", "block"],
]);

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
  explainOptions(cooked);
  const notice = element("div", { class: "aval-ballot" });
  wrap.after(notice);
  page.draw(notice, () => {
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
 * The forum draws its poll anew at each vote: the meanings are put back each time.
 *
 * @param {HTMLElement} cooked
 */
function explainOptions(cooked) {
  const explain = () => {
    for (const option of cooked.querySelectorAll(".poll li, .poll-outer li")) {
      const meaning = meaningOf(option);
      if (meaning !== null && !option.querySelector(".aval-meaning")) {
        const place = option.querySelector(".option") ?? option;
        place.append(
          element("span", { class: "aval-meaning" }, ` – ${meaning}`)
        );
      }
    }
  };
  explain();
  new MutationObserver(explain).observe(cooked, {
    childList: true,
    subtree: true,
  });
}

/**
 * What a vote for this option means, null for what is no option of a ballot.
 *
 * @param {Element} option
 */
function meaningOf(option) {
  const texts = [...option.querySelectorAll("span"), option].map(
    (part) => part.textContent?.trim().toLowerCase() ?? ""
  );
  const name = texts.map((text) => OPTIONS.get(text)).find(Boolean);
  return name === undefined ? null : word(`meaning.${name}`);
}
