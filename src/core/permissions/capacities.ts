/**
 * As what somebody acts on a project. People have several capacities at once; recusal is one of them, and whoever is
 * in it has none of the powers of an elector, a reviewer or a steward for that project.
 */
import { actsOf, concerns } from "../record/act.ts";
import { readingAwaited } from "../request/letter-waits.ts";
import {
  isElectorOf,
  isRecused,
  isReviewerOf,
  isSignatoryOf,
  isSteward,
  isStewardOf,
} from "../request/people.ts";
import type { Project, Request } from "../request/request.ts";
import { wasAskedInPrivate } from "../request/standing-interests.ts";

export type Capacity =
  | "anyone"
  | "elector"
  | "reviewer"
  /** A reviewer where an urgent vote has granted a letter that still waits for the reading of the file. */
  | "awaited-reviewer"
  | "requester"
  | "relayer"
  | "holder"
  /** Acts as one: a moderator or member of a steward group without a link, or who stands in for them all. */
  | "steward"
  /** A steward who has a link of interest with this project. */
  | "recused-steward"
  /** Signs letters: one of those whom the settings name, without a link, or who stands in for them all. */
  | "signatory"
  | "recused"
  /** Somebody has asked about a link of theirs, or has named one; or their profile has brought the question up. */
  | "asked"
  | "bot";

/** The capacities of the account `id` for a project. The bot has but its own. */
export function capacitiesIn(request: Request, project: Project, id: number): ReadonlySet<Capacity> {
  if (id === request.snapshot.bot.id) return new Set<Capacity>(["bot"]);
  const all: readonly (readonly [Capacity, boolean])[] = [
    ["anyone", true],
    ["elector", isElectorOf(project, id)],
    ["reviewer", isReviewerOf(request, project, id)],
    ["awaited-reviewer", isReviewerOf(request, project, id) && readingAwaited(request, project).length > 0],
    ["requester", request.requester.account?.id === id],
    ["relayer", request.relayer?.id === id],
    ["holder", isHolder(request, project, id)],
    ["steward", isStewardOf(request, project, id)],
    ["recused-steward", isSteward(request, id) && isRecused(project, id)],
    ["signatory", isSignatoryOf(request, project, id)],
    ["recused", isRecused(project, id)],
    ["asked", wasAsked(request, project, id)],
  ];
  return new Set(all.flatMap(([capacity, has]) => (has ? [capacity] : [])));
}

function isHolder(request: Request, { n }: Project, id: number): boolean {
  return actsOf(request.acts, "holder").findLast((act) => act.n === n)?.who?.id === id;
}

/** Who asks for the letter or would hold it is in recusal without a question. */
function wasAsked(request: Request, project: Project, id: number): boolean {
  const isNamed = project.recused.some(
    ({ who, why }) => who.id === id && why !== "requester" && why !== "holder",
  );
  return (
    isNamed ||
    actsOf(request.acts, "ask").some((act) => act.who.id === id && concerns(act.n, project.n)) ||
    wasAskedInPrivate(request, project.n, id)
  );
}
