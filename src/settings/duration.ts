/**
 * Durations as people write them in the settings file: "3 days", "24 h", "1 jour 12 heures", "90 min".
 * Both languages are read whatever the forum's, since a volunteer copies lines from either manual.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: Readonly<Record<string, number>> = {
  min: MINUTE,
  mn: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  h: HOUR,
  hour: HOUR,
  hours: HOUR,
  heure: HOUR,
  heures: HOUR,
  d: DAY,
  j: DAY,
  day: DAY,
  days: DAY,
  jour: DAY,
  jours: DAY,
  week: 7 * DAY,
  weeks: 7 * DAY,
  semaine: 7 * DAY,
  semaines: 7 * DAY,
};

/** Milliseconds of a written duration, the sum of its parts; null when it is not one. A bare "0" is zero. */
export function durationInMilliseconds(written: string): number | null {
  const text = written.trim().toLowerCase();
  if (text === "0") return 0;
  if (!/^(?:\d+(?:[.,]\d+)?\s*[a-z]+\s*)+$/.test(text)) return null;

  let total = 0;
  for (const [, amount = "", unit = ""] of text.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)) {
    const milliseconds = UNITS[unit];
    if (milliseconds === undefined) return null;
    total += Number(amount.replace(",", ".")) * milliseconds;
  }
  return Math.round(total);
}
