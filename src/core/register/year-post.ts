/**
 * A year's projects in the register topic: one post with the year's numbers for people and, sealed below them, what
 * they are counted from. It names no project. A year of many requests has further posts for those that do not fit.
 */
import type { Place } from "../dates/format-date.ts";
import { MARK_END, markText } from "../text/mark.ts";
import { say } from "../words/say.ts";
import type { CountedProject } from "./yearly-count.ts";
import { yearCounts } from "./yearly-count.ts";

/** What the sealed comment is called. */
export const YEAR_LABEL = "year";

/** Characters that the sealed projects of one post take at most: a post holds 32,000. */
const ROOM = 24_000;

export interface YearPart {
  readonly year: number;
  readonly part: number;
  readonly projects: readonly CountedProject[];
}

/** All projects in the order of their topics, shared out over the posts of their years. */
export function yearParts(projects: readonly CountedProject[]): YearPart[] {
  const sorted = projects.toSorted((a, b) => a.year - b.year || a.topicId - b.topicId || a.n - b.n);
  const parts: { year: number; part: number; projects: CountedProject[]; used: number }[] = [];
  for (const project of sorted) {
    const room = JSON.stringify(asTuple(project)).length + 1;
    const last = parts.at(-1);
    if (last !== undefined && last.year === project.year && last.used + room <= ROOM) {
      last.projects.push(project);
      last.used += room;
    } else {
      const part = last?.year === project.year ? last.part + 1 : 1;
      parts.push({ year: project.year, part, projects: [project], used: room });
    }
  }
  return parts;
}

/** The post's mark. */
export function yearMark({ year, part }: Pick<YearPart, "year" | "part">) {
  return { kind: "year", n: year, ...(part === 1 ? {} : { part: String(part) }) } as const;
}

/** The visible text; `all` are the projects of every part. */
export function yearText(
  { year, part }: Pick<YearPart, "year" | "part">,
  all: readonly CountedProject[],
  { language }: Place,
): string {
  const count = yearCounts(all).find((one) => one.year === year);
  const { asked = 0, granted = 0, refused = 0, won = 0, tookPart = 0 } = count ?? {};
  const said =
    part === 1
      ? say(language, "year.counts", { year, asked, granted, refused, won, tookPart })
      : say(language, "year.more", { year });
  return [markText(yearMark({ year, part })), said, MARK_END].join("\n");
}

/** `[topic, n, result, won, voters]` for each project. */
export function yearValue({ year, projects }: YearPart): unknown {
  return { v: 1, year, projects: projects.map(asTuple) };
}

function asTuple({ topicId, n, result, won, voters }: CountedProject) {
  return [topicId, n, result, won ? 1 : 0, voters] as const;
}

/** Reads back what `yearValue` gave; none in anything else. */
export function projectsIn(value: unknown): CountedProject[] {
  if (!isYear(value)) return [];
  const { year } = value;
  return value.projects.map(([topicId, n, result, won, voters]) => ({
    topicId,
    n,
    year,
    result,
    won: won === 1,
    voters,
  }));
}

interface KeptYear {
  readonly year: number;
  readonly projects: readonly ReturnType<typeof asTuple>[];
}

/** What is sealed has the shape that it was given. */
function isYear(value: unknown): value is KeptYear {
  return typeof value === "object" && value !== null && "v" in value && value.v === 1 && "projects" in value;
}
