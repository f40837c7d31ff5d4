/** Dates as people write them, in French or English, read as the people of one time zone mean them. */
import { DateTime } from "luxon";
import { readDuration } from "./duration.ts";
import { fold } from "../text/fold.ts";
import { remember } from "../text/remember.ts";
import { takeDay } from "./day-of-text.ts";
import { takeZone } from "./zone-of-text.ts";
import { takeTimeOfDay } from "./time-of-day.ts";
import type { TimeOfDay } from "./time-of-day.ts";

export interface ReadingMoment {
  /**
   * The moment of writing in milliseconds: a day without a year is the first such day from then on, or the one
   * that is just past.
   */
  readonly reference: number;
  /** IANA name of the zone in which the date is meant. */
  readonly timezone: string;
}

export interface DateRead {
  /** Milliseconds; the last one of the day when no hour was given. */
  readonly at: number;
  readonly hasTime: boolean;
}

/** The first date in the first 500 characters of `text`, null when there is none. "minuit" with a day is the end of that day. */
export function readDate(text: string, moment: ReadingMoment): DateRead | null {
  return find(text, moment)?.date ?? null;
}

/** The date that `text` consists of, null when anything else stands in it: "30 juin", not "3 projets au 30 juin". */
export function readWholeDate(text: string, moment: ReadingMoment): DateRead | null {
  const found = find(text, moment);
  return text.length <= LONGEST && found !== null && found.rest.replace(FILLERS, " ").trim() === ""
    ? found.date
    : null;
}

interface Found {
  readonly date: DateRead;
  readonly rest: string;
}

const FILLERS =
  /\b(?:le|la|les|du|au|a|de|d'ici|d'|jusqu'au|jusqu'a|jusque|avant|on|the|by|until|till|to|at|before|from|heure|time|inclus|included?|dernier delai|au plus tard|at the latest|latest)\b|[\s,;:.()-]+/gu;

/** A field holds a date near its beginning, or none. */
const LONGEST = 500;

function find(all: string, moment: ReadingMoment): Found | null {
  return findOnce(JSON.stringify([moment.reference, moment.timezone, all.slice(0, LONGEST)]));
}

/** A look at a topic asks for the same deadlines a dozen times, and each reading costs a millisecond. */
const findOnce = remember(500, (key): Found | null => {
  const [reference, timezone, text]: [number, string, string] = JSON.parse(key);
  return findAfresh(text, { reference, timezone });
});

function findAfresh(text: string, moment: ReadingMoment): Found | null {
  const reference = DateTime.fromMillis(moment.reference, { zone: moment.timezone });
  if (!reference.isValid) throw new Error(`"${moment.timezone}" is no time zone`);
  const stamp = readTimestamp(text, moment.timezone);
  if (stamp !== null) return stamp;
  // A short name of a zone is known by its capitals, so it is taken before the text is folded.
  const zoned = takeZone(text, reference);
  const folded = fold(zoned.rest);
  const later = readLater(folded, reference);
  if (later !== null) return later;
  const inZone = (day: DateTime): DateTime =>
    zoned.zone === null ? day : day.setZone(zoned.zone, { keepLocalTime: true });
  const { time, rest } = takeTimeOfDay(folded);
  const taken = takeDay(rest, reference);
  if (taken === null) return time === null ? null : nextSuchTime(time, rest, reference, inZone);
  const day = inZone(taken.day);
  if (time === null) return { date: { at: endOf(day), hasTime: false }, rest: taken.rest };
  const at = momentOf(day, time);
  const past = taken.byWeekday && at < moment.reference;
  return {
    date: { at: past ? momentOf(day.plus({ weeks: 1 }), time) : at, hasTime: true },
    rest: taken.rest,
  };
}

const TIMESTAMP = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/u;

function readTimestamp(text: string, zone: string): Found | null {
  const stamp = TIMESTAMP.exec(text)?.[0];
  if (stamp === undefined) return null;
  const read = DateTime.fromISO(stamp, { zone });
  if (!read.isValid) return null;
  return { date: { at: read.toMillis(), hasTime: true }, rest: text.replace(stamp, " ") };
}

const LATER = /\b(?:dans|d'ici|sous|in|within)\s+(?=\S)/u;

/** "dans 3 jours", "in 2 hours": whole days end with the day, hours are counted from the moment itself. */
function readLater(text: string, reference: DateTime): Found | null {
  const lead = LATER.exec(text);
  if (lead === null) return null;
  const words = text.slice(lead.index + lead[0].length).split(" ");
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const said = words
      .slice(0, count)
      .join(" ")
      .replace(/[.,;]$/u, "");
    const duration = readDuration(said);
    if (duration === null) continue;
    const rest = `${text.slice(0, lead.index)} ${words.slice(count).join(" ")}`;
    const hasTime = /\d?\s*(?:h|heures?|hours?|hrs?|mn|mins?|minutes?)\b/u.test(said);
    const at = reference.plus(hasTime ? { milliseconds: duration } : { days: duration / 86_400_000 });
    return { date: { at: hasTime ? at.toMillis() : endOf(at), hasTime }, rest };
  }
  return null;
}

/** An hour alone is the next such hour. It counts only where nothing but the hour stands. */
function nextSuchTime(
  time: TimeOfDay,
  rest: string,
  reference: DateTime,
  inZone: (day: DateTime) => DateTime,
): Found | null {
  if (rest.replace(FILLERS, " ").trim() !== "") return null;
  const day = reference.startOf("day");
  const today = momentOf(inZone(day), time);
  const at = today > reference.toMillis() ? today : momentOf(inZone(day.plus({ days: 1 })), time);
  return { date: { at, hasTime: true }, rest };
}

function momentOf(day: DateTime, { hour, minute }: TimeOfDay): number {
  return hour === 24 ? endOf(day) : day.set({ hour, minute, second: 0, millisecond: 0 }).toMillis();
}

function endOf(day: DateTime): number {
  return day.endOf("day").toMillis();
}
