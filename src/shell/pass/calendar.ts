/** The days of all requests, as the last look at each has found them: a calendar costs the forum nothing. */
import type { CalendarDate } from "../../core/model/calendar-date.ts";

export interface Calendar {
  note(topicId: number, dates: readonly CalendarDate[]): void;
  dates(): readonly CalendarDate[];
}

export function createCalendar(): Calendar {
  const byTopic = new Map<number, readonly CalendarDate[]>();
  return {
    note(topicId, dates) {
      if (dates.length === 0) byTopic.delete(topicId);
      else byTopic.set(topicId, dates);
    },
    dates: () => [...byTopic.values()].flat(),
  };
}
