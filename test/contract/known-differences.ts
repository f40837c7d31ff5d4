/**
 * Where the sandbox answers less than the recorded forum, and why. The part that both have is compared all the
 * same: `narrow` cuts an answer down to it. Everything that is not in this list must agree as it is.
 */
import { z } from "zod";

export interface KnownDifference {
  readonly seq: number;
  readonly why: string;
  /** Cuts the recorded answer (and the sandbox's) down to what both have. */
  readonly narrow: (recorded: unknown, sandbox: unknown) => { recorded: unknown; sandbox: unknown };
}

const settingsSchema = z.object({ site_settings: z.array(z.looseObject({ setting: z.string() })) });
const latestSchema = z.object({ latest_posts: z.array(z.looseObject({ id: z.number() })) });
const eventsSchema = z.looseObject({ web_hook_events: z.array(z.looseObject({ headers: z.string() })) });

const FIRST_POST_OF_THE_RUN = 43;

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  ...[15, 136].map((seq) => ({
    seq,
    why: "the sandbox has only the settings that it obeys or that a client sets, in its own order",
    narrow: (recorded: unknown, sandbox: unknown) => {
      const mine = bySetting(settingsSchema.parse(sandbox).site_settings);
      const theirs = bySetting(settingsSchema.parse(recorded).site_settings);
      const names = new Set(mine.map((row) => row.setting));
      return {
        recorded: { site_settings: theirs.filter((row) => names.has(row.setting)) },
        sandbox: { site_settings: mine },
      };
    },
  })),
  {
    seq: 127,
    why: "the recorded forum had posts of earlier runs and its own welcome topics",
    narrow: (recorded, sandbox) => ({
      recorded: { latest_posts: ofTheRun(recorded) },
      sandbox: { latest_posts: ofTheRun(sandbox) },
    }),
  },
  {
    seq: 141,
    why: "the order of deliveries is not kept, so only their number and their states are compared",
    narrow: (recorded, sandbox) => ({
      recorded: eventsSchema.parse(recorded),
      sandbox: eventsSchema.parse(sandbox),
    }),
  },
];

function bySetting<Row extends { setting: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.setting.localeCompare(b.setting));
}

function ofTheRun(body: unknown): unknown[] {
  return latestSchema.parse(body).latest_posts.filter((post) => post.id >= FIRST_POST_OF_THE_RUN);
}
