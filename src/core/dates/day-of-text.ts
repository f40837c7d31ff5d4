/**
 * The day within a written date. chrono finds it in either language; what the year, and the week, of a day
 * without one are is decided here, since chrono looks at the clock of the machine.
 */
// Only these: with the whole library come ten more languages.
import * as en from "chrono-node/en";
import * as fr from "chrono-node/fr";
import type { ParsedResult } from "chrono-node";
import { DateTime } from "luxon";
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from "./months.ts";

export interface DayTaken {
  /** The start of the day in the zone of the reference. */
  readonly day: DateTime;
  /** The day was given by its name in the week only: "lundi". */
  readonly byWeekday: boolean;
  /** The text without the day. */
  readonly rest: string;
}

/** Takes the first day out of `text` (folded, without its hour), read from the moment `reference` on. */
export function takeDay(text: string, reference: DateTime): DayTaken | null {
  const ordered = inKnownOrder(text);
  const spoken = takeSpokenDay(ordered, reference) ?? takeDayAlone(text, reference);
  if (spoken !== null) return spoken;
  const found = firstResult(ordered, reference);
  if (found === null) return null;
  // chrono takes "1 27 juin" for a range; what people mean by such a number is something else.
  const stray = /^\d{1,2}\s+(?=\d)/u.exec(found.text)?.[0] ?? "";
  const rest = `${ordered.slice(0, found.index)}${stray} ${ordered.slice(found.index + found.text.length)}`;
  const parts = found.end ?? found.start;
  const weekday = parts.get("weekday");
  if (parts.isCertain("day") && parts.isCertain("month")) {
    const { year, month, day } = {
      year: parts.get("year"),
      month: parts.get("month"),
      day: parts.get("day"),
    };
    if (year === null || month === null || day === null) return null;
    const hasYear = parts.isCertain("year");
    const date = hasYear ? startOf(year, month, day, reference) : nextSuchDay(month, day, reference);
    return date === null ? null : { day: date, byWeekday: false, rest };
  }
  if (weekday === null) return null;
  const next = nextWeekday(weekday, reference, NEXT.test(found.text));
  // "lundi dernier" lies back a week at most.
  if (LAST.test(found.text)) return { day: next.minus({ weeks: 1 }), byWeekday: false, rest };
  return { day: next, byWeekday: true, rest };
}

const NEXT = /\b(?:prochaine?|next)\b/u;
const LAST = /\b(?:derniere?|passee?|last|past)\b/u;
const PART_OF_MONTH = new RegExp(
  String.raw`\b(?:(?<middle>mi-|(?:a la )?mi |mid-|mid |(?:the )?middle of )|(?:(?:a la )?fin|(?:at )?the end of|end of)\s+)(?:de |du mois de |d'|the month of )?(?<month>${MONTHS})\b(?:\s+(?<year>\d{4})\b)?`,
  "u",
);
const END_OF_THIS_MONTH = /\b(?:fin (?:du|de ce) mois|(?:the )?end of (?:the|this) month)\b/u;
const AFTER_TOMORROW = /\b(?:apres-demain|apres demain|(?:the )?day after tomorrow)\b/u;
const THIS_EVENING =
  /\b(?:ce (?:soir|midi|matin)|cet apres-midi|tonight|this (?:evening|afternoon|morning))\b/u;
/** Day and month parted by a point: of two figures each, so that "2.4" stays what it is. */
const POINTED = /(?<![\d.,/-])(?<day>[0-3]?\d)\.(?<month>0[1-9]|1[0-2])(?!\.?\d)(?!\s*(?:%|€|euros?))/u;
/** "jeudi 25", "le 25": the month is the next that has such a day. */
const DAY_ALONE = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAYS})\s+(?:le |the )?|^(?:le |the |au |avant le |jusqu'au )?\b(?:le |the |au ))(?<day>\d{1,2})(?:er|st|nd|rd|th)?\s*(?=$|[,;)])`,
  "u",
);

/** chrono looks for it in the year of the reference only. */
const LEAP_DAY = /\b29 (?:fevrier|fevr|fev|february|feb)\b(?!\s*\d{4})/u;

/** Days that chrono does not know: "après-demain", "fin juin", "mi-juillet", "30.06", a 29 February of another year. */
function takeSpokenDay(text: string, reference: DateTime): DayTaken | null {
  const today = reference.startOf("day");
  const taken = (found: RegExpExecArray, day: DateTime | null): DayTaken | null =>
    day === null ? null : { day, byWeekday: false, rest: text.replace(found[0], " ") };
  const after = AFTER_TOMORROW.exec(text);
  if (after !== null) return taken(after, today.plus({ days: 2 }));
  const evening = THIS_EVENING.exec(text);
  if (evening !== null) return taken(evening, today);
  const leapDay = LEAP_DAY.exec(text);
  if (leapDay !== null) return taken(leapDay, nextSuchDay(2, 29, reference));
  const monthEnd = END_OF_THIS_MONTH.exec(text);
  if (monthEnd !== null) return taken(monthEnd, today.endOf("month").startOf("day"));
  const pointed = POINTED.exec(text);
  if (pointed !== null) {
    const { day, month } = pointed.groups ?? {};
    return taken(pointed, nextSuchDay(Number(month), Number(day), reference));
  }
  const part = PART_OF_MONTH.exec(text);
  return part === null ? null : taken(part, partOfMonth(part.groups ?? {}, reference));
}

