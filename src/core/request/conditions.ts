/** What a vote waits for before it opens by itself. */
import { currentRound } from "./request.ts";
import type { Project, Request } from "./request.ts";
import { calendarOf, fitsBeforeDeadline } from "./calendar.ts";
import { isProgrammeGone } from "./programme.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";

export type Condition =
  /** The settings have its programme no more. */
  | { readonly kind: "programme" }
  | { readonly kind: "fields"; readonly fields: readonly FieldKey[] }
  | { readonly kind: "review" }
  | { readonly kind: "criteria"; readonly criteria: readonly number[] }
  | { readonly kind: "objection"; readonly ids: readonly string[] }
  /** Time for discussion, until this moment. */
  | { readonly kind: "discussion"; readonly until: number }
  | { readonly kind: "electorate" }
  /** A round has returned the request to discussion: a steward decides when to vote again. */
  | { readonly kind: "steward" }
  /** The vote could not end before the file is due. */
  | { readonly kind: "too-late" };

/** What the reading of the file still lacks: a review that is not against it, and the required criteria. */
export function readingConditions(
  { settings }: Pick<Request, "settings">,
  { reviews, ticks }: Pick<Project, "reviews" | "ticks">,
): Condition[] {
  const unmet = settings.criteria.flatMap(({ required }, i) =>
    required && !ticks.has(i + 1) ? [i + 1] : [],
  );
  return [
    ...(reviews.some(({ verdict }) => verdict !== "against") ? [] : [{ kind: "review" } as const]),
    ...(unmet.length === 0 ? [] : [{ kind: "criteria", criteria: unmet } as const]),
  ];
}

/** What is missing at the moment `now`, in the order in which people can mend it; empty when the vote may open. */
export function missingConditions(request: Request, project: Project, now: number): Condition[] {
  if (isProgrammeGone(request)) return [{ kind: "programme" }];
  const vote = calendarOf(request, project);
  const conditions: Condition[] = [];
  if (project.missing.length > 0) conditions.push({ kind: "fields", fields: project.missing });
  const reading = readingConditions(request, project);
  // An urgent vote is not held up by a review that is still to come, but by one that speaks against it.
  if (!vote.isUrgent || project.reviews.length > 0)
    conditions.push(...reading.filter(({ kind }) => kind === "review"));
  if (!vote.isUrgent) conditions.push(...reading.filter(({ kind }) => kind === "criteria"));
  const objections = project.positions.filter(({ holds }) => holds);
  if (objections.length > 0) conditions.push({ kind: "objection", ids: objections.map((o) => o.id) });
  const round = currentRound(project);
  if (round !== null && round.state !== "void" && round.decision !== "tied")
    conditions.push({ kind: "steward" });
  if (project.electorate.length === 0) conditions.push({ kind: "electorate" });
  const isAgain = round?.decision === "tied";
  const until = (request.startedAt ?? now) + (isAgain ? 0 : vote.discussion);
  if (now < until) conditions.push({ kind: "discussion", until });
  if (!fitsBeforeDeadline(Math.max(now, until), project.deadline, vote))
    conditions.push({ kind: "too-late" });
  return conditions;
}

/**
 * The same without a clock: what people can do something about. "too-late" is left out because it would
 * make a text depend on the moment it is written, and so is the time for discussion until it has begun.
 */
export function openConditions(request: Request, project: Project): Condition[] {
  const { startedAt } = request;
  return missingConditions(request, project, startedAt ?? 0).filter(
    ({ kind }) => kind !== "too-late" && (kind !== "discussion" || startedAt !== null),
  );
}
