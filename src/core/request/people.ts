/** Who somebody is and what follows from it: steward, reviewer, elector, or in recusal. */
import type { Member, Snapshot } from "../model/snapshot.ts";
import type { Project, Request } from "./request.ts";

/** Every account the snapshot shows, by id. Each line of a status asks for names: they are gathered once. */
export function accounts(snapshot: Snapshot): ReadonlyMap<number, Member> {
  const known = gathered.get(snapshot) ?? gather(snapshot);
  gathered.set(snapshot, known);
  return known;
}

const gathered = new WeakMap<Snapshot, ReadonlyMap<number, Member>>();

function gather(snapshot: Snapshot): ReadonlyMap<number, Member> {
  const all = [
    ...Object.values(snapshot.named).filter((member) => member !== null),
    ...votersIn(snapshot),
    ...snapshot.posts.map((post) => post.author),
    // Who has left the configured groups may still be able to vote.
    ...snapshot.groups.flatMap(({ members }) => members),
    ...snapshot.electors,
    ...snapshot.stewards,
    ...snapshot.administrators,
    ...(snapshot.reviewers ?? []),
    ...(snapshot.signatories ?? []),
    snapshot.topic.author,
  ];
  return new Map(all.map((member) => [member.id, member]));
}

/** Somebody who voted may have left the groups since. */
function votersIn({ posts }: Snapshot): Member[] {
  return posts.flatMap(({ polls }) =>
    polls.flatMap(({ options }) => options.flatMap(({ voters }) => voters)),
  );
}

/** The account behind an @name, null when there is none or it was not looked up. */
export function accountNamed(snapshot: Snapshot, username: string): Member | null {
  const wanted = username.toLowerCase();
  const named = snapshot.named[wanted];
  if (named !== undefined) return named;
  for (const member of accounts(snapshot).values())
    if (member.username.toLowerCase() === wanted) return member;
  return null;
}

export function isRecused(project: Pick<Project, "recused">, id: number): boolean {
  return project.recused.some((recused) => recused.who.id === id);
}

function among(members: readonly Member[], id: number): boolean {
  return members.some((member) => member.id === id);
}

/** Stewards who may act on a project: those without a link; if all have one, the administrators without one. */
export function stewardsOf(request: Request, project: Project): readonly Member[] {
  return thoseFree(request, project, request.snapshot.stewards);
}

/**
 * Signatories who may act on a project's letter: those without a link; if all have one, the administrators without
 * one. Stewards sign where the settings name nobody.
 */
export function signatoriesOf(
  request: Pick<Request, "snapshot">,
  project: Pick<Project, "recused">,
): readonly Member[] {
  return thoseFree(request, project, request.snapshot.signatories ?? request.snapshot.stewards);
}

function thoseFree(
  { snapshot: { administrators, bot } }: Pick<Request, "snapshot">,
  project: Pick<Project, "recused">,
  usual: readonly Member[],
): readonly Member[] {
  const free = (members: readonly Member[]): Member[] =>
    members.filter((member) => member.id !== bot.id && !isRecused(project, member.id));
  const able = free(usual);
  return able.length > 0 ? able : free(administrators);
}

/** Ids of all who may come to sign a letter of this topic. */
export function signersIn({
  signatories,
  stewards,
  administrators,
}: Pick<Snapshot, "signatories" | "stewards" | "administrators">): ReadonlySet<number> {
  return new Set([...(signatories ?? stewards), ...administrators].map(({ id }) => id));
}

export function isSignatoryOf(
  request: Pick<Request, "snapshot">,
  project: Pick<Project, "recused">,
  id: number,
): boolean {
  return among(signatoriesOf(request, project), id);
}

export function isStewardOf(request: Request, project: Project, id: number): boolean {
  return among(stewardsOf(request, project), id);
}

/** A steward of the topic as a whole, whatever their links. */
export function isSteward(request: Request, id: number): boolean {
  return among(request.snapshot.stewards, id);
}

export function isElectorOf(project: Project, id: number): boolean {
  return among(project.electorate, id);
}

/** Reviewers are the electors unless settings name groups; in neither case somebody in recusal. */
export function isReviewerOf(
  request: Pick<Request, "snapshot">,
  project: Pick<Project, "recused">,
  id: number,
): boolean {
  const reviewers = request.snapshot.reviewers ?? request.snapshot.electors;
  return among(reviewers, id) && !isRecused(project, id);
}

/** The requester (when they have an account) or whoever passes the request on. */
export function speaksForRequest(request: Request, id: number): boolean {
  return request.requester.account?.id === id || request.relayer?.id === id;
}
