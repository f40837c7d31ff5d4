/** How long until a moment, in the reader's words. */
import { readerLocale, word } from "./words";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * "2 days left", "5 hours left"; "ending now" once the moment has passed.
 *
 * @param {number} moment milliseconds
 * @param {number} now milliseconds
 */
export function timeLeft(moment, now) {
  const left = moment - now;
  if (left <= 0) {
    return word("left.over");
  }
  if (left < HOUR) {
    return word("left.minutes", { count: Math.ceil(left / 60_000) });
  }
  if (left < 2 * DAY) {
    return word("left.hours", { count: Math.floor(left / HOUR) });
  }
  return word("left.days", { count: Math.floor(left / DAY) });
}

/**
 * A moment in full, in the reader's time zone.
 *
 * @param {number} moment milliseconds
 */
export function inFull(moment) {
  return new Intl.DateTimeFormat(readerLocale(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
}
