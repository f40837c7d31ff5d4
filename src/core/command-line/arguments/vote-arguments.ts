/**
 * The arguments of `/vote [N] [duration|date]` and `/vote [N] fin`. All words before the colon have to be a number,
 * an end or both: what is neither is a doubt, and so is an end that only the reason names.
 */
import { readWholeDate } from "../../dates/read-date.ts";
import type { ReadingMoment } from "../../dates/read-date.ts";
import { readDuration } from "../../dates/duration.ts";
import { projectsAt } from "./numbers.ts";
import { readReason } from "./reason.ts";
import { FILLER, GAP, nextSeparator } from "./separators.ts";
import { behind, typed } from "./typed.ts";
import type { Typed } from "./typed.ts";

export type VoteEnd =
  | { readonly kind: "usual" }
  /** Ends the open vote now. */
  | { readonly kind: "now" }
  /** So many whole days of the calendar, and milliseconds beside them. */
  | { readonly kind: "lasts"; readonly days: number; readonly duration: number; readonly words: string }
  | { readonly kind: "until"; readonly at: number; readonly words: string }
  /** Words of a poll's options, from somebody who wants to vote. */
  | { readonly kind: "poll"; readonly words: string }
  /** Words where a duration or date should stand. */
  | { readonly kind: "unclear"; readonly words: string };

export interface VoteArguments {
  /** Of an end that is not clear, the projects that its words begin with. */
  readonly n: readonly number[];
  /** "les deux": every project, so many, 0 when no number was said. */
  readonly all: { readonly count: number } | null;
  readonly end: VoteEnd;
  /** Words in front of the colon that may name a project, else "". */
  readonly left: string;
  /** The reason given, "" when there is none. */
  readonly text: string;
}

interface HeadRead {
  readonly n: readonly number[];
  readonly all: { readonly count: number } | null;
  readonly end: VoteEnd;
}

/** Reads the text of a `/vote`; `known` are the numbers of the topic's projects, null when they do not matter. */
export function readVoteArguments(
  text: string,
  known: readonly number[] | null,
  moment: ReadingMoment,
): VoteArguments {
  const segments = segmentsOf(text);
  const [first = "", second] = segments;
  const [head, used] = first === "" && second !== undefined ? [second, 2] : [first, 1];
  const read = readHead(head, known, moment);
  const reason = readReason(segments.slice(used).join(" : "));
  if (read === null) {
    // Behind a colon any words are a reason.
    if (used === 2) return withReason({ n: [], all: null, end: { kind: "usual" } }, readReason(text), moment);
    return { n: numbersBegun(head, moment), all: null, end: wordsOf(head), left: head, text: reason };
  }
  // "1 : jusqu'à vendredi 18 h : on attend": the end may follow the number's colon.
  const next = segments[used];
  const end = read.end.kind === "usual" && next !== undefined ? endOf(next, moment) : null;
  if (end !== null) return { ...read, end, left: "", text: readReason(segments.slice(used + 1).join(" : ")) };
  return withReason(read, reason, moment);
}

function withReason(read: HeadRead, text: string, moment: ReadingMoment): VoteArguments {
  const asked = endInReason(text, read.end, moment);
  return { ...read, end: asked ?? read.end, left: "", text };
}

/** The text between its first separators; at most three parts, the last with all that is left. */
function segmentsOf(text: string): string[] {
  const segments: string[] = [];
  let rest = text;
  while (segments.length < 2) {
    const { plain } = typed(rest);
    const place = nextSeparator(plain, 0);
    if (place === null) break;
    segments.push(strip(rest.slice(0, place)));
    rest = readReason(rest.slice(place));
  }
  return [...segments, segments.length === 0 ? strip(rest) : rest];
}

function strip(words: string): string {
  return words.replace(/^[\s,;.!([«]+|(?<![\s,;.!)\]»])[\s,;.!)\]»]+$/gu, "").trim();
}

/** All readings of the words in front of the colon; null when there is none, "unclear" when they contradict. */
function readHead(head: string, known: readonly number[] | null, moment: ReadingMoment): HeadRead | null {
  if (head === "") return { n: [], all: null, end: { kind: "usual" } };
  if (RANGE.test(typed(head).plain)) return null;
  const numbered = [...numberFirst(head, moment), ...numberLast(head, moment)];
  const readings = [...wholeReadings(head, moment, numbered), ...numbered];
  const possible = readings.filter(({ n }) => known === null || n.every((one) => known.includes(one)));
  const distinct = new Map(
    (possible.length > 0 ? possible : readings).map((read) => [meaningOf(read), read]),
  );
  const [only] = distinct.values();
  if (only === undefined) return null;
  return distinct.size === 1 ? only : { n: [], all: null, end: { kind: "unclear", words: head } };
}

