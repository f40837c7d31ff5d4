/**
 * The moderators' weekly message: on the day that the network chose, from eight in the morning on, one to each
 * moderator for whom something waits, and none to the others. Its title names the week, and messages are known by
 * their titles: nobody gets it twice.
 */
import { DateTime } from "luxon";
import type { Member } from "../model/snapshot.ts";
import type { Weekday } from "../model/settings.ts";
import type { Step } from "../model/step.ts";
import { say } from "../words/say.ts";
import type { OverviewEntry } from "./overview-entry.ts";
import { byUrgency, lineOf } from "./overview-post.ts";
import type { OverviewPlace } from "./overview-post.ts";

type Message = Extract<Step, { kind: "message" }>;

const FROM_HOUR = 8;
const DAYS: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
/** Of a long list the most urgent are named. */
const MOST_LINES = 30;
/** A forum may have many moderators: those who are told tell the others. */
const MOST_TOLD = 20;

/** The messages that are due at `now`; none on other days, or where the settings want none. */
export function weeklyMessages(
  entries: readonly OverviewEntry[],
  day: Weekday | null,
  place: OverviewPlace & { readonly overviewUrl: string | null },
  now: number,
): Message[] {
  const moment = DateTime.fromMillis(now, { zone: place.timezone });
  if (day === null || DAYS[moment.weekday - 1] !== day || moment.hour < FROM_HOUR) return [];
  const { language } = place;
  const waiting = entries
    .flatMap(({ underWay }) => underWay)
    .filter(({ stewards }) => stewards.length > 0)
    .toSorted(byUrgency);
  const told = new Map<number, Member>();
  for (const { stewards } of waiting) for (const steward of stewards) told.set(steward.id, steward);
  const title = say(language, "weekly.title", { week: moment.weekNumber, year: moment.weekYear });
  return [...told.values()].slice(0, MOST_TOLD).map((to) => {
    const theirs = waiting.filter(({ stewards }) => stewards.some(({ id }) => id === to.id));
    const beyond = theirs.length - MOST_LINES;
    const lines = [
      say(language, "weekly.opening", { count: theirs.length }),
      "",
      ...theirs.slice(0, MOST_LINES).map((one) => lineOf(one, place)),
      ...(beyond > 0 ? ["", say(language, "overview.beyond", { count: beyond })] : []),
      ...(place.overviewUrl === null ? [] : ["", say(language, "weekly.all", { url: place.overviewUrl })]),
    ];
    return { kind: "message", to, title, raw: lines.join("\n") };
  });
}
