/**
 * What becomes true by itself: a vote whose conditions hold opens, a ballot that stands in the thread is open, one
 * whose end has come or that everybody has answered is closed, one that staff destroyed is void, a closed one is
 * decided. Recorded before anything follows from it, so that a restart goes on from the same moment, and whatever
 * is edited, renamed, joined or set afterwards changes none of it.
 */
import { countRound, countedNow } from "../request/count-round.ts";
import { isProgrammeGone } from "../request/programme.ts";
import { currentRound, person } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { votesToRemove } from "../request/votes-to-remove.ts";
import type { Tools } from "../model/tools.ts";
import { packIds, unpackIds } from "../record/id-list.ts";
import type { Act, Deed } from "../record/act.ts";
import { USUAL_RULE } from "../model/voting-rule.ts";
import { optionLabelled } from "../words/ballot-options.ts";
import { groupByHand } from "./group-by-hand.ts";
import { isOver, openingOf } from "./vote-opening.ts";
import { whyItEnds } from "./vote-end.ts";

/** A poll closed or opened by hand, or a group changed, again within this time is put right without a further line in the log. */
const LATELY = 3_600_000;

export function voteActs(request: Request, now: number, tools: Tools): Act[] {
  const by = person(request.snapshot.bot);
  return request.projects.flatMap((project) => {
    const round = currentRound(project);
    const deeds = round === null || isOver(round) ? [] : deedsOf(request, project, round, now);
    const next = deeds.length > 0 ? deeds : openingOf(request, project, now, tools);
    const all = [...reclosed(request, project, now), ...next];
    return all.map((deed): Act => ({
      ...deed,
      key: keyOf(request, deed),
      at: deed.do === "opened" ? (round?.post?.createdAt ?? now) : now,
      by,
    }));
  });
}

type VoteDeed = Extract<Deed, { round: number }>;

/** Each happens once in a round, some once for each person or as often as they happen. */
function keyOf(request: Request, deed: VoteDeed): string {
  const key = `${deed.do}.${deed.n}.${deed.round}`;
  switch (deed.do) {
    case "vote-stuck":
    case "vote-removed":
      return `${key}.${deed.who.id}`;
    case "electorate":
    case "reopened":
    case "reclosed":
    case "regrouped":
    case "decided": {
      const before = request.acts.filter((act) => act.key === key || act.key.startsWith(`${key}.`)).length;
      return before === 0 ? key : `${key}.${before}`;
    }
    case "opening":
    case "opened":
    case "open":
    case "move-end":
    case "end":
    case "closed":
      return key;
  }
}

/** A poll that somebody has opened after its vote was decided is closed again, which the log says. */
function reclosed(request: Request, { rounds }: Project, now: number): VoteDeed[] {
  return rounds
    .filter(({ state, poll }) => state === "decided" && poll?.status === "open")
    .map(({ opening: { n, round } }): VoteDeed => ({ do: "reclosed", n, round }))
    .filter((deed) => !isLately(request, deed, now));
}

/** The same is not said over and over while the forum refuses to put it right. */
function isLately(request: Request, deed: VoteDeed, now: number): boolean {
  return request.acts.some(
    (act) => act.do === deed.do && act.n === deed.n && act.round === deed.round && now - act.at <= LATELY,
  );
}

function deedsOf(request: Request, project: Project, round: Round, now: number): VoteDeed[] {
  const common = { n: project.n, round: round.round };
  switch (round.state) {
    case "opening":
      return project.withdrawn === null ? [] : [{ do: "closed", ...common, why: "void" }];
    case "void":
      return [{ do: "closed", ...common, why: "void" }];
    case "open": {
      const why = whyItEnds(request, project, round, now);
      return [
        ...electorateChange(request, project, round),
        ...whileOpen(request, project, round, now),
        ...(why === null ? [] : [{ do: "closed", ...common, why } as const]),
      ];
    }
    case "closing": {
      // The people are read afresh once the poll is closed: a change nobody told of is recorded, then counted.
      const change = electorateChange(request, project, round);
      return change.length > 0 ? change : decision(project, round);
    }
    case "decided":
      return decision(project, round);
  }
}

/** Who came into the configured groups, or left them, is recorded before the forum's group follows. */
function electorateChange(request: Request, { n }: Project, round: Round): VoteDeed[] {
  if (round.opening.rules.fixedElectorate === true || isProgrammeGone(request)) return [];
  const now = new Set(request.snapshot.electors.map(({ id }) => id));
  now.delete(request.snapshot.bot.id);
  const joined = [...now].filter((id) => !round.members.has(id));
  const left = [...round.members].filter((id) => !now.has(id));
  if (joined.length === 0 && left.length === 0) return [];
  return [{ do: "electorate", n, round: round.round, joined: packIds(joined), left: packIds(left) }];
}

function whileOpen(request: Request, project: Project, round: Round, now: number): VoteDeed[] {
  const common = { n: project.n, round: round.round };
  const mine = request.acts.filter(
    (act) => "round" in act && act.n === common.n && act.round === common.round,
  );
  const removed = votesToRemove(request, project, round)
    .filter((voter) => !mine.some((act) => act.do === "vote-removed" && act.who.id === voter.id))
    .map((voter): VoteDeed => ({
      do: "vote-removed",
      ...common,
      who: person(voter),
      option: optionOf(round, voter.id),
    }));
  const kept = request.snapshot.stuckVotes.flatMap((vote): VoteDeed[] => {
    const voter = countRound(project, round).setAside.find((member) => member.id === vote.voterId);
    const known = mine.some((act) => act.do === "vote-stuck" && act.who.id === vote.voterId);
    if (vote.postId !== round.post?.id || voter === undefined || known) return [];
    return [{ do: "vote-stuck", ...common, who: person(voter) }];
  });
  const again: VoteDeed = { do: "reopened", ...common };
  const reopened = round.poll?.status === "closed" && !isLately(request, again, now) ? [again] : [];
  const byHand = groupByHand(request, project, round);
  const regrouped = byHand === null || isLately(request, byHand, now) ? [] : [byHand];
  return [...removed, ...kept, ...reopened, ...regrouped];
}

function optionOf(round: Round, voterId: number) {
  const label =
    round.poll?.options.find(({ voters }) => voters.some(({ id }) => id === voterId))?.label ?? "";
  const { kind } = round.opening.rules.rule ?? USUAL_RULE;
  return optionLabelled(kind, label) ?? "other";
}

/**
 * Counted once the poll is closed and its voters were read again. As long as the outcome has not been posted nobody
 * has been told, and a recusal that comes in between is taken into account.
 */
function decision(project: Project, round: Round): VoteDeed[] {
  const isStated = round.outcome !== null;
  if (isStated || (round.counted === null && round.poll?.status !== "closed")) return [];
  if (round.counted !== null && !isNewlyRecused(project, round)) return [];
  const counted = countedNow(project, round);
  return [{ do: "decided", n: project.n, round: round.round, ...counted }];
}

function isNewlyRecused(project: Project, round: Round): boolean {
  const known = new Set(unpackIds(round.counted?.recused ?? ""));
  return project.recused.some(({ who }) => !known.has(who.id));
}
