/** The dates that stand among other words, each with its place, so that what is said of it can be looked at. */
import { fold } from "../text/fold.ts";
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from "./months.ts";
import { readWholeDate } from "./read-date.ts";
import type { DateRead, ReadingMoment } from "./read-date.ts";

export interface DateInText {
  readonly date: DateRead;
  /** The words of the date as written, less those around it that add nothing. */
  readonly words: string;
  /** Places in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const NUMBER = String.raw`\d{1,4}(?:er|st|nd|rd|th|e)?|\d{1,4}(?:[./-]\d{1,4}){1,2}|\d{1,2}\s?[:h]\d{0,2}|\d{1,2}(?::\d{2})?(?:am|pm|a\.m|p\.m)`;
const NAMED = String.raw`(?:mi-|mid-)?(?:${MONTHS})|${WEEKDAYS}|${SHORT_WEEKDAYS}|demain|apres-demain|tomorrow|aujourd'hui|today|tonight|midi|minuit|noon|midnight`;
const HELPING = String.raw`fin|mi|end|mid|middle|soir|evening|matin|morning|prochain|prochaine|next|h|heures?|hrs?|am|pm|a\.m|p\.m|mois|month|ce|cet|this|utc(?:[+-]\d{1,2})?|gmt(?:[+-]\d{1,2})?|[+-]\d{4}|aoe|ces?t|paris|reunion|london|time`;
const JOINING = String.raw`le|la|les|l'|du|au|a|de|d'|et|jusqu'au|jusqu'a|avant|dans|sous|the|of|on|at|by|until|before|in|to|from|jours?|days?|semaines?|weeks?`;
const WORD_OF_DATE = new RegExp(`^(?:${NUMBER}|${NAMED}|${HELPING}|${JOINING})$`, "u");
const ANCHOR = new RegExp(String.raw`\d|^(?:${NAMED})$`, "u");
const JOINS = new RegExp(`^(?:${JOINING})$`, "u");
/** A zone by its short name, or as the forum writes it. */
const ZONE = /^(?:[A-Z]{2,4}|[A-Z][a-z]+\/[A-Z]\w+)[.,;]*$/u;
const LONGEST_RUN = 10;
/** A sentence holds no more; and a text of nothing but numbers shall not take long to read. */
const MOST_TRIED = 30;

interface Word {
  readonly typed: string;
  readonly bare: string;
  readonly from: number;
}

/** In the order of the text. What reads as a date only by itself, "le 30", is left out. */
export function datesIn(text: string, moment: ReadingMoment): DateInText[] {
  const dates: DateInText[] = [];
  const tries = { left: MOST_TRIED };
  for (const run of runsOf(text)) {
    let start = 0;
    while (start < run.length && tries.left > 0) {
      const found = isPartOfName(run, start)
        ? null
        : longestDate(run.slice(start, start + LONGEST_RUN), moment, tries);
      if (found !== null) dates.push(found.date);
      start += found?.words ?? 1;
    }
  }
  return dates;
}

/** "Fabriques de demain", "Makers of Tomorrow": a day that nobody means. */
function isPartOfName(run: readonly Word[], at: number): boolean {
  return (
    /^(?:de|d'|of)$/u.test(run[at - 1]?.bare ?? "") &&
    /^(?:demain|aujourd'hui|tomorrow|today|midi)$/u.test(run[at]?.bare ?? "")
  );
}

/** Stretches of words that can belong to a date. */
function runsOf(text: string): Word[][] {
  const runs: Word[][] = [[]];
  for (const { 0: typed, index } of text.matchAll(/[^\s()«»"“”]+/gu)) {
    const bare = fold(typed.replace(/^[:,;]+|[,;:.!?…]+$/gu, ""));
    const last = runs.at(-1);
    const isZone = ZONE.test(typed) && /\d|^[ap]\.?m$/u.test(last?.at(-1)?.bare ?? "");
    if (WORD_OF_DATE.test(bare) || isZone) last?.push({ typed, bare, from: index });
    else if (last !== undefined && last.length > 0) runs.push([]);
    // The end of a sentence is the end of its dates; an abbreviated month is none.
    if (/[;!?]$|\d\.$/u.test(typed)) runs.push([]);
  }
  return runs.filter((run) => run.some(({ bare }) => ANCHOR.test(bare)));
}

/** "du 15 juin au 30 juin" are two dates, "du 15 au 30 juin" is one. */
function beforeNextDate(words: readonly Word[]): readonly Word[] {
  const next = words.findIndex(
    ({ bare }, at) =>
      /^(?:au|to|until|jusqu'au|et|puis)$/u.test(bare) &&
      words.slice(0, at).some((word) => MONTH_OF_DATE.test(word.bare)) &&
      words.slice(at + 1).some((word) => MONTH_OF_DATE.test(word.bare)),
  );
  return next === -1 ? words : words.slice(0, next);
}

const MONTH_OF_DATE = new RegExp(
  String.raw`^(?:(?:mi-|mid-)?(?:${MONTHS})|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?)$`,
  "u",
);

function longestDate(
  all: readonly Word[],
  moment: ReadingMoment,
  tries: { left: number },
): { readonly date: DateInText; readonly words: number } | null {
  const words = beforeNextDate(all);
  const first = words[0];
  if (first === undefined || JOINS.test(first.bare)) return null;
  for (let end = words.length; end > 0; end -= 1) {
    const last = words[end - 1];
    if (last === undefined || JOINS.test(last.bare)) continue;
    if (!words.slice(0, end).some(({ bare }) => ANCHOR.test(bare))) return null;
    tries.left -= 1;
    if (tries.left < 0) return null;
    const said = words
      .slice(0, end)
      .map(({ typed }) => typed)
      .join(" ")
      .replace(/^[:,;]+|(?<!\b[ap]\.m)[,;:.!?…]+$/gu, "");
    const date = readWholeDate(said, moment);
    if (date === null) continue;
    return { date: { date, words: said, from: first.from, to: last.from + last.typed.length }, words: end };
  }
  return null;
}
