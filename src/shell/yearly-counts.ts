/**
 * Keeps the projects of each year in posts of the register topic, and counts them for the public pages. It knows of
 * each request what the last look at it came to; those that are over and read no more are in the posts.
 */
import { isOfEarlierKey } from "../core/record/sealed-json.ts";
import {
  projectsIn,
  YEAR_LABEL,
  yearMark,
  yearParts,
  yearText,
  yearValue,
} from "../core/register/year-post.ts";
import type { YearPart } from "../core/register/year-post.ts";
import type { CountedProject } from "../core/register/yearly-count.ts";
import { keyOf } from "../core/register/yearly-count.ts";
import { markKey } from "../core/text/mark.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { keepRegisterPost } from "./keep-register-post.ts";
import type { KeepingCalls, KeepingParts } from "./keep-register-post.ts";
import type { Register } from "./reading/register.ts";
import type { EditCall } from "./reading/read-edits.ts";

export interface YearlyCounts {
  /** What the last look at a request came to; one that is a request no more takes back nothing. */
  note(projects: readonly CountedProject[]): void;
  /** Brings the posts up to date. */
  settle(): Promise<void>;
  /** All projects that are known, those of topics that are not public too. */
  projects(): Promise<readonly CountedProject[]>;
}

export interface YearlyCountsParts extends Pick<KeepingParts, "clock" | "seal" | "log"> {
  readonly settings: Pick<ServiceSettings, "language" | "timezone" | "register">;
  readonly register: Pick<Register, "years" | "put">;
  /** Topics of which the register may tell nothing, unless the settings say so. */
  readonly hiddenFrom: (register: number | null) => Promise<ReadonlySet<number>>;
  readonly api: KeepingCalls & Calls<EditCall>;
}

/** Counts that know of no request yet. */
export function createYearlyCounts(parts: YearlyCountsParts): YearlyCounts {
  const { settings, seal, register, hiddenFrom, api } = parts;
  const seen = new Map<string, CountedProject>();

  function merged(values: readonly unknown[]): CountedProject[] {
    const all = new Map(values.flatMap(projectsIn).map((project) => [keyOf(project), project]));
    for (const [key, project] of seen) all.set(key, project);
    return [...all.values()];
  }

  return {
    note(projects) {
      for (const project of projects) seen.set(keyOf(project), project);
    },
    async settle() {
      const kept = await register.years(api);
      if (kept === null) return;
      const hidden = settings.register.privateTopics ? new Set<number>() : await hiddenFrom(kept.category);
      const all = merged(kept.posts.map(({ value }) => value)).filter(({ topicId }) => !hidden.has(topicId));
      for (const part of [...yearParts(all), ...emptied(kept.posts, all)]) {
        const key = markKey(yearMark(part));
        const there = kept.posts.find((one) => one.key === key);
        const found = { topicId: kept.topicId, post: there?.post ?? null, isLast: there?.isLast ?? false };
        const value = yearValue(part);
        const isSealed = there?.intact === true && !isOfEarlierKey(seal, YEAR_LABEL, there.post.raw);
        await keepRegisterPost(parts, found, {
          key,
          label: YEAR_LABEL,
          text: yearText(part, all, settings),
          value,
          part: part.part,
          seq: there?.seq ?? 0,
          isHeld: isSealed && JSON.stringify(there.value) === JSON.stringify(value),
        });
      }
    },
    async projects() {
      const kept = await register.years(api);
      return merged(kept?.posts.map(({ value }) => value) ?? []);
    },
  };
}

/** Posts for which no project is left, since what they told of is hidden by now. */
function emptied(posts: readonly { readonly key: string }[], all: readonly CountedProject[]): YearPart[] {
  const needed = new Set(yearParts(all).map((part) => markKey(yearMark(part))));
  return posts
    .filter(({ key }) => !needed.has(key))
    .map(({ key }) => {
      const [, year, part = "1"] = key.split(":");
      return { year: Number(year), part: Number(part), projects: [] };
    });
}
