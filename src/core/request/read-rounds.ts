/** The rounds of a project's vote, read from the record; the forum's poll is looked at only while a vote is open. */
import { actsOf } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import { unpackIds } from "../record/id-list.ts";
import type { Post } from "../model/snapshot.ts";
import { usualEnd } from "./calendar.ts";
import type { Round, RoundState } from "./request.ts";

/** The poll's name in every language: people and the component find a project's ballot by it. */
export function pollName(n: number): string {
  return `projet-${n}`;
}

/** The rounds of project `n`, first to last. `posts` are the bot's by the identity of their mark. */
export function readRounds(n: number, acts: readonly Act[], posts: ReadonlyMap<string, Post>): Round[] {
  return actsOf(acts, "opening")
    .filter((opening) => opening.n === n)
    .map((opening) => readRound(opening, acts, posts));
}

function readRound(opening: Round["opening"], acts: readonly Act[], posts: ReadonlyMap<string, Post>): Round {
  const { n, round } = opening;
  const mine = acts.filter((act) => "n" in act && act.n === n && "round" in act && act.round === round);
  const opened = mine.find((act) => act.do === "opened");
  const closed = mine.findLast((act) => act.do === "closed") ?? null;
  const counted = mine.findLast((act) => act.do === "decided") ?? null;
  const ballot = posts.get(`ballot:${n}:${round}`) ?? null;
  const post = ballot === null || ballot.deleted ? null : ballot;
  const poll = post?.polls.find((candidate) => candidate.name === pollName(n)) ?? null;
  const openedAt = opened?.at ?? opening.at;
  const closedWhy = closed?.do === "closed" ? closed.why : null;
  return {
    round,
    state: stateOf({ isOpened: opened !== undefined, hasPoll: poll !== null, closedWhy, counted }),
    opening,
    post,
    poll,
    group: opened?.do === "opened" ? opened.group : null,
    openedAt,
    endsAt: endOf(openedAt, mine, opening),
    closedAt: closed?.at ?? null,
    closedWhy,
    ...membersOf(opening, mine),
    outcome: posts.get(`outcome:${n}:${round}`) ?? null,
    counted: counted?.do === "decided" ? counted : null,
    decision: counted?.do === "decided" ? counted.decision : null,
  };
}

interface Facts {
  readonly isOpened: boolean;
  readonly hasPoll: boolean;
  readonly closedWhy: Round["closedWhy"];
  readonly counted: Act | null;
}

function stateOf({ isOpened, hasPoll, closedWhy, counted }: Facts): RoundState {
  if (closedWhy === "void") return "void";
  if (counted !== null) return "decided";
  if (!isOpened) return "opening";
  // Without its poll there are no votes any more.
  if (!hasPoll) return "void";
  return closedWhy === null ? "open" : "closing";
}

function membersOf(opening: Round["opening"], acts: readonly Act[]): Pick<Round, "members" | "everMembers"> {
  const members = new Set([...unpackIds(opening.electors), ...unpackIds(opening.recused)]);
  const everMembers = new Set(members);
  for (const act of acts) {
    if (act.do !== "electorate") continue;
    for (const id of unpackIds(act.left)) members.delete(id);
    for (const id of unpackIds(act.joined)) {
      members.add(id);
      everMembers.add(id);
    }
  }
  return { members, everMembers };
}

/** The last word of the stewards on the end counts, then the usual length by the rules of the opening. */
function endOf(openedAt: number, acts: readonly Act[], { rules, deadline }: Round["opening"]): number {
  let end = usualEnd(openedAt, deadline, rules);
  for (const act of acts) {
    if (act.do === "open" && act.lasts !== null) end = openedAt + act.lasts;
    if (act.do === "open" && act.until !== null) end = act.until;
    if (act.do === "move-end") end = act.until;
    if (act.do === "end") end = act.at;
  }
  return end;
}