function meaningOf({ n, all, end }: HeadRead): string {
  const until = end.kind === "until" ? end.at : end.kind === "lasts" ? `${end.days} ${end.duration}` : "";
  return `${n.join()} ${all?.count ?? ""} ${end.kind} ${until}`;
}

/** The words as an end, unless they are the same end behind a number: "1 dimanche 20:30". */
function wholeReadings(head: string, moment: ReadingMoment, numbered: readonly HeadRead[]): HeadRead[] {
  const end = endOf(head, moment);
  if (end === null) return [];
  const whole = { n: [], all: null, end };
  // "1 pour 3 jours" is no date either, whatever a reader of dates finds in it.
  if (end.kind === "until" && numbered.some((read) => read.end.kind === "lasts")) return [];
  return numbered.some((read) => meaningOf({ ...read, n: [], all: null }) === meaningOf(whole))
    ? []
    : [whole];
}

/** "1", "1, 2 et 4", "1 3 jours", "tous les projets fin"; the last of a list may begin the end: "1, 2 jours". */
function numberFirst(head: string, moment: ReadingMoment): HeadRead[] {
  const line = typed(head);
  const place = projectsPlace(line);
  const longest = place === null ? null : projectsAt(line, place);
  if (place === null || longest === null) return [];
  const shorter = projectsAt(line, place, longest.value.n.length - 1);
  const readings = [longest, shorter].map((said) => {
    if (said === null) return null;
    const rest = strip(head.slice(said.end).replace(/^\s*[)\]./]+/u, ""));
    const end: VoteEnd | null = rest === "" ? { kind: "usual" } : endOf(rest, moment);
    return end === null ? null : { ...said.value, end };
  });
  return readings.filter((read) => read !== null);
}

const LAST_WORDS = 6;
/** "demain 12 h 02" is about no project 2. */
const HOUR = /\d\s?(?:h|heures?)$/iu;
const MINUTES = /^\d{2}$/u;

/** "fin 1", "3 jours pour le projet 2". */
function numberLast(head: string, moment: ReadingMoment): HeadRead[] {
  const words = head.split(/\s+/u);
  for (let count = Math.min(LAST_WORDS, words.length - 1); count > 0; count -= 1) {
    const before = words.slice(0, -count).join(" ");
    const line = typed(words.slice(-count).join(" "));
    if (HOUR.test(before) && MINUTES.test(line.plain)) continue;
    const place = projectsPlace(line);
    const said = place === null ? null : projectsAt(line, place);
    if (said === null || strip(line.text.slice(said.end).replace(/[)\]]/gu, "")) !== "") continue;
    const end = endOf(strip(before), moment);
    if (end !== null) return [{ ...said.value, end }];
  }
  return [];
}

/** Where projects are said, behind words that only lead to them. */
function projectsPlace(line: Typed): number | null {
  let place = 0;
  for (;;) {
    if (projectsAt(line, place) !== null) return place;
    const next = Math.max(behind(GAP, line.plain, place), behind(FILLER, line.plain, place));
    if (next === place) return null;
    place = next;
  }
}

const NOW =
  /^(?:la |the )?(?:fin|end)(?: (?:du|de ce|of|of the|of this) (?:vote|scrutin|poll|ballot))?(?: (?:maintenant|immediate|immediatement|tout de suite|now|immediately))?[\s.!]*$/u;
