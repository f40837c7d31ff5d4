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
 * A moment in full, in the network's time zone as everything the service
 * writes; which one that is, is said to whoever lives in another.
 *
 * @param {number} moment milliseconds
 */
export function inFull(moment) {
  const { timezone } = settings;
  const full = new Intl.DateTimeFormat(readerLocale(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  }).format(moment);
  if (offsetAt(moment, timezone) === offsetAt(moment)) {
    return full;
  }
  const place = (timezone.split("/").at(-1) ?? timezone).replaceAll("_", " ");
  return word("left.in_zone", { moment: full, place });
}

/**
 * How far a zone is from universal time, in words; the reader's own by default.
 *
 * @param {number} moment
 * @param {string} [timeZone]
 */
function offsetAt(moment, timeZone) {
  return new Intl.DateTimeFormat("en", {
    timeZoneName: "longOffset",
    ...(timeZone === undefined ? {} : { timeZone }),
  })
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName")?.value;
}
