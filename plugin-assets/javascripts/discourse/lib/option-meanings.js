/** What each option of a ballot means, put beside it in the forum's poll. */
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
]);

/**
 * What a vote for the option of that label means; null for what is no option of
 * a ballot.
 *
 * @param {string} label
 */
export function meaningOf(label) {
  const name = OPTIONS.get(label.trim().toLowerCase());
  return name === undefined ? null : word(`meaning.${name}`);
}

/**
 * Puts its meaning beside each option. The forum draws its poll anew at each
 * vote: the meanings are put back each time.
 *
 * @param {HTMLElement} cooked
 */
export function explainOptions(cooked) {
  const explain = () => {
    for (const option of cooked.querySelectorAll(".poll li, .poll-outer li")) {
      const meaning = meaningIn(option);
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

/** @param {Element} option */
function meaningIn(option) {
  for (const part of [...option.querySelectorAll("span"), option]) {
    const meaning = meaningOf(part.textContent ?? "");
    if (meaning !== null) {
      return meaning;
    }
  }
  return null;
}
