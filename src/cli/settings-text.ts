/** The text of the settings file. */
import { readFile } from "node:fs/promises";
import type { Language } from "../core/model/settings.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { SETTINGS_WORDS } from "../settings/words.ts";

/** Null when the file cannot be read. */
export async function textOfSettings(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

/** What is said of a settings file that cannot be read. */
export function unreadableSettings(path: string, language: Language): SettingsError {
  return new SettingsError([SETTINGS_WORDS[language].unreadableFile(path)]);
}