function takeDayAlone(text: string, reference: DateTime): DayTaken | null {
  const found = DAY_ALONE.exec(text);
  const { day, weekday } = found?.groups ?? {};
  const date = found === null ? null : nextSuchNumber(Number(day), weekday, reference);
  if (found === null || date === null) return null;
  return { day: date, byWeekday: false, rest: text.replace(found[0], " ") };
}

function nextSuchNumber(day: number, weekday: string | undefined, reference: DateTime): DateTime | null {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const month = reference.startOf("month").plus({ months: ahead });
    const date = startOf(month.year, month.month, day, reference);
    if (date === null || date < reference.startOf("day")) continue;
    if (weekday === undefined || date.weekday % 7 === weekdayOf(weekday, reference)) return date;
  }
  return null;
}

/** From 0, Sunday; null for a word that names none. */
function weekdayOf(word: string, reference: DateTime): number | null {
  return firstResult(word, reference)?.start.get("weekday") ?? null;
}

/** The last day of a month, or its 15th. */
function partOfMonth(
  { middle, month, year }: Record<string, string | undefined>,
  reference: DateTime,
): DateTime | null {
  const first = firstResult(`1 ${month} ${year ?? ""}`, reference)?.start.get("month") ?? null;
  if (first === null) return null;
  const dayIn = (of: number): DateTime | null => {
    const last = DateTime.fromObject({ year: of, month: first }).daysInMonth ?? 28;
    return startOf(of, first, middle === undefined ? last : 15, reference);
  };
  if (year !== undefined) return dayIn(Number(year));
  const earliest = reference.startOf("day").minus(JUST_PAST);
  const years = [reference.year - 1, reference.year, reference.year + 1];
  return years.map(dayIn).find((day) => day !== null && day >= earliest) ?? null;
}

/** Brings what chrono misreads into a form that it knows. */
function inKnownOrder(text: string): string {
  return text
    .replace(/\bdernier delai\b/gu, "")
    .replace(new RegExp(String.raw`\b(${SHORT_WEEKDAYS})\.(?=\s|,|$)`, "gu"), "$1 ")
    .replace(
      new RegExp(
        String.raw`\b(?:${WEEKDAYS}|${SHORT_WEEKDAYS}),?\s+(?:le |the )?(?=\d|(?:${MONTHS})\.?\s+\d)`,
        "gu",
      ),
      "",
    )
    .replace(
      new RegExp(String.raw`\b(${MONTHS})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d),?`, "gu"),
      swapUnlessDated,
    )
    .replace(
      new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th|er|e)?\s+(?:of\s+|de\s+)?(${MONTHS})\b\.?`, "gu"),
      "$1 $2 ",
    )
    .replace(
      new RegExp(String.raw`\b(\d{1,2} (?:${MONTHS}))\s+'?(\d{2})(?!\d)(?!\s*[-/.])`, "gu"),
      "$1 20$2",
    );
}

/** "June 30" is turned round, the month of "30 juin 26" already has its day. */
function swapUnlessDated(all: string, month: string, day: string, at: number, text: string): string {
  return /\d(?:st|nd|rd|th|er|e)?\s+(?:of\s+)?$/u.test(text.slice(0, at)) ? all : `${day} ${month}`;
}

function firstResult(text: string, reference: DateTime): ParsedResult | null {
  // Noon, in the machine's own zone, is a time of day that no change of the clocks ever skips.
  const noon = new Date(reference.year, reference.month - 1, reference.day, 12);
  const results = [fr.casual, en.GB].flatMap((language) => language.parse(text, noon, { forwardDate: true }));
  const days = results.filter((result) => isDated(result) || isWeekday(result, text));
  days.sort(
    (one, other) =>
      Number(isDated(other)) - Number(isDated(one)) ||
      one.index - other.index ||
      other.text.length - one.text.length,
  );
  return days[0] ?? null;
}

/** "2.4" is no date, nor is "now" a day. */
function isDated({ start, text }: ParsedResult): boolean {
  const dated = start.isCertain("day") && start.isCertain("month");
  return dated && !/^(?:maintenant|now|\d{1,2}\.\d{1,2})$/u.test(text);
}

const NAMED_WEEKDAY = new RegExp(String.raw`\b(?:${WEEKDAYS})\b`, "u");

/** "mer", "sam", "sun" and "mon" are words of their own: they are days only where nothing else stands. */
function isWeekday({ start, text }: ParsedResult, all: string): boolean {
  return start.isCertain("weekday") && (NAMED_WEEKDAY.test(text) || text === all.trim());
}

function startOf(year: number, month: number, day: number, reference: DateTime): DateTime | null {
  const date = DateTime.fromObject({ year, month, day }, { zone: reference.zone });
  return date.isValid ? date.startOf("day") : null;
}

/** A day without a year that lies back no further than this is the one just past, not the one a year ahead. */
const JUST_PAST = { days: 60 };

/** The first such day that is not long over at the reference; 29 February may be eight years away. */
function nextSuchDay(month: number, day: number, reference: DateTime): DateTime | null {
  const earliest = reference.startOf("day").minus(JUST_PAST);
  for (let year = reference.year - 1; year <= reference.year + 8; year += 1) {
    const date = startOf(year, month, day, reference);
    if (date !== null && date >= earliest) return date;
  }
  return null;
}

/** `weekday` from 0, Sunday. The day of the reference itself counts, unless "next" is said. */
function nextWeekday(weekday: number, reference: DateTime, next: boolean): DateTime {
  const ahead = (weekday - (reference.weekday % 7) + 7) % 7;
  return reference.startOf("day").plus({ days: ahead === 0 && next ? 7 : ahead });
}
