/**
 * From profiles to questions: recorded before anybody is asked, so that each is asked once for each project, however
 * often profiles and sheets change afterwards.
 */
import type { Act } from "../record/act.ts";
import { isAskable, peopleToAsk } from "../request/standing-interests.ts";
import { person } from "../request/request.ts";
import type { Request } from "../request/request.ts";
import { actsOf } from "../record/act.ts";

/** More are asked at the next look: a status has room for so many marks at once. */
const MOST_AT_ONCE = 50;
/** Until a look that only goes on with profiles, or with questions, that one look has left over. */
const LATER = 10 * 60_000;

/** The questions that profiles bring up; one act for those who are asked about the same projects. */
export function judgeStanding(request: Request, now: number): Act[] {
  const asked = new Map<string, { readonly n: number[]; readonly mark: string }>();
  for (const project of request.projects) {
    for (const { who, marks } of peopleToAsk(request, project)) {
      const mark = marks[0];
      if (mark === undefined) continue;
      const one = asked.get(String(who.id)) ?? { n: [], mark };
      one.n.push(project.n);
      asked.set(String(who.id), one);
    }
  }
  const together = new Map<string, { readonly n: readonly number[]; readonly people: string[] }>();
  for (const { n, mark } of [...asked.values()].slice(0, MOST_AT_ONCE)) {
    const some = together.get(n.join()) ?? { n, people: [] };
    some.people.push(mark);
    together.set(n.join(), some);
  }
  const before = actsOf(request.acts, "asked").length;
  return [...together.values()].map(({ n, people }, index) => ({
    do: "asked",
    n,
    // In no order that tells who is meant.
    people: people.toSorted(),
    key: `asked.${before + index + 1}`,
    at: now,
    by: person(request.snapshot.bot),
  }));
}

/** When profiles that were left unread are to be gone on with, and questions left unasked; null when none was. */
export function standingWakesAt(request: Request, now: number): number | null {
  const open = request.projects.filter(isAskable);
  const isUnread = request.snapshot.standing.some(
    ({ who, organisations }) =>
      organisations === null && open.some((project) => project.electorate.some(({ id }) => id === who.id)),
  );
  const names = open.some(
    ({ sheet }) => sheet.fields.holder.text !== "" || sheet.fields.operators.text !== "",
  );
  const isLeft = open.some((project) => peopleToAsk(request, project).length > 0);
  return (isUnread && names && request.snapshot.readsProfiles) || isLeft ? now + LATER : null;
}
