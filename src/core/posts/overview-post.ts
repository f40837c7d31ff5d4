/**
 * The network's overview, one post in the register topic: what every open request waits for, whose turn it is and
 * until when, the most urgent first; then the last decisions. A line each and no table, so that a phone shows it.
 */
import { formatDate, formatShortDay } from "../dates/format-date.ts";
import type { Place } from "../dates/format-date.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { say } from "../words/say.ts";
import type { OverviewEntry, Taken, UnderWay } from "./overview-entry.ts";

export interface OverviewPlace extends Place {
  /** Base of the forum, without a final slash. */
  readonly forumUrl: string;
}

/** What the sealed comment holds that remembers the last decisions. */
export const OVERVIEW_LABEL = "overview";

/** In sight; the others are folded away, and beyond those only counted. */
const MOST_SHOWN = 20;
const MOST_FOLDED = 60;
export const MOST_TAKEN = 10;
/** Characters that the lines may take: a post holds 32,000, the seal among them. */
const ROOM = 26_000;

/** The post's visible text. `taken` are the last decisions, the newest first. */
export function overviewText(
  entries: readonly OverviewEntry[],
  taken: readonly Taken[],
  place: OverviewPlace,
): string {
  const { language } = place;
  const sorted = entries.flatMap(({ underWay }) => underWay).toSorted(byUrgency);
  const lines = within(
    ROOM,
    sorted.slice(0, MOST_SHOWN + MOST_FOLDED).map((one) => lineOf(one, place)),
  );
  const shown = lines.slice(0, MOST_SHOWN);
  const folded = lines.slice(MOST_SHOWN);
  const beyond = sorted.length - lines.length;
  return [
    markText({ kind: "overview" }),
    `**${say(language, "overview.title")}**`,
    "",
    ...(sorted.length === 0 ? [say(language, "overview.none")] : shown),
    ...(folded.length === 0
      ? []
      : [
          "",
          `[details="${say(language, "overview.more", { count: folded.length })}"]`,
          ...folded,
          "[/details]",
        ]),
    ...(beyond === 0 ? [] : ["", say(language, "overview.beyond", { count: beyond })]),
    ...(taken.length === 0 ? [] : ["", `**${say(language, "overview.taken")}**`, ""]),
    ...taken.slice(0, MOST_TAKEN).map((one) => takenLine(one, place)),
    MARK_END,
  ].join("\n");
}

/** What comes first is due first; what has no date comes last, in the order of the topics. */
export function byUrgency(one: UnderWay, other: UnderWay): number {
  const due = ({ by, deadline }: UnderWay): number => by ?? deadline ?? Infinity;
  const [first, second] = [due(one), due(other)];
  if (first !== second) return first < second ? -1 : 1;
  return one.topicId - other.topicId || one.n - other.n;
}

/** Of several decisions on one project the last counts; the newest first. */
export function lastTaken(all: readonly Taken[]): Taken[] {
  const byProject = new Map<string, Taken>();
  for (const one of all.toSorted((a, b) => a.at - b.at)) byProject.set(`${one.topicId} ${one.n}`, one);
  return [...byProject.values()].toSorted((a, b) => b.at - a.at).slice(0, MOST_TAKEN);
}

/** A line of the list, also in the moderators' message. */
export function lineOf(one: UnderWay, place: OverviewPlace): string {
  const { language } = place;
  const parts = [
    ...(one.programme === "" ? [] : [plainInMarkdown(one.programme)]),
    say(language, `stage.${one.stage}`),
    ...(one.missing === "" ? [] : [say(language, "overview.waits", { missing: one.missing })]),
    ...(one.who === "" ? [] : [one.who]),
    ...(one.by === null ? [] : [say(language, "overview.by", { day: formatShortDay(one.by, place) })]),
  ];
  return `- ${linkTo(one, place)} · ${parts.join(" · ")}`;
}

function takenLine(one: Taken, place: OverviewPlace): string {
  const { language } = place;
  const day = formatDate(one.at, place);
  return `- ${linkTo(one, place)} · ${say(language, `decision.${one.decision}`)} · ${day}`;
}

function linkTo(
  { title, topicId }: Pick<UnderWay, "title" | "topicId">,
  { forumUrl }: OverviewPlace,
): string {
  return `[${plainInMarkdown(title)}](${forumUrl}/t/${topicId})`;
}

function within(room: number, lines: readonly string[]): string[] {
  let used = 0;
  return lines.filter((line) => (used += line.length + 1) <= room);
}
