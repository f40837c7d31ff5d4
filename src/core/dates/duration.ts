/** Lengths of time as people write them, in French or English. */
import { fold } from "../text/fold.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONGEST = 3650 * DAY;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:secondes?|seconds?|secs?)$/u, SECOND],
  [/^(?:minutes?|mins?|mn)$/u, MINUTE],
  [/^(?:heures?|hours?|hrs?|h)$/u, HOUR],
  [/^(?:jours?|journees?|days?|j|d)$/u, DAY],
  [/^(?:semaines?|sem|weeks?|w)$/u, 7 * DAY],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ["demi", "half"],
    ["un", "une", "a", "an", "one"],
    ["deux", "two"],
    ["trois", "three"],
    ["quatre", "four"],
    ["cinq", "five"],
    ["six"],
    ["sept", "seven"],
    ["huit", "eight"],
    ["neuf", "nine"],
    ["dix", "ten"],
    ["onze", "eleven"],
    ["douze", "twelve"],
  ].flatMap((words, value) => words.map((word): [string, number] => [word, value === 0 ? 0.5 : value])),
);

const PART =
  /^(?:(?:et|and|,|\+)\s*)?(?:(?<digits>\d+(?:[.,]\d+)?)|(?<word>[a-z]+))\s*(?<unit>[a-z]+)(?![a-z])\.?\s*/u;
const AND_HALF = /^(?:et demie?|and a half)(?![a-z])\s*/u;
/** Minutes behind an hour: "2 h 30", "2h30". */
const BARE_MINUTES = /^(\d{2})(?!\d)\s*(?:(?:minutes?|mins?|mn)(?![a-z]))?\s*/u;

/** "3 jours", "90 minutes", "2 h 30", "1 day 12 hours", "une heure et demie" in milliseconds; null for anything else. */
export function readDuration(text: string): number | null {
  let left = fold(text)
    .replace(/^(?:pendant|pour|durant|for|during)\s+/u, "")
    .replace(/(?<![a-z])(?:(?:une?|an?)\s+)?(demi|half)(?:e?-|e?\s+)(?:an?\s+)?/gu, "$1 ");
  let total = 0;
  while (left !== "") {
    const { digits, word, unit: unitWord, all } = partOf(left);
    const count = digits === undefined ? NUMBERS.get(word ?? "") : Number(digits.replace(",", "."));
    const unit = UNITS.find(([words]) => words.test(unitWord))?.[1];
    if (count === undefined || unit === undefined) return null;
    total += count * unit;
    left = left.slice(all.length);
    const half = AND_HALF.exec(left)?.[0] ?? "";
    if (half !== "") total += unit / 2;
    left = left.slice(half.length);
    const minutes = unit === HOUR ? BARE_MINUTES.exec(left) : null;
    if (minutes === null) continue;
    total += Number(minutes[1]) * MINUTE;
    left = left.slice(minutes[0].length);
  }
  return total > 0 && total <= LONGEST ? Math.round(total) : null;
}

interface Part {
  readonly digits: string | undefined;
  readonly word: string | undefined;
  readonly unit: string;
  readonly all: string;
}

function partOf(text: string): Part {
  const match = PART.exec(text);
  const { digits, word, unit } = match?.groups ?? {};
  return { digits, word, unit: unit ?? "", all: match?.[0] ?? "" };
}
