/** What an open objection does at the moment, in a few words; a reservation stops nothing at any moment. */
import { momentOf } from "../permissions/moment.ts";
import { currentRound } from "../request/request.ts";
import type { Position, Project, Request } from "../request/request.ts";
import { say, sayList } from "../words/say.ts";
import type { WordKey } from "../words/french.ts";

/** "" where there is nothing to say. Over several projects each effect is named once. */
export function positionEffect(request: Request, { id, kind }: Position): string {
  if (kind === "concern") return "";
  const { language } = request.settings;
  const effects = request.projects.flatMap((project) => {
    const position = project.positions.find((one) => one.id === id);
    const effect = position === undefined ? null : effectOn(request, project, position);
    return effect === null ? [] : [say(language, effect)];
  });
  return sayList(language, [...new Set(effects)]);
}

function effectOn(request: Request, project: Project, position: Position): WordKey | null {
  if (!position.open) return null;
  if (!position.holds) return "position.remark";
  switch (momentOf(request, project)) {
    case "incomplete":
    case "review":
    case "returned":
      return "position.holds-vote";
    case "vote":
      return currentRound(project)?.opening.rules.rule?.kind === "consent"
        ? "position.returns"
        : "position.argues-block";
    case "granted":
    case "overturned":
      return "position.holds-letter";
    case "delivered":
      return "position.letter-out";
    case "revoked":
      return "position.letter-revoked";
    case "refused":
    case "withdrawn":
      return null;
  }
}
