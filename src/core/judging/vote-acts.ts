/**
 * What becomes true by itself: a vote whose conditions hold opens, a ballot that stands in the thread is open, one
 * whose end has come or that everybody has answered is closed, one that staff destroyed is void, a closed one is
 * decided. Recorded before anything follows from it, so that a restart goes on from the same moment, and whatever
 * is edited, renamed, joined or set afterwards changes none of it.
 */
import { calendarOf } from "../request/calendar.ts";
import { missingConditions } from "../request/conditions.ts";
import { countRound, countedNow } from "../request/count-round.ts";
import { isSettled } from "../request/decide.ts";
import { draftOf } from "../request/letter-of.ts";
import { questionNow } from "../request/question.ts";
import { currentRound, person } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { votesToRemove } from "../request/votes-to-remove.ts";
import type { Tools } from "../model/tools.ts";
import type { Member } from "../model/snapshot.ts";
import { packIds, unpackIds } from "../record/id-list.ts";
import type { Act, Deed } from "../record/act.ts";
import type { ClosedWhy, Rules } from "../record/vote-facts.ts";
import { USUAL_RULE } from "../model/voting-rule.ts";
import type { VotingRule } from "../model/voting-rule.ts";
import { fold } from "../text/fold.ts";
import { optionLabelled, optionLabels } from "../words/ballot-options.ts";

/** A vote ended this much after its time says that it did. */
const LATE = 10 * 60_000;
/** A poll closed or opened by hand again within this time is put right without a further line in the log. */
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

function isOver(round: Round): boolean {
  return round.state === "decided" ? round.outcome !== null : round.closedWhy === "void";
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

/** A round that a steward has ordered, or whose conditions hold. */
function openingOf(request: Request, project: Project, now: number, tools: Tools): VoteDeed[] {
  const last = currentRound(project);
  if (project.withdrawn !== null || (last !== null && !isOver(last))) return [];
  const round = (last?.round ?? 0) + 1;
  const ordered = request.acts.some((act) => act.do === "open" && act.n === project.n && act.round === round);
  if (ordered ? project.electorate.length === 0 : missingConditions(request, project, now).length > 0)
    return [];
  const { settings, snapshot } = request;
  const question = questionNow(project, settings);
  const draft = tools.seal.sha256(tools.letterText(draftOf(question)));
  const recused = new Set(project.recused.map(({ who }) => who.id));
  return [
    {
      do: "opening",
      n: project.n,
      round,
      question: { ...question, draft },
      rules: rulesNow(request, project),
      deadline: project.deadline,
      electors: packIds(project.electorate.map(({ id }) => id)),
      recused: packIds(
        snapshot.electors.map(({ id }) => id).filter((id) => recused.has(id) && id !== snapshot.bot.id),
      ),
    },
  ];
}

/** The rules in force, as settings and calendar give them at this moment. */
function rulesNow(request: Request, project: Project): Rules {
  const { settings, snapshot } = request;
  const { duration, minimum, beforeDeadline, reminderBefore, discussion, isUrgent, ...vote } = calendarOf(
    request,
    project,
  );
  return {
    duration,
    minimum,
    beforeDeadline,
    reminderBefore,
    discussion,
    timezone: settings.timezone,
    quorum: vote.quorum,
    rule: ruleNow(vote.rule, snapshot.electors, currentRound(project)?.decision === "tied"),
    ...(vote.fixedElectorate ? { fixedElectorate: true } : {}),
    ...(vote.closeWhenSettled ? { closeWhenSettled: true } : {}),
    ...(isUrgent ? { isUrgent: true } : {}),
  };
}

/** A second tie ends it; whose vote decides a tie is an account from here on. */
function ruleNow(rule: VotingRule, electors: readonly Member[], isAgain: boolean): VotingRule {
  if (rule.kind === "consent" || rule.tie.kind === "refused") return rule;
  if (rule.tie.kind === "new-round") return isAgain ? { ...rule, tie: { kind: "refused" } } : rule;
  const { username } = rule.tie;
  const who = electors.find((member) => member.username.toLowerCase() === username.toLowerCase());
  return { ...rule, tie: { ...rule.tie, id: who?.id ?? null } };
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
  if (round.opening.rules.fixedElectorate === true) return [];
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
  return [...removed, ...kept, ...reopened];
}

function optionOf(round: Round, voterId: number) {
  const label =
    round.poll?.options.find(({ voters }) => voters.some(({ id }) => id === voterId))?.label ?? "";
  return optionLabelled(kindOf(round), label) ?? "other";
}

function kindOf({ opening }: Round): VotingRule["kind"] {
  return (opening.rules.rule ?? USUAL_RULE).kind;
}

function whyItEnds(request: Request, project: Project, round: Round, now: number): ClosedWhy | null {
  if (project.withdrawn !== null) return "void";
  if (isBeyondRepair(request, round)) return "void";
  const ends = request.acts.some(
    (act) => act.do === "end" && act.n === project.n && act.round === round.round,
  );
  if (ends) return "steward";
  if (now >= round.endsAt) return now - round.endsAt > LATE ? "late" : "time";
  // A declaration that completes the vote takes the vote out first: only then is it over.
  if (votesToRemove(request, project, round).length > 0) return null;
  const count = countRound(project, round);
  if (count.able === 0) return "nobody";
  if (count.voted >= count.able) return "everybody";
  const { rules } = round.opening;
  const isLong = now >= round.openedAt + rules.minimum;
  return rules.closeWhenSettled === true && isLong && isSettled(rules, count) ? "settled" : null;
}

/** The poll was made to ask something else, and the forum has refused to put it right. */
function isBeyondRepair(request: Request, round: Round): boolean {
  return isPollAltered(round) && round.post !== null && request.snapshot.refusedEdits.includes(round.post.id);
}

/** Whether the poll offers other options, or is open to others, than it was posted with. */
function isPollAltered(round: Round): boolean {
  const { poll, opening, group } = round;
  if (poll === null) return false;
  const labels = optionLabels(kindOf(round), opening.question.language).map(fold);
  const sameOptions =
    poll.options.length === labels.length &&
    labels.every((label) => poll.options.some((option) => fold(option.label) === label));
  const sameGroup =
    group === null || (poll.groups.length === 1 && poll.groups[0]?.toLowerCase() === group.toLowerCase());
  return !sameOptions || !sameGroup;
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
