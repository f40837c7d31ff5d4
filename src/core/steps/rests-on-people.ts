/**
 * Whether what is planned depends on who is in the configured groups beyond what the forum tells by itself: it tells
 * who joins or leaves a group that somebody keeps, and with each post what its author is (moderator, administrator,
 * trust level). So what somebody may do who has written in the topic, or is in such a group, is known as it is now.
 * Whatever else rests on a group is planned on members read lately; who may vote for good, as where a vote's electorate
 * is fixed at its opening, on members read now.
 */
import type { Snapshot } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import type { Act } from "../record/act.ts";
import { isRecused } from "../request/people.ts";
import type { Request } from "../request/request.ts";

/** As the forum has told, read lately, or read in this very look. */
export type PeopleNeeded = "as-told" | "lately" | "now";

/** `added` are the acts that are about to be recorded. */
export function restsOnPeople(request: Request, steps: readonly Step[], added: readonly Act[]): PeopleNeeded {
  // An account that is gone stays in an electorate that was fixed with it, and counts for its majority.
  if (added.some((act) => act.do === "opening" && act.rules.fixedElectorate === true)) return "now";
  const known = new Set([...writersIn(request.snapshot), ...membersIn(request)]);
  const isLately =
    added.some((act) => !isOfKnown(act, known)) || steps.some((step) => isForPeople(step, request));
  return isLately ? "lately" : "as-told";
}

function writersIn({ posts, bot }: Snapshot): number[] {
  return posts.map(({ author }) => author.id).filter((id) => id !== bot.id);
}

/** The forum fills these itself, and tells nobody whom it takes in or out. */
const OF_THE_FORUM = /^(?:admins|moderators|staff|trust_level_[0-4])$/;

/** Members of groups that somebody keeps and nothing more: who leaves one of them is told. */
function membersIn({ snapshot, settings: { groups } }: Request): number[] {
  const named = [...groups.electors, ...(groups.reviewers ?? []), ...(groups.signatories ?? [])];
  if (named.some((name) => OF_THE_FORUM.test(name))) return [];
  const more = new Set([...snapshot.stewards, ...snapshot.administrators].map(({ id }) => id));
  const members = [...snapshot.electors, ...(snapshot.reviewers ?? []), ...(snapshot.signatories ?? [])];
  return members.map(({ id }) => id).filter((id) => !more.has(id));
}

/**
 * Whoever has just come into a group is not to be refused, nor what follows by itself to be missing them. A word that
 * is no command is refused whoever writes it, and votes are removed of whom a recusal names.
 */
function isOfKnown(act: Act, known: ReadonlySet<number>): boolean {
  if (act.do === "refused") return act.why === "refused.near";
  return act.do === "vote-removed" || act.do === "vote-stuck" || known.has(act.by.id);
}

function isForPeople(step: Step, { projects }: Request): boolean {
  // Who is in recusal has no place in any of them.
  if (step.kind === "remove-members")
    return step.members.some(({ id }) => !projects.some((project) => isRecused(project, id)));
  return step.kind === "create-group" || step.kind === "add-members" || step.kind === "message";
}
