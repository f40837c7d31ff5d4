/** Two cells of the status's table: what a project waits for, and who can do it. */
import { formatDayTime } from "../dates/format-date.ts";
import { openConditions } from "../request/conditions.ts";
import type { Condition } from "../request/conditions.ts";
import { isSignatureNext, letterWaits } from "../request/letter-waits.ts";
import { signatoriesOf, stewardsOf } from "../request/people.ts";
import { currentRound, placeOf } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { fieldLabel } from "../sheet/sheet-fields.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say, sayList } from "../words/say.ts";
import { mention } from "./names.ts";

export interface Cells {
  readonly missing: string;
  readonly who: string;
}

export function whatIsMissing(request: Request, project: Project): Cells {
  const { language } = request.settings;
  const nothing = { missing: "–", who: "–" };
  switch (project.stage) {
    case "incomplete":
    case "review":
      return conditionCells(request, project);
    case "vote": {
      const closing = currentRound(project)?.state === "closing";
      return closing
        ? nothing
        : { missing: say(language, "missing.votes"), who: say(language, "who.electors") };
    }
    case "granted":
      return {
        missing: letterWaits(request, project) ?? say(language, "missing.letter"),
        who: isSignatureNext(request, project)
          ? awaitedSignatories(request, project)
          : say(language, "who.stewards"),
      };
    case "refused":
    case "delivered":
    case "withdrawn":
      return nothing;
  }
}

/** They must act, and are notified. */
export function awaitedSignatories(request: Request, project: Project): string {
  const { language } = request.settings;
  const awaited = signatoriesOf(request, project).slice(0, MOST_SIGNATORIES).map(mention);
  return awaited.length === 0 ? say(language, "who.nobody") : sayList(language, awaited);
}

const MOST_SIGNATORIES = 3;

function conditionCells(request: Request, project: Project): Cells {
  const { language } = request.settings;
  const conditions = openConditions(request, project);
  const first = conditions[0];
  if (first === undefined)
    return { missing: say(language, "missing.nothing"), who: say(language, "who.service") };
  // The field row names who must act; the rest waits for anybody, so that nobody is called twice.
  return {
    missing: conditions.map((condition) => missingInWords(request, condition)).join(", "),
    who: who(request, project, first),
  };
}

/** What one condition asks for. */
export function missingInWords(request: Request, condition: Condition): string {
  const { language } = request.settings;
  switch (condition.kind) {
    case "fields":
      return sayList(
        language,
        condition.fields.map((field) => fieldLabel(field, language).toLowerCase()),
      );
    case "review":
      return say(language, "missing.review");
    case "criteria":
      return say(language, "missing.criteria", {
        count: condition.criteria.length,
        n: sayList(language, condition.criteria.map(String)),
      });
    case "objection":
      return say(language, "missing.objection", { ids: sayList(language, condition.ids) });
    case "discussion":
      return say(language, "missing.discussion", { until: formatDayTime(condition.until, placeOf(request)) });
    case "electorate":
      return say(language, "missing.electorate");
    case "steward":
      return say(language, "missing.steward");
    case "too-late":
      return say(language, "missing.too-late");
  }
}

function who(request: Request, project: Project, condition: Condition): string {
  const { language } = request.settings;
  switch (condition.kind) {
    case "fields":
      return mention(request.relayer ?? request.snapshot.topic.author);
    case "review":
    case "criteria":
      return request.snapshot.reviewers === null
        ? say(language, "who.no-link")
        : say(language, "who.reviewers");
    case "objection":
      return say(language, "who.objectors");
    case "discussion":
      return say(language, "who.everybody");
    case "electorate":
    case "too-late":
    case "steward": {
      const stewards = stewardsOf(request, project)
        .slice(0, 3)
        .map((member) => plainInMarkdown(member.username));
      return stewards.length === 0 ? say(language, "who.stewards") : sayList(language, stewards);
    }
  }
}
