/**
 * Who is in the forum's group of an open vote, and what somebody changed of that by hand. It is put right in the
 * steps; here it is recorded, so that the log says it. Only what is sure is said: of those whom the service itself
 * was about to add or to take out nothing is.
 */
import { packIds, unpackIds } from "../record/id-list.ts";
import type { Deed } from "../record/act.ts";
import { electorateGroup } from "../request/electorate-group.ts";
import { person } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";

/** As many as a line of the log names. */
const MOST_NAMED = 5;

type Regrouped = Extract<Deed, { do: "regrouped" }>;

/** What was changed by hand in the group of this vote; null where nothing was, or where it cannot be told. */
export function groupByHand(request: Request, project: Project, round: Round): Regrouped | null {
  const group = electorateGroup(request.snapshot, project.n);
  if (group === null || group.name !== round.group) return null;
  const inside = new Set(group.members.map(({ id }) => id));
  const able = new Set(project.electorate.map(({ id }) => id));
  const there = new Set(request.snapshot.electors.map(({ id }) => id));
  const hasMoved = movedBy(request, round);
  // Who could vote at the opening was in the group before its ballot came.
  const missing = unpackIds(round.opening.electors).filter(
    (id) => able.has(id) && there.has(id) && !inside.has(id) && !hasMoved.has(id),
  );
  const strangers = group.members.filter(
    ({ id }) => id !== request.snapshot.bot.id && !round.everMembers.has(id) && !hasMoved.has(id),
  );
  if (missing.length === 0 && strangers.length === 0) return null;
  return {
    do: "regrouped",
    n: project.n,
    round: round.round,
    missing: packIds(missing),
    strangers: packIds(strangers.map(({ id }) => id)),
    named: strangers.slice(0, MOST_NAMED).map((member) => person(member)),
  };
}

/** Whom a recusal, its lift or a change of the configured groups took out of the vote, or into it, at some time. */
function movedBy({ acts }: Request, { opening }: Round): ReadonlySet<number> {
  return new Set(
    acts.flatMap((act) => {
      if (act.do === "recuse" || act.do === "lift-recusal") return [act.who.id];
      if (act.do !== "electorate" || act.n !== opening.n || act.round !== opening.round) return [];
      return [...unpackIds(act.joined), ...unpackIds(act.left)];
    }),
  );
}
