/**
 * Puts a service together, for `aval serve` and `aval sync`, for the demo and for the tests: they differ in how
 * the forum is reached, in the clock and in where the log goes, and in nothing else.
 */
import { systemClock } from "../clock/clock.ts";
import type { Clock } from "../clock/clock.ts";
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
  const [sealing = "", ...earlier] = sealSecrets;
  return {
    settings,
    secrets,
    metrics,
    api: createDiscourseApi({ ...connection, url: settings.forumUrl, onRequest: metrics.request }),
    clock: clock ?? systemClock(),
    log: createLog({ ...log, secrets: [connection.apiKey, ...secrets, ...sealSecrets, metricsToken ?? ""] }),
    pressOf: presses ?? pressOf({ letterText: loadLetterTemplates(), renderPdf: letterPrinter() }),
    seal: createSeal(sealing, earlier),
    metricsToken,
    rhythm: { ...RHYTHM, ...rhythm },
  };
}
