/**
 * What each option of a ballot means, put beside it in the forum's poll.
 *
 * @import { ProjectView } from "../../../types"
 */
import { element } from "./element";
import { word } from "./words";

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
  ["consentement", "consent"],
  ["consent", "consent"],
  ["je me tiens à l'écart", "aside"],
  ["stand aside", "aside"],
  ["objection", "object"],
  ["object", "object"],
]);

/**
 * What a vote for the option of that label means by the rule of the project's
 * vote; null for what is no option of a ballot.
 *
 * @param {string} label
 * @param {ProjectView | null} project null as long as it is not known
 */
export function meaningOf(label, project) {
  const name = optionNamed(label);
  return name === null ? null : meaning(name, project);
}

/**
 * Puts its meaning beside each option, and gives back what does so again. The
 * forum draws its poll anew at each vote: the meanings are put back each time.
 *
 * @param {HTMLElement} cooked
 * @param {() => ProjectView | null} project
 */
export function explainOptions(cooked, project) {
  const explain = () => {
    for (const option of cooked.querySelectorAll(".poll li, .poll-outer li")) {
      const shown = option.querySelector("[data-aval-meaning]");
      const name = shown?.getAttribute("data-aval-meaning") ?? nameIn(option);
      if (name === null) {
        continue;
      }
      const text = ` – ${meaning(name, project())}`;
      if (shown?.textContent === text) {
        continue;
      }
      shown?.remove();
      const place = option.querySelector(".option") ?? option;
      place.append(
        element(
          "span",
          { class: "aval-meaning", "data-aval-meaning": name },
          text
        )
      );
    }
  };
  explain();
  new MutationObserver(explain).observe(cooked, {
    childList: true,
    subtree: true,
  });
  return explain;
}

/**
 * @param {string} name
 * @param {ProjectView | null} project
 */
function meaning(name, project) {
  const rule = project?.round?.block ?? "discussion";
  const block = rule === "consent" ? "discussion" : rule;
  return word(name === "block" ? `meaning.block_${block}` : `meaning.${name}`);
}

/**
 * The forum may set an apostrophe of its own.
 *
 * @param {string} label
 */
function optionNamed(label) {
  const plain = label.trim().toLowerCase().replaceAll("’", "'");
  return OPTIONS.get(plain) ?? null;
}

/** @param {Element} option */
function nameIn(option) {
  for (const part of [...option.querySelectorAll("span"), option]) {
    const name = optionNamed(part.textContent ?? "");
    if (name !== null) {
      return name;
    }
  }
  return null;
}
