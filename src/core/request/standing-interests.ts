/**
 * Links of interest that profiles suggest: whoever can vote and names in their profile an organisation that a
 * project names too is asked in private, once for each project. That somebody was asked is theirs until they answer:
 * the record holds a mark that only the service can make, and nobody's name.
 */
import { actsOf, concerns } from "../record/act.ts";
import type { Member, StandingInterest } from "../model/snapshot.ts";
import { sharedOrganisation } from "../sheet/organisations.ts";
import type { SharedOrganisation } from "../sheet/organisations.ts";
import type { Project, Request } from "./request.ts";

type Facts = Pick<Request, "acts" | "snapshot">;

/** Whether `id` was asked about project `n` because of their profile. */
export function wasAskedInPrivate({ acts, snapshot }: Facts, n: number, id: number): boolean {
  const of = snapshot.standing.find(({ who }) => who.id === id);
  return of !== undefined && isAmongAsked(acts, n, of);
}

function isAmongAsked(acts: Request["acts"], n: number, { marks }: StandingInterest): boolean {
  return actsOf(acts, "asked").some(
    (act) => act.n.includes(n) && marks.some((mark) => act.people.includes(mark)),
  );
}

/** What the project and the member's profile have in common; null while the profile was not read. */
export function sharedWith(project: Project, { organisations }: StandingInterest): SharedOrganisation | null {
  return organisations === null ? null : sharedOrganisation(organisations, project.sheet);
}

/** Whether a link of interest may still change something: nothing is asked about what is decided. */
export function isAskable({ stage }: Project): boolean {
  return stage === "incomplete" || stage === "review" || stage === "vote";
}

/** Whoever can vote on the project, shares an organisation with it, was not asked yet and has said nothing of it. */
export function peopleToAsk(request: Request, project: Project): StandingInterest[] {
  if (!isAskable(project)) return [];
  const electors = new Set(project.electorate.map(({ id }) => id));
  return request.snapshot.standing.filter(
    (one) =>
      electors.has(one.who.id) &&
      sharedWith(project, one) !== null &&
      !isAmongAsked(request.acts, project.n, one) &&
      !hasSpoken(request.acts, project.n, one.who.id),
  );
}

/** Whether somebody's link with project `n` was the subject of an act already, by themselves or by others. */
export function hasSpoken(acts: Request["acts"], n: number, id: number): boolean {
  return acts.some((act) => {
    if (act.do === "no-link") return act.by.id === id && concerns(act.n, n);
    return (act.do === "recuse" || act.do === "ask") && act.who.id === id && concerns(act.n, n);
  });
}

/** How many people were asked about projects that are not decided, and how many of them have answered. */
export function askedInPrivate(request: Request): { readonly asked: number; readonly answered: number } {
  const { acts, snapshot, projects } = request;
  const marked = new Map<string, readonly number[]>();
  for (const act of actsOf(acts, "asked")) {
    const n = act.n.filter((one) => projects.some((project) => project.n === one && isAskable(project)));
    if (n.length > 0) for (const mark of act.people) marked.set(mark, [...(marked.get(mark) ?? []), ...n]);
  }
  const whose = new Map(snapshot.standing.flatMap(({ who, marks }) => marks.map((mark) => [mark, who])));
  const answered = [...marked].filter(([mark, n]) => {
    const who: Member | undefined = whose.get(mark);
    return who !== undefined && n.every((one) => hasSpoken(acts, one, who.id));
  });
  return { asked: marked.size, answered: answered.length };
}
