/**
 * The fields that a deed needs, and what was filled in.
 *
 * @import { Deed, Entry, Offer, View } from "../../../types"
 */
import { element } from "./element";
import { projectOf } from "./request-view";
import { word } from "./words";

/**
 * Longer texts are cut by the service.
 *
 * @type {Partial<Record<Deed, number>>}
 */
const LONGEST = { concern: 1000, objection: 1000, review: 500 };

/** Deeds that one post may do for all projects at once. */
const FOR_ALL = new Set(["recuse", "no-link", "concern", "objection"]);

/**
 * The fields of a deed in the order in which they are filled in.
 *
 * @param {View} view
 * @param {Offer} offer
 * @param {string} draft text typed before and not sent
 * @returns {HTMLElement[]}
 */
export function deedFields(view, { deed, projects }, draft) {
  return [
    projectField(view, deed, projects),
    ...(deed === "criterion" ? criterionFields(view, projects) : []),
    deed === "review"
      ? choice("verdict", word("field.verdict"), [
          ["for", word("verdict.for")],
          ["reserved", word("verdict.reserved")],
          ["against", word("verdict.against")],
        ])
      : null,
    deed === "open-vote" ? lengthField(true) : null,
    deed === "move-end" ? lengthField(false) : null,
    textField(deed, draft),
  ].filter((field) => field !== null);
}

/**
 * What the fields say.
 *
 * @param {HTMLFormElement} form
 * @param {Offer} offer
 * @returns {Entry}
 */
export function entryIn(form, { deed, projects }) {
  const data = new FormData(form);
  const read = (/** @type {string} */ name) => String(data.get(name) ?? "");
  const n = data.has("project") ? read("project") : String(projects[0]);
  const unit = read("unit") === "hours" ? "hours" : "days";
  const verdict = read("verdict");
  return {
    n: form.dataset.several === "true" && n !== "all" ? Number(n) : null,
    text: read("text"),
    ...(deed === "criterion"
      ? { criterion: Number(read("criterion")), met: read("met") === "yes" }
      : {}),
    ...(verdict === "for" || verdict === "reserved" || verdict === "against"
      ? { verdict }
      : {}),
    lasts:
      data.has("count") && read("length") !== "usual"
        ? { count: Number(read("count")), unit }
        : null,
  };
}

/**
 * Which project; nothing to choose when there is but one.
 *
 * @param {View} view
 * @param {Deed} deed
 * @param {readonly number[]} projects
 */
function projectField(view, deed, projects) {
  /** @type {[string, string][]} */
  const named = projects.map((n) => [
    String(n),
    `${n}. ${projectOf(view, n)?.title ?? ""}`,
  ]);
  if (view.projects.length === 1) {
    return null;
  }
  /** @type {[string, string][]} */
  const all =
    FOR_ALL.has(deed) && projects.length === view.projects.length
      ? [["all", word("field.all_projects")]]
      : [];
  return choice("project", word("field.project"), [...all, ...named]);
}

/**
 * @param {View} view
 * @param {readonly number[]} projects
 */
function criterionFields(view, projects) {
  const select = element(
    "select",
    { name: "criterion", id: "aval-criterion", required: true },
    ...view.criteria.map(({ label, required }, index) => {
      const tickedIn = projects.filter((n) =>
        projectOf(view, n)?.ticked.includes(index + 1)
      );
      const mark = tickedIn.length === projects.length ? " ✓" : "";
      return element(
        "option",
        { value: index + 1 },
        `${index + 1}. ${label}${required ? " ★" : ""}${mark}`
      );
    })
  );
  return [
    element(
      "div",
      { class: "aval-field" },
      element("label", { for: "aval-criterion" }, word("field.criterion")),
      select
    ),
    choice("met", word("field.met"), [
      ["yes", word("met.yes")],
      ["no", word("met.no")],
    ]),
  ];
}

/**
 * How long a vote is still to last.
 *
 * @param {boolean} hasUsual whether the settings' length can be chosen
 */
function lengthField(hasUsual) {
  const own = element(
    "span",
    { class: "aval-length" },
    element("input", {
      type: "number",
      name: "count",
      min: 1,
      max: 90,
      value: 3,
      required: true,
      "aria-label": word("field.count"),
    }),
    element(
      "select",
      { name: "unit", "aria-label": word("field.unit") },
      element("option", { value: "days" }, word("unit.days")),
      element("option", { value: "hours" }, word("unit.hours"))
    )
  );
  if (!hasUsual) {
    return element(
      "fieldset",
      { class: "aval-field" },
      element("legend", {}, word("field.length")),
      own
    );
  }
  const field = choice("length", word("field.length"), [
    ["usual", word("length.usual")],
    ["own", word("length.own")],
  ]);
  field.append(own);
  return field;
}

/**
 * @param {Deed} deed
 * @param {string} draft
 */
function textField(deed, draft) {
  const key = deed.replace("-", "_");
  const text = element("textarea", {
    name: "text",
    id: "aval-text",
    rows: 3,
    required: true,
    maxlength: LONGEST[deed] ?? 300,
    "aria-describedby": "aval-hint",
  });
  text.value = draft;
  return element(
    "div",
    { class: "aval-field" },
    element("label", { for: "aval-text" }, word(`deed.${key}.text`)),
    text
  );
}

/**
 * One of a few: that of value `chosen` to begin with, none when it is null.
 *
 * @param {string} name
 * @param {string} legend
 * @param {readonly (readonly [string, string])[]} options values with their labels
 * @param {string | null} [chosen] the first one unless given
 */
export function choice(
  name,
  legend,
  options,
  chosen = options[0]?.[0] ?? null
) {
  return element(
    "fieldset",
    { class: "aval-field" },
    element("legend", {}, legend),
    ...options.map(([value, label]) =>
      element(
        "label",
        { class: "aval-choice" },
        element("input", {
          type: "radio",
          name,
          value,
          checked: value === chosen,
          required: true,
        }),
        element("span", {}, label)
      )
    )
  );
}
