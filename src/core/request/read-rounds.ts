/** The rounds of a project's vote, read from its ballots, its outcomes and the recorded acts. */
import type { Act } from "../record/act.ts";
import type { Settings } from "../model/settings.ts";
import type { Post } from "../model/snapshot.ts";
import { readOutcomeFacts } from "../record/outcome-facts.ts";
import { marksOf } from "../text/mark.ts";
import type { MarkKind } from "../text/mark.ts";
import { usualEnd } from "./calendar.ts";
import type { Round, RoundState } from "./request.ts";

/** The poll's name in every language: people and the component find a project's ballot by it. */
export function pollName(n: number): string {
  return `projet-${n}`;
}

/** The bot's post of that kind for a project; of copies left by an accident the lowest id counts. */
export function markedPost(
  botPosts: readonly Post[],
  kind: MarkKind,
  n: number,
  round?: number,
): Post | null {
  const found = botPosts.filter(
    (post) =>
      !post.deleted &&
      marksOf(post.raw).some(
        (m) => m.kind === kind && m.n === n && (round === undefined || m.round === round),
      ),
  );
  return found.toSorted((a, b) => a.id - b.id)[0] ?? null;
}

export function readRounds(
  n: number,
  botPosts: readonly Post[],
  acts: readonly Act[],
  deadline: number | null,
  vote: Settings["vote"],
): Round[] {
  const rounds = new Set<number>();
  for (const post of botPosts) {
    for (const mark of marksOf(post.raw)) {
      if (mark.kind === "ballot" && mark.n === n && mark.round !== undefined && !post.deleted)
        rounds.add(mark.round);
    }
  }
  for (const act of acts) if (act.do === "opened" && act.n === n) rounds.add(act.round);
  return [...rounds]
    .toSorted((a, b) => a - b)
    .map((round) => readRound(n, round, botPosts, acts, deadline, vote));
}

function readRound(
  n: number,
  round: number,
  botPosts: readonly Post[],
  acts: readonly Act[],
  deadline: number | null,
  vote: Settings["vote"],
): Round {
  const post = markedPost(botPosts, "ballot", n, round);
  const poll = post?.polls.find((candidate) => candidate.name === pollName(n)) ?? null;
  const mine = acts.filter((act) => "n" in act && act.n === n && "round" in act && act.round === round);
  const closed = mine.findLast((act) => act.do === "closed") ?? null;
  const outcome = markedPost(botPosts, "outcome", n, round);
  const facts = outcome === null ? null : readOutcomeFacts(outcome.raw);
  const opened = mine.find((act) => act.do === "opened");
  const openedAt = post?.createdAt ?? opened?.at ?? 0;
  return {
    round,
    state: stateOf(poll !== null, closed, outcome),
    post,
    poll,
    openedAt,
    endsAt: endOf(openedAt, mine, deadline, vote),
    closedAt: closed?.at ?? facts?.closedAt ?? null,
    closedWhy: closed?.do === "closed" ? closed.why : null,
    outcome,
    decision: facts?.decision ?? null,
    electors: facts?.electors ?? null,
  };
}

function stateOf(hasPoll: boolean, closed: Act | null, outcome: Post | null): RoundState {
  if (closed?.do === "closed" && closed.why === "void") return "void";
  if (outcome !== null) return "decided";
  if (!hasPoll) return "void";
  return closed === null ? "open" : "closing";
}

/** The last word of the stewards on the end counts, then the usual length. */
function endOf(
  openedAt: number,
  acts: readonly Act[],
  deadline: number | null,
  vote: Settings["vote"],
): number {
  let end = usualEnd(openedAt, deadline, vote);
  for (const act of acts) {
    if (act.do === "open" && act.lasts !== null) end = openedAt + act.lasts;
    if (act.do === "open" && act.until !== null) end = act.until;
    if (act.do === "move-end") end = act.until;
    if (act.do === "end") end = act.at;
  }
  return end;
}
