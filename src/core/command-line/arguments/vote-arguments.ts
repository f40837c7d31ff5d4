/** The arguments of `/vote [N] [duration|date]` and `/vote [N] fin`. */
import { readWholeDate } from "../../dates/read-date.ts";
import type { ReadingMoment } from "../../dates/read-date.ts";
import { readDuration } from "../../dates/duration.ts";
import { readEnd } from "./keyword.ts";
import { readProjectNumber } from "./project-number.ts";
import { readReason } from "./reason.ts";

export type VoteEnd =
  | { readonly kind: "usual" }
  /** Ends the open vote now. */
  | { readonly kind: "now" }
  | { readonly kind: "lasts"; readonly duration: number }
  | { readonly kind: "until"; readonly at: number }
  /** Words where a duration or date should stand. */
  | { readonly kind: "unclear"; readonly words: string };

export interface VoteArguments {
  readonly n: number | null;
  readonly end: VoteEnd;
  /** The reason given, "" when there is none. */
  readonly text: string;
}

interface EndRead {
  readonly end: VoteEnd;
  readonly text: string;
}

/** Reads the text of a `/vote`; `known` are the numbers of the topic's projects, see `readProjectNumber`. */
export function readVoteArguments(
  text: string,
  known: readonly number[],
  moment: ReadingMoment,
): VoteArguments {
  // "3 jours" and "30 juin" begin with a number that is no project's.
  const whole = readEndAndText(text, moment);
  const { n, rest } = readProjectNumber(text, known);
  if (n === null) return { n, ...whole };
  const behind = readEndAndText(rest, moment);
  const numberIsPartOfEnd = isTime(whole.end) && !isTime(behind.end) && behind.end.kind !== "now";
  return numberIsPartOfEnd ? { n: null, ...whole } : { n, ...behind };
}

function isTime(end: VoteEnd): boolean {
  return end.kind === "lasts" || end.kind === "until";
}

/** A colon that is not part of an hour or an address. */
const COLON = /\s*:(?!\d|\/\/)\s*/u;
const LONGEST_END = 10;

function readEndAndText(text: string, moment: ReadingMoment): EndRead {
  const colon = COLON.exec(text);
  const head = colon === null ? text : text.slice(0, colon.index);
  const behind = colon === null ? "" : readReason(text.slice(colon.index + colon[0].length));
  if (head.trim() === "") return endOf(behind, moment) ?? { end: { kind: "usual" }, text: behind };
  const read = endOf(head, moment) ?? (colon === null ? endBeforeText(head, moment) : null);
  if (read !== null)
    return { end: read.end, text: [read.text, behind].filter((part) => part !== "").join(" ") };
  // Without a colon, words that name no figure are the reason.
  if (colon === null && !/\d/u.test(head)) return { end: { kind: "usual" }, text: readReason(head) };
  return { end: { kind: "unclear", words: head.trim() }, text: behind };
}

/** What `words` say as a whole: the end, a duration, a date. */
function endOf(words: string, moment: ReadingMoment): EndRead | null {
  const { value, rest } = readEnd(words);
  if (value !== null && readReason(rest) === "") return { end: { kind: "now" }, text: "" };
  const duration = readDuration(words);
  if (duration !== null) return { end: { kind: "lasts", duration }, text: "" };
  const date = readWholeDate(words, moment);
  return date === null ? null : { end: { kind: "until", at: date.at }, text: "" };
}

/**
 * The colon between the end and the reason was left out. As many words as can be read are the end, less those
 * that add nothing to it: "dimanche 20 h on attend" ends before "on".
 */
function endBeforeText(text: string, moment: ReadingMoment): EndRead | null {
  const words = text.trim().split(/\s+/u);
  const counts = Array.from({ length: Math.min(words.length, LONGEST_END) }, (_, index) => index + 1);
  const reads = counts.map((count) => endOf(words.slice(0, count).join(" "), moment)?.end ?? null);
  const end = reads.findLast((read) => read !== null);
  if (end === undefined || end === null) return null;
  const used = reads.findIndex((read) => read !== null && isSameEnd(read, end)) + 1;
  return { end, text: readReason(words.slice(used).join(" ")) };
}

function isSameEnd(one: VoteEnd, other: VoteEnd): boolean {
  if (one.kind === "lasts" && other.kind === "lasts") return one.duration === other.duration;
  if (one.kind === "until" && other.kind === "until") return one.at === other.at;
  return one.kind === other.kind;
}
