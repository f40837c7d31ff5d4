/**
 * Where a project stands, as five steps and a few facts.
 *
 * @import { ProjectView } from "../../../types"
 */
import { element } from "./element";
import { inFull, timeLeft } from "./time-left";
import { word } from "./words";

const STEPS = ["file", "review", "vote", "decision", "letter"];

/**
 * The step that a project is at, counted from 0; 5 when all are done.
 *
 * @param {ProjectView} project
 */
function currentStep({ stage, round, letterPost }) {
  switch (stage) {
    case "incomplete":
    case "withdrawn":
      return 0;
    case "review":
      return 1;
    case "vote":
      return round?.state === "closing" ? 3 : 2;
    case "refused":
      return 3;
    case "granted":
      return letterPost === null ? 4 : 5;
    default:
      return 5;
  }
}

/**
 * The five steps with how far each is.
 *
 * @param {ProjectView} project
 * @returns {{ name: string, state: "done" | "current" | "stopped" | "ahead" }[]}
 */
export function stepsOf(project) {
  const current = currentStep(project);
  const isStopped =
    project.stage === "refused" || project.stage === "withdrawn";
  return STEPS.map((name, index) => ({
    name,
    state:
      index < current
        ? "done"
        : index > current
          ? "ahead"
          : isStopped
            ? "stopped"
            : "current",
  }));
}

/**
 * The steps as a list whose words tell what the colours show.
 *
 * @param {ProjectView} project
 */
export function stepList(project) {
  return element(
    "ol",
    { class: "aval-steps" },
    ...stepsOf(project).map(({ name, state }) =>
      element(
        "li",
        {
          class: `aval-step aval-step-${state}`,
          "aria-current": state === "current" ? "step" : null,
        },
        element("span", { class: "aval-step-name" }, word(`step.${name}`)),
        element(
          "span",
          { class: "aval-sr-only" },
          ` (${word(`step_state.${state}`)})`
        )
      )
    )
  );
}

/**
 * The stage in a word or two.
 *
 * @param {ProjectView} project
 */
export function stageName(project) {
  return word(`stage.${project.stage}`);
}

/**
 * What there is to know at this stage, most urgent first: what is missing, the
 * time left, who voted, can vote and is recused.
 *
 * @param {ProjectView} project
 * @param {number} now milliseconds
 * @returns {string[]}
 */
export function factsOf(project, now) {
  switch (project.stage) {
    case "incomplete":
    case "review":
      return [
        lastRound(project),
        missing(project),
        fileDue(project, now),
        word("fact.will_vote", { count: project.able }),
        recused(project),
      ].filter((fact) => fact !== null);
    case "vote":
      return voteFacts(project, now);
    case "granted":
      return [
        word(project.letterPost === null ? "fact.letter_due" : "fact.letter"),
        votes(project),
        recused(project),
      ].filter((fact) => fact !== null);
    case "refused":
    case "delivered":
      return [lastRound(project), votes(project), recused(project)].filter(
        (fact) => fact !== null
      );
    default:
      return [];
  }
}

/**
 * The time that an open vote has left, which only a page can tell; null at any
 * other stage.
 *
 * @param {ProjectView} project
 * @param {number} now milliseconds
 */
export function leftOf({ stage, round }, now) {
  return stage === "vote" && round?.state === "open"
    ? timeLeft(round.endsAt, now)
    : null;
}

/**
 * @param {ProjectView} project
 * @param {number} now
 */
function voteFacts(project, now) {
  const { round } = project;
  if (round?.state !== "open") {
    return [word("fact.counting"), votes(project), recused(project)].filter(
      (fact) => fact !== null
    );
  }
  return [
    timeLeft(round.endsAt, now),
    votes(project),
    recused(project),
    word("fact.until", { moment: inFull(round.endsAt) }),
  ].filter((fact) => fact !== null);
}

/** @param {ProjectView} project */
function missing({ missing: parts }) {
  return parts.length === 0
    ? word("fact.nothing_missing")
    : word("fact.missing", { parts: parts.join(", ") });
}

/**
 * @param {ProjectView} project
 * @param {number} now
 */
function fileDue({ deadline }, now) {
  return deadline === null
    ? null
    : word("fact.file_due", { left: timeLeft(deadline, now) });
}

/** @param {ProjectView} project */
function votes({ round }) {
  return round === null
    ? null
    : word("fact.voted", { count: round.voted, able: round.able });
}

/** @param {ProjectView} project */
function recused({ recused: count }) {
  return count === 0 ? null : word("fact.recused", { count });
}

/**
 * Why the last vote led to no letter.
 *
 * @param {ProjectView} project
 */
function lastRound({ round }) {
  const decision = round?.state === "decided" ? round.decision : null;
  if (decision === null || decision === "granted") {
    return null;
  }
  return decision === "blocked" && round?.block === "consent"
    ? word("decision.objected")
    : word(`decision.${decision.replace("-", "_")}`);
}
