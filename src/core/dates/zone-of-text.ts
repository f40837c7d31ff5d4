/** The time zone that a written date names: by its offset, its short name, its place. */
// Only these: with the whole library come ten more languages.
import * as en from "chrono-node/en";
import * as fr from "chrono-node/fr";
import { IANAZone } from "luxon";
import type { DateTime } from "luxon";

export interface ZoneTaken {
  /** As luxon knows it: "Europe/Paris", "UTC+4"; null when none is named, so that the forum's own is meant. */
  readonly zone: string | null;
  /** The text without it. */
  readonly rest: string;
}

/** Zones by the words that people use; what else there is chrono knows by its short name. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\(?\b(?:AoE|anywhere on earth)\b\)?/iu, "UTC-12"],
  // In summer too "CET" is what the clocks of Paris show.
  [/\(?\b(?:CES?T|MES?Z)\b\)?/u, "Europe/Paris"],
  [
    /\b(?:heure (?:de|française|fran[cç]aise de|locale de) (?:Paris|la m[ée]tropole)|(?:Paris|French) time)\b/iu,
    "Europe/Paris",
  ],
  [/\b(?:heure de Bruxelles|Brussels time)\b/iu, "Europe/Brussels"],
  [/\b(?:heure de Londres|(?:London|UK) time)\b/iu, "Europe/London"],
  [/\bheure de (?:La |la )?R[ée]union\b/iu, "Indian/Reunion"],
  [/\bheure de Mayotte\b/iu, "Indian/Mayotte"],
  [/\bheure de (?:la )?(?:Guadeloupe|Martinique)\b/iu, "America/Martinique"],
  [/\bheure de (?:la )?Guyane\b/iu, "America/Cayenne"],
  [/\bheure de (?:Montr[ée]al|Qu[ée]bec)\b/iu, "America/Montreal"],
  [/\bEastern time\b/iu, "America/New_York"],
  [/\bPacific time\b/iu, "America/Los_Angeles"],
  [/\bheure de Noum[ée]a\b/iu, "Pacific/Noumea"],
  [/\bheure de Tahiti\b/iu, "Pacific/Tahiti"],
];
const IANA = /\(?\b(?<name>[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+){1,2})\b\)?/u;
/** How a zone ends what chrono found. Capitals only: "est" is a word of French. */
const OFFSET =
  /[\s(,]*(?:(?:UTC|GMT)\s*(?:[+\-−–]\s*\d{1,2}(?::?\d{2})?)?|[+\-−]\d{1,2}:?\d{2}|[A-Z]{2,4})\)?$/u;

/**
 * Takes the first zone out of `text`, which must not be folded. Whether a zone keeps summer time is known from the
 * date beside it, or from `reference`.
 */
export function takeZone(text: string, reference: DateTime): ZoneTaken {
  const place = IANA.exec(text);
  if (place !== null && IANAZone.isValidZone(place.groups?.["name"] ?? "")) {
    return { zone: place.groups?.["name"] ?? null, rest: without(text, place.index, place[0].length) };
  }
  for (const [words, zone] of NAMED) {
    const match = words.exec(text);
    if (match !== null) return { zone, rest: without(text, match.index, match[0].length) };
  }
  if (!/[+\-−–]\s*\d|\b[A-Z]{2,4}\b/u.test(text)) return { zone: null, rest: text };
  const moment = reference.toJSDate();
  const results = [fr.casual, en.GB].flatMap((language) => language.parse(text, moment));
  results.sort((one, other) => Number(other.start.isCertain("month")) - Number(one.start.isCertain("month")));
  for (const result of results) {
    const offset = result.start.isCertain("timezoneOffset") ? result.start.get("timezoneOffset") : null;
    const said = OFFSET.exec(result.text);
    if (offset === null || said === null) continue;
    return { zone: fixed(offset), rest: without(text, result.index + said.index, said[0].length) };
  }
  const bare = /\b(?:UTC|GMT)\b/u.exec(text);
  if (bare !== null) return { zone: "UTC", rest: without(text, bare.index, bare[0].length) };
  return { zone: null, rest: text };
}

function without(text: string, from: number, length: number): string {
  return `${text.slice(0, from)} ${text.slice(from + length)}`;
}

/** An offset in minutes as luxon writes it. */
function fixed(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = String(Math.abs(minutes) % 60).padStart(2, "0");
  return `UTC${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}
