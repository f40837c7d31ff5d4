/** The day a message says the file is due: a date behind "date limite", "deadline" and the like. */
import { isFiller, readDate, readWholeDate } from "../dates/read-date.ts";
import type { ReadingMoment } from "../dates/read-date.ts";
import { onOneLine } from "../text/fold.ts";
import { withoutMarkup } from "./message-text.ts";

const KEYWORD =
  /(?<![\p{L}])(?:date\s+limite|date\s+butoir|deadline|échéance|au\s+plus\s+tard|clôture|closing\s+date|due\s+(?:date|by|on))(?![\p{L}])/giu;
const BEHIND = 100;
const LONGEST_DATE = 9;

/** The words of the date as written, "" when none stands behind such a word. */
export function findDeadline(lines: readonly string[], moment: ReadingMoment): string {
  const text = lines.map((line) => withoutMarkup(line)).join("\n");
  for (const match of text.matchAll(KEYWORD)) {
    const behind = onOneLine(
      text.slice(match.index + match[0].length, match.index + match[0].length + BEHIND),
    );
    if (readDate(behind, moment) === null) continue;
    const words = wordsOfDate(behind.split(/\s+/u), moment);
    if (words !== "") return words;
  }
  return "";
}

/** The first words that are a date, less those around it that add nothing. */
function wordsOfDate(words: readonly string[], moment: ReadingMoment): string {
  const read = (from: number, to: number): number | null =>
    readWholeDate(words.slice(from, to).join(" "), moment)?.at ?? null;
  for (let from = 0; from < words.length; from += 1) {
    let to = Math.min(words.length, from + LONGEST_DATE);
    while (to > from && read(from, to) === null) to -= 1;
    if (to === from) continue;
    const at = read(from, to);
    while (isFiller(words[to - 1] ?? "") && read(from, to - 1) === at) to -= 1;
    let start = from;
    while (isFiller(words[start] ?? "") && read(start + 1, to) === at) start += 1;
    return words
      .slice(start, to)
      .join(" ")
      .replace(/^[:(\s]+|[.,;:)\s]+$/gu, "");
  }
  return "";
}
