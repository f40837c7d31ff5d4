/** What the commands that work on a real forum share: settings, a client and a log, from the environment. */
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import type { DiscourseApi } from "../discourse-api/discourse-api.ts";
import { readEnvironment, settingsPathOf } from "../settings/environment.ts";
import type { Environment } from "../settings/environment.ts";
import { languageOfFile, readSettings } from "../settings/read-settings.ts";
import { languageOfSystem } from "../settings/message-language.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { createLog } from "../shell/log.ts";
import type { Log, LogOptions } from "../shell/log.ts";
import { createMetrics } from "../shell/metrics.ts";
import type { Metrics } from "../shell/metrics.ts";
import { textOfSettings, unreadableSettings } from "./settings-text.ts";

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
  const { variables, needs } = options;
  const settingsPath = settingsPathOf(variables);
  const system = languageOfSystem(variables);
  // The file is read first because it says in which language to speak of the environment, too.
  const text = await textOfSettings(settingsPath);
  const language = (text === null ? null : languageOfFile(text)) ?? system;
  const environment = readEnvironment(variables, needs, language);
  if (text === null) throw unreadableSettings(settingsPath, system);
  const { forumUrl, publicUrl, apiKey, apiUsername, webhookSecrets } = environment;
  const settings = readSettings(text, settingsPath, { forumUrl, publicUrl }, system);
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
