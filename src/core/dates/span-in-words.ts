/** A length of time as one writes it in the file, in the language's words. */
import type { Language } from "../model/settings.ts";

const UNITS: readonly (readonly [number, Readonly<Record<Language, string>>])[] = [
  [86_400_000, { fr: "jour", en: "day" }],
  [3_600_000, { fr: "heure", en: "hour" }],
  [60_000, { fr: "minute", en: "minute" }],
];

/** "3 jours", "1 day 12 hours", "0"; what is under a minute is left out, for the file knows nothing shorter. */
export function spanInWords(milliseconds: number, language: Language): string {
  let left = milliseconds;
  const parts = UNITS.flatMap(([length, names]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? [] : [`${count} ${names[language]}${count > 1 ? "s" : ""}`];
  });
  return parts.length === 0 ? "0" : parts.join(" ");
}
