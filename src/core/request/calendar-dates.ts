/** The days of a request that others may want in their calendar: when its files are due, and when its votes end. */
import type { CalendarDate } from "../model/calendar-date.ts";
import { currentRound } from "./request.ts";
import type { Project, Request } from "./request.ts";

/** None of a project that was withdrawn or not granted. */
export function calendarDates(request: Request): CalendarDate[] {
  return request.projects.flatMap((project) => datesOf(request, project));
}

function datesOf(request: Request, project: Project): CalendarDate[] {
  const { n, title, stage, deadline } = project;
  if (stage === "withdrawn" || stage === "refused") return [];
  const common = { topicId: request.snapshot.topic.id, n, project: title };
  const round = currentRound(project);
  return [
    ...(deadline === null ? [] : [{ ...common, what: "deadline" as const, at: deadline }]),
    ...(round?.state === "open" ? [{ ...common, what: "vote-end" as const, at: round.endsAt }] : []),
  ];
}
