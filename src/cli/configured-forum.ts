/** What the commands that work on a real forum share: settings and the way to the forum, from file and environment. */
import { readEnvironment, settingsPathOf } from "../settings/environment.ts";
import type { Environment, Needs } from "../settings/environment.ts";
import { languageOfFile, readSettings } from "../settings/read-settings.ts";
import { languageOfSystem } from "../settings/message-language.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { textOfSettings, unreadableSettings } from "./settings-text.ts";

export interface ConfiguredForum {
  readonly environment: Environment;
  readonly settings: ServiceSettings;
  /** For the client of `settings.forumUrl`. */
  readonly connection: { readonly apiKey: string; readonly username: string };
}

export interface ConfiguredForumOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly needs: Needs;
}

/** @throws SettingsError when the environment or the settings file cannot be used. */
export async function readConfiguredForum({
  variables,
  needs,
}: ConfiguredForumOptions): Promise<ConfiguredForum> {
  const settingsPath = settingsPathOf(variables);
  const system = languageOfSystem(variables);
  // The file is read first because it says in which language to speak of the environment, too.
  const text = await textOfSettings(settingsPath);
  const language = (text === null ? null : languageOfFile(text)) ?? system;
  const environment = readEnvironment(variables, needs, language);
  if (text === null) throw unreadableSettings(settingsPath, system);
  const { forumUrl, publicUrl, apiKey, apiUsername } = environment;
  const settings = readSettings(text, settingsPath, { forumUrl, publicUrl }, system);
  return { environment, settings, connection: { apiKey, username: apiUsername } };
}
