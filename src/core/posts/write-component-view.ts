/** Fills the component's view of a request. */
import { countRound } from "../request/count-round.ts";
import { openConditions } from "../request/conditions.ts";
import { missingInWords } from "../request/missing-in-words.ts";
import { accounts } from "../request/people.ts";
import { shorten } from "../text/shorten.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { USUAL_RULE, votesNeeded } from "../model/voting-rule.ts";
import { optionsOf } from "../words/ballot-options.ts";
import type { Tally } from "../request/tally.ts";
import type { ComponentView } from "./component-view.ts";

export function componentView(request: Request): ComponentView {
  const { language, groups, criteria } = request.settings;
  return {
    v: 1,
    language,
    groups,
    criteria: criteria.map(({ label, required }) => ({ label, required })),
    projects: request.projects.map((project) => projectView(request, project)),
    recused: recusedView(request),
    asked: askedView(request),
  };
}

function projectView(request: Request, project: Project): ComponentView["projects"][number] {
  const round = currentRound(project);
  const count = round === null ? null : countRound(project, round);
  const waiting = project.stage === "incomplete" || project.stage === "review";
  return {
    n: project.n,
    title: shorten(project.title, 120),
    stage: project.stage,
    missing: waiting
      ? openConditions(request, project).map((condition) => missingInWords(request, condition))
      : [],
    sheetPost: project.post?.number ?? null,
    ticked: [...project.ticks.keys()].toSorted((a, b) => a - b),
    round:
      round === null || count === null
        ? null
        : {
            round: round.round,
            state: round.state,
            post: round.post?.number ?? null,
            endsAt: round.endsAt,
            voted: count.voted,
            able: count.able,
            quorum: votesNeeded(round.opening.rules.quorum, count.able),
            options: optionsCounted(round, count),
            decision: round.decision,
            block: blockIn(round),
          },
    deadline: project.deadline,
    letterPost: project.letter?.number ?? null,
    able: project.electorate.length,
    recused: project.recused.length,
  };
}

/** Each vote under the option it was cast for; how a block without its argument counts is said in words. */
function optionsCounted(
  { opening }: Round,
  count: Tally,
): NonNullable<ComponentView["projects"][number]["round"]>["options"] {
  const { rules, question } = opening;
  return optionsOf((rules.rule ?? USUAL_RULE).kind, question.language).map(([kind, label]) => ({
    kind,
    label,
    votes: count.votes[kind].length,
  }));
}

function blockIn({ opening }: Round) {
  const { rule = USUAL_RULE } = opening.rules;
  return rule.kind === "consent" ? rule.kind : rule.block;
}

function recusedView(request: Request): ComponentView["recused"] {
  const known = accounts(request.snapshot);
  const people = new Map<number, { n: number[]; why: string; name: string }>();
  for (const project of request.projects) {
    for (const { who, why } of project.recused) {
      const entry = people.get(who.id) ?? { n: [], why, name: who.name };
      entry.n.push(project.n);
      people.set(who.id, entry);
    }
  }
  return [...people].map(([id, { n, why, name }]) => ({
    id,
    username: known.get(id)?.username ?? name,
    n: n.length === request.projects.length ? [] : n,
    why,
  }));
}

function askedView(request: Request): ComponentView["asked"] {
  return request.acts.flatMap((act) => {
    if (act.do !== "ask") return [];
    const answered = request.acts.some(
      (other) =>
        (other.do === "no-link" && other.by.id === act.who.id) ||
        (other.do === "recuse" && other.who.id === act.who.id),
    );
    return answered ? [] : [{ id: act.who.id, n: act.n }];
  });
}
