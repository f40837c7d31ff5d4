/**
 * Puts a service together, for `aval serve` and `aval sync`, for the demo and for the tests: they differ in how
 * the forum is reached, in the clock and in where the log goes, and in nothing else.
 */
import { systemClock } from "../clock/clock.ts";
import type { Clock } from "../clock/clock.ts";
import { createForumClock } from "../clock/forum-clock.ts";
import type { ForumClock } from "../clock/forum-clock.ts";
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import type { DiscourseApiOptions } from "../discourse-api/discourse-api.ts";
import { letterPrinter } from "../letter/letter-pdf.ts";
import { loadLetterTemplates } from "../letter/letter-template.ts";
import { pressOf } from "../letter/press-of.ts";
import type { PressOf } from "../letter/press-of.ts";
import { createSeal } from "../seal/ed25519-seal.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import type { Rhythm, ServiceParts } from "./attach.ts";
import { createLog } from "./log.ts";
import type { LogOptions } from "./log.ts";
import { createMetrics } from "./metrics.ts";

export interface AssembleOptions {
  readonly settings: ServiceSettings;
  /** To the forum of the settings, as the bot. */
  readonly connection: Omit<DiscourseApiOptions, "url" | "now" | "onRequest">;
  /** The webhook's secret, and the one before while rotating; none where nothing is delivered. */
  readonly secrets: readonly string[];
  /** What the record is sealed with: the current secret, and the one before while rotating. */
  readonly sealSecrets: readonly string[];
  /** For `/metrics`; none unless given. */
  readonly metricsToken?: string | null;
  readonly log: Omit<LogOptions, "secrets">;
  /** What letters are made with; ours, on plain paper, unless the settings name others. */
  readonly pressOf?: PressOf;
  /** The machine's own unless told. */
  readonly clock?: Clock;
  /** A sweep in five minutes, a full read in six hours unless told. */
  readonly rhythm?: Partial<Rhythm>;
}

const RHYTHM: Rhythm = { sweep: 5 * 60_000, fullRead: 6 * 3_600_000 };

/** The parts of one service; nothing is asked of the forum yet. Throws what `createDiscourseApi` throws. */
export function assemble({
  settings,
  connection,
  secrets,
  sealSecrets,
  metricsToken = null,
  log,
  pressOf: presses,
  clock,
  rhythm,
}: AssembleOptions): ServiceParts {
  const metrics = createMetrics();
  const serviceLog = createLog({
    ...log,
    secrets: [connection.apiKey, ...secrets, ...sealSecrets, metricsToken ?? ""],
  });
  const time = createForumClock(clock ?? systemClock(), (ahead) => {
    if (ahead === 0) serviceLog.warn("this machine's clock agrees with the forum's again");
    else
      serviceLog.warn(
        { secondsAhead: Math.round(ahead / 1000) },
        "this machine's clock is not the forum's: the forum's is followed",
      );
  });
  const timed = {
    ...connection,
    fetch: tellingTheTime(connection.fetch ?? globalThis.fetch, settings.forumUrl, time),
  };
  const [sealing = "", ...earlier] = sealSecrets;
  return {
    settings,
    secrets,
    metrics,
    api: createDiscourseApi({ ...timed, url: settings.forumUrl, onRequest: metrics.request }),
    clock: time,
    log: serviceLog,
    pressOf: presses ?? pressOf({ letterText: loadLetterTemplates(), renderPdf: letterPrinter() }),
    seal: createSeal(sealing, earlier),
    metricsToken,
    rhythm: { ...RHYTHM, ...rhythm },
  };
}

/** Has the clock hear what time each answer of the forum bears; one kept by a proxy tells of an earlier time. */
function tellingTheTime(
  send: typeof globalThis.fetch,
  forumUrl: string,
  clock: ForumClock,
): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await send(input, init);
    const address = input instanceof Request ? input.url : String(input);
    const told = Date.parse(answer.headers.get("date") ?? "");
    const isNow = !Number.isNaN(told) && !answer.headers.has("age");
    if (isNow && address.startsWith(`${forumUrl}/`)) clock.hear(told);
    return answer;
  };
}
