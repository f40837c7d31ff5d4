/**
 * What a member may do now, so that only buttons are shown whose command the
 * service accepts. The service decides again when it reads the post.
 *
 * @import { Deed, Member, Offer, ProjectView, View } from "../../../types"
 */
import { isInOneOf } from "./groups";
import { concerns, isRecused, recusalOf } from "./request-view";

/**
 * Every deed that is open to the member for at least one project, in the order
 * in which a request is lived through.
 *
 * @param {View} view
 * @param {Member | null} member
 * @returns {Offer[]}
 */
export function offersFor(view, member) {
  if (member === null) {
    return [];
  }
  return DEEDS.map(([deed, isOpen]) => ({
    deed,
    projects: view.projects
      .filter((project) => isOpen(view, member, project))
      .map(({ n }) => n),
  })).filter(({ projects }) => projects.length > 0);
}

/** @typedef {(view: View, member: Member, project: ProjectView) => boolean} Rule */

/** @type {readonly (readonly [Deed, Rule])[]} */
const DEEDS = [
  ["recuse", mayRecuse],
  ["no-link", mayDenyLink],
  ["criterion", mayReview],
  ["review", mayReview],
  ["concern", mayVoiceConcern],
  ["objection", mayObject],
  ["open-vote", mayOpenVote],
  ["move-end", maySteerVote],
  ["end-vote", maySteerVote],
];

/**
 * Whether the member is one of those who vote on a project unless recused.
 *
 * @param {View} view
 * @param {Member} member
 */
export function isElector(view, member) {
  return isInOneOf(member, view.groups.electors);
}

/**
 * Whether the member may tick the criteria of the project now.
 *
 * @param {View} view
 * @param {Member} member
 * @param {ProjectView} project
 */
export function mayReview(view, member, project) {
  const reviewers = view.groups.reviewers ?? view.groups.electors;
  return (
    isBeforeVote(project) &&
    isInOneOf(member, reviewers) &&
    !isRecused(view, member.id, project.n)
  );
}

/**
 * Whether the member can cast a vote on the project now.
 *
 * @param {View} view
 * @param {Member} member
 * @param {ProjectView} project
 */
export function mayVote(view, member, project) {
  return (
    project.stage === "vote" &&
    project.round?.state === "open" &&
    project.round.post !== null &&
    isElector(view, member) &&
    !isRecused(view, member.id, project.n)
  );
}

/** @type {Rule} */
function mayRecuse(view, member, project) {
  return (
    project.stage !== "withdrawn" && !isRecused(view, member.id, project.n)
  );
}

/**
 * Asked about a link, or named by others before any vote opened.
 *
 * @type {Rule}
 */
function mayDenyLink(view, member, project) {
  const wasAsked = view.asked.some(
    (asked) => asked.id === member.id && concerns(asked, project.n)
  );
  if (wasAsked && !isRecused(view, member.id, project.n)) {
    return true;
  }
  const recusal = recusalOf(view, member.id);
  return (
    recusal !== null &&
    (recusal.why === "named" || recusal.why === "sheet") &&
    concerns(recusal, project.n) &&
    project.round === null
  );
}

/** @type {Rule} */
function mayVoiceConcern(view, member, project) {
  const decides = isBeforeVote(project) || project.stage === "vote";
  return decides && !isRecused(view, member.id, project.n);
}

/** @type {Rule} */
function mayObject(view, member, project) {
  const holds =
    isBeforeVote(project) ||
    project.stage === "vote" ||
    project.stage === "granted";
  return (
    holds && isElector(view, member) && !isRecused(view, member.id, project.n)
  );
}

/**
 * While the sheet lacks something, a holder perhaps, no vote can be opened by
 * a button: what may be overridden then is a matter for words.
 *
 * @type {Rule}
 */
function mayOpenVote(view, member, project) {
  const canOpen = project.stage === "review" || project.stage === "refused";
  return canOpen && isSteward(view, member, project) && !isUnderWay(project);
}

/** @type {Rule} */
function maySteerVote(view, member, project) {
  return (
    project.round?.state === "open" &&
    project.stage !== "withdrawn" &&
    isSteward(view, member, project)
  );
}

/** @type {Rule} */
function isSteward(view, member, project) {
  return (
    (member.moderator || isInOneOf(member, view.groups.stewards)) &&
    !isRecused(view, member.id, project.n)
  );
}

/** @param {ProjectView} project */
function isBeforeVote({ stage }) {
  return stage === "incomplete" || stage === "review";
}

/** @param {ProjectView} project */
function isUnderWay({ round }) {
  return round?.state === "open" || round?.state === "closing";
}
