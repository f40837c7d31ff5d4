/**
 * The day within a written date. chrono finds it in either language; what the year, and the week, of a day
 * without one are is decided here, since chrono looks at the clock of the machine.
 */
import { en, fr } from "chrono-node";
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
  const spoken = takeSpokenDay(ordered, reference);
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
  return { day: nextWeekday(weekday, reference, NEXT.test(found.text)), byWeekday: true, rest };
}

const NEXT = /\b(?:prochaine?|next)\b/u;
const END_OF_MONTH = new RegExp(
  String.raw`\b(?:(?:a la )?fin|(?:at )?the end of|end of)\s+(?:de |du mois de |d'|the month of )?(?<month>${MONTHS})\b(?:\s+(?<year>\d{4})\b)?`,
  "u",
);
const AFTER_TOMORROW = /\b(?:apres-demain|apres demain|(?:the )?day after tomorrow)\b/u;

/** chrono looks for it in the year of the reference only. */
const LEAP_DAY = /\b29 (?:fevrier|fevr|fev|february|feb)\b(?!\s*\d{4})/u;

/** Days that chrono does not know: "après-demain", "fin juin", a 29 February of another year. */
function takeSpokenDay(text: string, reference: DateTime): DayTaken | null {
  const after = AFTER_TOMORROW.exec(text);
  if (after !== null) {
    return {
      day: reference.startOf("day").plus({ days: 2 }),
      byWeekday: false,
      rest: text.replace(after[0], " "),
    };
  }
  const leapDay = LEAP_DAY.exec(text);
  if (leapDay !== null) {
    const day = nextSuchDay(2, 29, reference);
    return day === null ? null : { day, byWeekday: false, rest: text.replace(leapDay[0], " ") };
  }
  const end = END_OF_MONTH.exec(text);
  if (end === null) return null;
  const { month, year } = end.groups ?? {};
  const first = firstResult(`1 ${month} ${year ?? ""}`, reference)?.start.get("month") ?? null;
  if (first === null) return null;
  const days = (of: number): number => DateTime.fromObject({ year: of, month: first }).daysInMonth ?? 28;
  const wanted = year === undefined ? reference.year : Number(year);
  let day = startOf(wanted, first, days(wanted), reference);
  if (year === undefined && day !== null && day < reference.startOf("day")) {
    day = startOf(wanted + 1, first, days(wanted + 1), reference);
  }
  return day === null ? null : { day, byWeekday: false, rest: text.replace(end[0], " ") };
}

/** Brings what chrono misreads into a form that it knows. */
function inKnownOrder(text: string): string {
  return text
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

/** The first such day that is not over at the reference; 29 February may be eight years away. */
function nextSuchDay(month: number, day: number, reference: DateTime): DateTime | null {
  for (let year = reference.year; year <= reference.year + 8; year += 1) {
    const date = startOf(year, month, day, reference);
    if (date !== null && date >= reference.startOf("day")) return date;
  }
  return null;
}

/** `weekday` from 0, Sunday. The day of the reference itself counts, unless "next" is said. */
function nextWeekday(weekday: number, reference: DateTime, next: boolean): DateTime {
  const ahead = (weekday - (reference.weekday % 7) + 7) % 7;
  return reference.startOf("day").plus({ days: ahead === 0 && next ? 7 : ahead });
}
