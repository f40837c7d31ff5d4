/** `aval config check [FILE]`: whether a settings file is good and what it comes to; asks neither forum nor network. */
import { settingsPathOf } from "../settings/environment.ts";
import type { Variables } from "../settings/environment.ts";
import { languageOfSystem } from "../settings/message-language.ts";
import { readSettings } from "../settings/read-settings.ts";
import { CONFIG_WORDS } from "./config-words.ts";
import { networkPresses } from "./network-press.ts";
import { textOfSettings, unreadableSettings } from "./settings-text.ts";

export interface ConfigCheckOptions {
  readonly variables: Variables;
  /** Null: the file that the service would read. */
  readonly path: string | null;
  readonly print: (line: string) => void;
}

/**
 * Prints what the file comes to, in its language.
 * @throws SettingsError with every problem of the file.
 */
export async function checkConfig({ variables, path, print }: ConfigCheckOptions): Promise<void> {
  const system = languageOfSystem(variables);
  const file = path ?? settingsPathOf(variables);
  const text = await textOfSettings(file);
  if (text === null) throw unreadableSettings(file, system);
  const settings = readSettings(text, file, { forumUrl: "", publicUrl: null }, system);
  await networkPresses(settings, file, variables["AVAL_CERTIFICATE_PASSPHRASE"] ?? "");
  const words = CONFIG_WORDS[settings.language];
  print(words.good(file));
  for (const [heading, sentence] of words.lines(settings)) print(`  ${heading}${words.colon}${sentence}`);
  print(words.notAsked);
}
