/**
 * Keeps the projects of each year in posts of the register topic, and counts them for the public pages. It knows of
 * each request what the last look at it came to; those that are over and read no more are in the posts.
 */
import type { Clock } from "../clock/clock.ts";
import type { Seal } from "../core/model/seal.ts";
import { isOfEarlierKey, sealJson } from "../core/record/sealed-json.ts";
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
import { normaliseRaw } from "../core/text/normalise-raw.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import type { Log } from "./log.ts";
import { stayInPlace } from "./overview.ts";
import type { Register } from "./reading/register.ts";

export interface YearlyCounts {
  /** What the last look at a request came to; one that is a request no more takes back nothing. */
  note(projects: readonly CountedProject[]): void;
  /** Brings the posts up to date. */
  settle(): Promise<void>;
  /** All projects that are known, those of topics that are not public too. */
  projects(): Promise<readonly CountedProject[]>;
}

export interface YearlyCountsParts {
  readonly settings: Pick<ServiceSettings, "language" | "timezone" | "register">;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly register: Pick<Register, "years" | "put">;
  /** Topics of which the register may tell nothing, unless the settings say so. */
  readonly hiddenFrom: (register: number | null) => Promise<ReadonlySet<number>>;
  readonly api: Calls<
    | "topics.byExternalId"
    | "topics.create"
    | "topics.resetBump"
    | "posts.reply"
    | "posts.edit"
    | "administration.categories"
    | "revisions.read"
  >;
}

/** Between two edits of a post. */
const PAUSE = 10 * 60_000;

/** Counts that know of no request yet. */
export function createYearlyCounts(parts: YearlyCountsParts): YearlyCounts {
  const { settings, clock, seal, log, register, hiddenFrom, api } = parts;
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
        const text = normaliseRaw(yearText(part, all, settings));
        const value = yearValue(part);
        const [before = ""] = there?.post.raw.split(`\n<!-- aval:${YEAR_LABEL} `) ?? [];
        const isSame = before === text && JSON.stringify(there?.value) === JSON.stringify(value);
        const isSealed = there?.intact === true && !isOfEarlierKey(seal, YEAR_LABEL, there.post.raw);
        if (isSame && isSealed) continue;
        if (there !== undefined && clock.now() - there.post.updatedAt < PAUSE) continue;
        const binding = {
          topic: kept.topicId,
          post: there?.post.id ?? null,
          part: part.part,
          seq: (there?.seq ?? 0) + 1,
          version: (there?.post.version ?? 0) + 1,
        };
        await register.put(api, key, `${text}\n${sealJson(seal, YEAR_LABEL, { ...binding, value })}`);
        if (there?.isLast === true) await stayInPlace(api, log, kept.topicId);
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
