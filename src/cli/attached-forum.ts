/** What the commands that work on a real forum share: settings, a client and a log, from the environment. */
import { readFile } from "node:fs/promises";
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import type { DiscourseApi } from "../discourse-api/discourse-api.ts";
import { readEnvironment } from "../settings/environment.ts";
import type { Environment } from "../settings/environment.ts";
import { readSettings } from "../settings/read-settings.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { createLog } from "../shell/log.ts";
import type { Log, LogOptions } from "../shell/log.ts";
import { createMetrics } from "../shell/metrics.ts";
import type { Metrics } from "../shell/metrics.ts";

export interface AttachedForum {
  readonly environment: Environment;
  readonly settings: ServiceSettings;
  readonly api: DiscourseApi;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface AttachOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Whether deliveries are to be received. */
  readonly needs: "deliveries" | "forum-only";
  readonly logLevel: string;
  readonly logDestination?: LogOptions["destination"];
}

/** @throws SettingsError when the environment or the settings file cannot be used. */
export async function attachForum(options: AttachOptions): Promise<AttachedForum> {
  const environment = readEnvironment(options.variables, options.needs);
  const { forumUrl, publicUrl, settingsPath, apiKey, apiUsername, webhookSecrets } = environment;
  const settings = readSettings(await textOf(settingsPath), settingsPath, { forumUrl, publicUrl });
  const metrics = createMetrics();
  const api = createDiscourseApi({
    url: forumUrl,
    apiKey,
    username: apiUsername,
    onRequest: metrics.request,
  });
  const log = createLog({
    level: options.logLevel,
    secrets: [apiKey, ...webhookSecrets],
    ...(options.logDestination === undefined ? {} : { destination: options.logDestination }),
  });
  return { environment, settings, api, log, metrics };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new SettingsError([
      `${path} cannot be read: AVAL_CONFIG names the settings file (aval.yaml without it)`,
    ]);
  }
}
