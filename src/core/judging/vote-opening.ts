/**
 * What is recorded before a ballot is posted: what its vote is about, by which rules, and who may vote. A vote opens
 * when a steward has ordered it, or by itself once its conditions hold.
 */
import type { Member } from "../model/snapshot.ts";
import type { Tools } from "../model/tools.ts";
import type { VotingRule } from "../model/voting-rule.ts";
import type { Deed } from "../record/act.ts";
import { packIds } from "../record/id-list.ts";
import type { Rules } from "../record/vote-facts.ts";
import { calendarOf } from "../request/calendar.ts";
import { missingConditions } from "../request/conditions.ts";
import { draftOf } from "../request/letter-of.ts";
import { isProgrammeGone } from "../request/programme.ts";
import { questionNow } from "../request/question.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";

/** Whether nothing more comes of a round: its outcome is posted, or it is void. */
export function isOver(round: Round): boolean {
  return round.state === "decided" ? round.outcome !== null : round.closedWhy === "void";
}

/** A round that a steward has ordered, or whose conditions hold. */
export function openingOf(
  request: Request,
  project: Project,
  now: number,
  tools: Tools,
): Extract<Deed, { do: "opening" }>[] {
  const last = currentRound(project);
  if (project.withdrawn !== null || isProgrammeGone(request) || (last !== null && !isOver(last))) return [];
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
    rule: ruleNow(
      vote.rule,
      snapshot.electors,
      project.rounds.some(({ decision }) => decision === "tied"),
    ),
    ...(vote.fixedElectorate ? { fixedElectorate: true } : {}),
    ...(vote.closeWhenSettled ? { closeWhenSettled: true } : {}),
    ...(isUrgent ? { isUrgent: true } : {}),
  };
}

/**
 * A project has one further round for a tie, also where that one was void or missed its quorum; whose vote decides a
 * tie is an account from here on.
 */
function ruleNow(rule: VotingRule, electors: readonly Member[], wasTied: boolean): VotingRule {
  if (rule.kind === "consent" || rule.tie.kind === "refused") return rule;
  if (rule.tie.kind === "new-round") return wasTied ? { ...rule, tie: { kind: "refused" } } : rule;
  const { username } = rule.tie;
  const who = electors.find((member) => member.username.toLowerCase() === username.toLowerCase());
  return { ...rule, tie: { ...rule.tie, id: who?.id ?? null } };
}
