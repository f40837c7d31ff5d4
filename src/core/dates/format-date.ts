/** Dates as the bot writes them. Plain spaces only, since the forum rewrites the others. */
import { DateTime } from "luxon";
import type { Language } from "../model/settings.ts";

/** The language and zone in which a moment is told; the settings are one. */
export interface Place {
  readonly language: Language;
  readonly timezone: string;
}

/** "24 juin", "1er juillet"; "24 June". */
export function formatDate(at: number, place: Place): string {
  const moment = momentIn(at, place);
  const day = place.language === "fr" && moment.day === 1 ? "1er" : String(moment.day);
  return `${day} ${moment.toFormat("LLLL")}`;
}

/** "27 juin 2026"; "27 June 2026". */
export function formatDateOfYear(at: number, place: Place): string {
  return `${formatDate(at, place)} ${momentIn(at, place).year}`;
}

/** "mercredi 30 juin"; "Wednesday 30 June". */
export function formatDay(at: number, place: Place): string {
  return `${momentIn(at, place).toFormat("cccc")} ${formatDate(at, place)}`;
}

/** "ven. 25 juin"; "Fri 25 June". */
export function formatShortDay(at: number, place: Place): string {
  return `${momentIn(at, place).toFormat("ccc")} ${formatDate(at, place)}`;
}

/** "20 h", "20 h 30"; "20:00". */
export function formatTime(at: number, place: Place): string {
  const moment = momentIn(at, place);
  if (place.language === "en") return moment.toFormat("HH:mm");
  return moment.minute === 0 ? `${moment.hour} h` : `${moment.hour} h ${moment.toFormat("mm")}`;
}

/** "dimanche 27 juin à 20 h"; "Sunday 27 June, 20:00". */
export function formatDayTime(at: number, place: Place): string {
  const day = formatDay(at, place);
  return place.language === "fr" ? `${day} à ${formatTime(at, place)}` : `${day}, ${formatTime(at, place)}`;
}

function momentIn(at: number, { language, timezone }: Place): DateTime {
  return DateTime.fromMillis(at, { zone: timezone, locale: language === "fr" ? "fr-FR" : "en-GB" });
}
