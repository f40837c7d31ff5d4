/** What a project waits for and who can do it, in a few words each: for the overview, which has a line a project. */
import { openConditions } from "../request/conditions.ts";
import type { Condition } from "../request/conditions.ts";
import { isSignatureNext, letterWaits } from "../request/letter-waits.ts";
import { missingInWords } from "../request/missing-in-words.ts";
import { stewardsOf } from "../request/people.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say, sayList } from "../words/say.ts";
import { mention } from "./names.ts";
import { awaitedSignatories } from "./next-thing.ts";

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
    case "programme":
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
