/** What somebody has to know now: no time left, a sheet to put right, a recount, a topic closed to members. */
import { formatShortDay } from "../dates/format-date.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { isImpossible } from "../request/calendar.ts";
import { isOverturned } from "../request/letter-waits.ts";
import type { Project, Request } from "../request/request.ts";
import { topicStage } from "../request/stage.ts";
import { holderEqualsOperator } from "../sheet/holder-equals-operator.ts";
import { usernamesIn } from "../sheet/named-people.ts";
import { isTooLong, sheetText } from "./sheet-post.ts";
import { say, sayList } from "../words/say.ts";

/** Lines of the status, none while all is well. */
export function notices(request: Request): string[] {
  return [
    ...request.projects.flatMap((project) => projectNotices(request, project)),
    ...unusableTag(request),
    ...closedTopic(request),
  ];
}

function projectNotices(request: Request, project: Project): string[] {
  const { language, vote } = request.settings;
  const { n, sheet, deadline, stage } = project;
  const lines: string[] = [];
  if (isOverturned(project)) {
    lines.push(say(language, project.letter === null ? "status.recount" : "status.recount-delivered", { n }));
  }
  if (stage !== "incomplete" && stage !== "review") return lines;
  if (request.startedAt !== null && deadline !== null && isImpossible(request.startedAt, deadline, vote)) {
    lines.push(say(language, "status.impossible", { n, day: formatShortDay(deadline, request.settings) }));
  }
  if (holderEqualsOperator(sheet)) lines.push(say(language, "status.holder-is-operator", { n }));
  if (sheet.notes.length > 0) lines.push(say(language, "status.notes", { n }));
  if (isTooLong(sheetText(request, project))) lines.push(say(language, "status.sheet-too-long", { n }));
  const unknown = unknownNames(request, project);
  if (unknown.length > 0)
    lines.push(say(language, "status.unknown-names", { n, names: sayList(language, unknown) }));
  return lines;
}

/** People named under the links of interest who have no account: nobody can be kept out under that name. */
function unknownNames(request: Request, project: Project): string[] {
  const { named } = request.snapshot;
  return usernamesIn(project.sheet.fields.links.text)
    .filter((username) => named[username.toLowerCase()] === null)
    .map(plainInMarkdown);
}

function unusableTag(request: Request): string[] {
  const { settings, snapshot } = request;
  const tag = settings.stageTags[topicStage(request.projects)];
  if (!snapshot.unusableTags.includes(tag) || snapshot.topic.tags.includes(tag)) return [];
  return [say(settings.language, "status.unusable-tag", { tag })];
}

function closedTopic(request: Request): string[] {
  const { snapshot, settings } = request;
  if (!snapshot.topic.closed) return [];
  const stewards = snapshot.stewards.slice(0, 3).map((member) => plainInMarkdown(member.username));
  return [say(settings.language, "status.closed", { stewards: sayList(settings.language, stewards) })];
}