const DAYS = /\d\s*[jd](?![a-z])|\b(?:jours?|journees?|days?|semaines?|sem|weeks?)\b|\d\s*w\b/u;
const DAY = 86_400_000;
/** "18h" is an hour of the day as well as a length. */
const HOUR_OR_LENGTH = /^(?:1[3-9]|2[0-3])\s?h(?:\s?[0-5]\d)?$/u;
const RANGE = /\bdu\b.*\bau\b|\bfrom\b.*\b(?:to|until)\b|\b(?:entre|between)\b/u;
const UNTIL = /^jusqu['’](?=(?:à|a|À)u?\s)/iu;
const LONGEST_END = 60;
/** An end has a figure or one of these words in it; dates are looked for in nothing else, since that takes long. */
const TIMELY =
  /\d|\b(?:fin|end|une?|an?|one|deux|two|trois|three|quatre|four|cinq|five|six|sept|seven|huit|eight|neuf|nine|dix|ten|onze|douze|demi|half|demain|tomorrow|hier|yesterday|aujourd'hui|today|tonight|ce soir|soir|midi|noon|minuit|midnight|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|semaine|week|mois|month|weekend|prochaine?|next)\b/u;

/** What `words` say as a whole: the end, a duration, a date. */
function endOf(words: string, moment: ReadingMoment): VoteEnd | null {
  if (words.length > LONGEST_END || words.includes("?")) return null;
  const { plain } = typed(words);
  if (!TIMELY.test(plain)) return null;
  if (NOW.test(plain)) return { kind: "now" };
  if (HOUR_OR_LENGTH.test(plain)) return { kind: "unclear", words };
  const duration = readDuration(words);
  if (duration !== null) {
    const days = DAYS.test(plain) ? Math.floor(duration / DAY) : 0;
    return { kind: "lasts", days, duration: duration - days * DAY, words };
  }
  const date = RANGE.test(plain) ? null : readWholeDate(words.replace(UNTIL, ""), moment);
  return date === null ? null : { kind: "until", at: date.at, words };
}

const POLL =
  /^(?:je vote |i vote |vote )?(?:pour|contre|for|against|oui|non|yes|no|abstention|abstain|blocage|block|blanc|favorable|defavorable|d'accord|consentement|consent|objection|je vote|i vote)(?![\p{L}\p{N}])/u;

/** Behind a colon only where nothing else stands: ": pour avancer, ouvrons" is a reason. */
const POLL_WORD =
  /^(?:je vote |i vote )?(?:pour|contre|for|against|oui|non|yes|no|abstention|abstain|blocage|block|blanc|favorable|defavorable|d'accord|consentement|consent)[\s.!]*$/u;

function wordsOf(head: string): VoteEnd {
  const { plain } = typed(head);
  return POLL.test(plain.replace(/^(?:(?:projet|project) )?\d{1,4}(?:\s+|$)/u, ""))
    ? { kind: "poll", words: head }
    : { kind: "unclear", words: head };
}

const END_WORDS =
  /\b(?:jusqu'(?:a|au|en)|until|till|pendant|durant|d'ici|prolong\p{L}*|extend\p{L}*|reporte\p{L}*|cloture\p{L}*|fermeture|ferme\p{L}*|fin|se termine|ouvert|duree|clos\p{L}*|ends?|open|pour (?=\d)|for (?=\d))(?!\p{L})\s*(?:(?:le|la|du|de|a|au|pour|pendant|on|at|for|until)\s+)*(?<what>[^,.;:]{1,60})/gu;

/** "ouvrons le vote jusqu'à vendredi": somebody who writes this does not want the usual length. */
function endInReason(text: string, said: VoteEnd, moment: ReadingMoment): VoteEnd | null {
  if (said.kind !== "usual" && said.kind !== "now") return null;
  const { plain } = typed(text);
  if (POLL_WORD.test(plain)) return { kind: "poll", words: text };
  const whole = endOf(strip(text), moment);
  if (whole !== null) return said.kind === "now" ? { kind: "unclear", words: text } : whole;
  const beginning = wordsIn(plain).slice(0, FEW).join(" ");
  if (said.kind === "usual" && firstEnd(beginning, moment)) return { kind: "unclear", words: text };
  for (const match of plain.slice(0, 300).matchAll(END_WORDS)) {
    if (firstEnd(match.groups?.["what"] ?? "", moment))
      return { kind: "unclear", words: text.slice(match.index, match.index + match[0].length).trim() };
  }
  return null;
}

/** No end has more of them. */
const MOST_WORDS = 12;

/** "2 bientôt" is about project 2, "2 semaines environ" is not. */
function numbersBegun(head: string, moment: ReadingMoment): readonly number[] {
  const line = typed(head);
  const place = RANGE.test(line.plain) ? null : projectsPlace(line);
  const words = wordsIn(head).slice(0, MOST_WORDS);
  const beginsEnd = words.some(
    (_, at) => at > 0 && endOf(strip(words.slice(0, at + 1).join(" ")), moment) !== null,
  );
  return place === null || beginsEnd ? [] : (projectsAt(line, place)?.value.n ?? []);
}

const FEW = 5;

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** Whether the first words of a text say an end. */
function firstEnd(text: string, moment: ReadingMoment): boolean {
  const all = wordsIn(text).slice(0, FEW);
  return all.some((_, count) => endOf(strip(all.slice(0, count + 1).join(" ")), moment) !== null);
}
