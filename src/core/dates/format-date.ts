/** Dates as the bot writes them. Plain spaces only, since the forum rewrites the others. */
import { DateTime } from "luxon";
import { remember } from "../text/remember.ts";
import type { Language } from "../model/settings.ts";

/** The language and zone in which a moment is told; the settings are one. */
export interface Place {
  readonly language: Language;
  readonly timezone: string;
  /** A moment of the year that goes without saying; a day of another year is told with it. */
  readonly reference?: number;
}

interface Parts {
  readonly day: number;
  readonly month: string;
  readonly year: number;
  readonly weekday: string;
  readonly shortWeekday: string;
  readonly hour: number;
  readonly minute: number;
  readonly clock: string;
}

/** "24 juin", "1er juillet"; "24 June"; with its year where that is not the year of the reference. */
export function formatDate(at: number, place: Place): string {
  const { day, month, year } = partsOf(at, place);
  const inYear = `${place.language === "fr" && day === 1 ? "1er" : day} ${month}`;
  const { reference } = place;
  return reference === undefined || partsOf(reference, place).year === year ? inYear : `${inYear} ${year}`;
}

/** "27 juin 2026"; "27 June 2026". */
export function formatDateOfYear(at: number, place: Place): string {
  const { language, timezone } = place;
  return `${formatDate(at, { language, timezone })} ${partsOf(at, place).year}`;
}

/** "mercredi 30 juin"; "Wednesday 30 June". */
export function formatDay(at: number, place: Place): string {
  return `${partsOf(at, place).weekday} ${formatDate(at, place)}`;
}

/** "ven. 25 juin"; "Fri 25 June". */
export function formatShortDay(at: number, place: Place): string {
  return `${partsOf(at, place).shortWeekday} ${formatDate(at, place)}`;
}

/** "20 h", "20 h 30"; "20:00". */
export function formatTime(at: number, place: Place): string {
  const { hour, minute, clock } = partsOf(at, place);
  if (place.language === "en") return clock;
  return minute === 0 ? `${hour} h` : `${hour} h ${clock.slice(3)}`;
}

/** "dimanche 27 juin à 20 h"; "Sunday 27 June, 20:00". */
export function formatDayTime(at: number, place: Place): string {
  const day = formatDay(at, place);
  return place.language === "fr" ? `${day} à ${formatTime(at, place)}` : `${day}, ${formatTime(at, place)}`;
}

function partsOf(at: number, { language, timezone }: Place): Parts {
  return partsOfKey(`${at} ${language} ${timezone}`);
}

/** A status names the same few moments each time it is written, and telling one takes a while. */
const partsOfKey = remember(2000, (key): Parts => {
  const [at = "", language = "", timezone = ""] = key.split(" ");
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const moment = DateTime.fromMillis(Number(at), { zone: timezone, locale });
  return {
    day: moment.day,
    month: moment.toFormat("LLLL"),
    year: moment.year,
    weekday: moment.toFormat("cccc"),
    shortWeekday: moment.toFormat("ccc"),
    hour: moment.hour,
    minute: moment.minute,
    clock: moment.toFormat("HH:mm"),
  };
});
