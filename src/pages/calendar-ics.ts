/** The days of public requests as a calendar (iCalendar, RFC 5545): when files are due, and when votes end. */
import ical from "ical-generator";
import { DateTime } from "luxon";
import type { CalendarDate } from "../core/model/calendar-date.ts";
import { onOneLine } from "../core/text/plain-text.ts";
import { PAGE_WORDS } from "./page-words.ts";
import type { PageSettings } from "./public-letter.ts";

/** The calendar at the moment `now`. A deadline is a whole day of the association's time zone, the end of a vote an hour. */
export function calendarIcs(dates: readonly CalendarDate[], settings: PageSettings, now: number): string {
  const words = PAGE_WORDS[settings.language];
  const host = new URL(settings.publicUrl ?? settings.forumUrl).host;
  const calendar = ical({
    name: `${words.calendar} · ${onOneLine(settings.network)}`,
    prodId: { company: "Aval", product: "Letters", language: settings.language },
    url: settings.forumUrl,
  });
  for (const { topicId, n, what, project, at } of dates) {
    const name = onOneLine(project);
    const day = DateTime.fromMillis(at, { zone: settings.timezone });
    calendar.createEvent({
      id: `${topicId}-${n}-${what}@${host}`,
      // Of an all-day event only the day counts, which the library reads off in UTC.
      start: what === "deadline" ? new Date(Date.UTC(day.year, day.month - 1, day.day)) : new Date(at),
      allDay: what === "deadline",
      stamp: new Date(now),
      summary: what === "deadline" ? words.calendarDeadline(name) : words.calendarVoteEnd(name),
      url: `${settings.forumUrl}/t/${topicId}`,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
