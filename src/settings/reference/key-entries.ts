/** The keys of the settings file one by one, each with what the page and the example say of it. */
import type { Language } from "../../core/model/settings.ts";
import { readSettings } from "../read-settings.ts";
import { settingsAsWritten } from "../settings-as-written.ts";
import type { WrittenSettings } from "../settings-as-written.ts";
import type { SettingKey, TopKey } from "../setting-keys.ts";
import { SETTINGS_WORDS } from "../words.ts";
import { ALLOWED_AT } from "./allowed-at.ts";
import { DESCRIPTIONS } from "./descriptions.ts";

export interface KeyEntry {
  readonly key: SettingKey;
  readonly what: string;
  readonly allowed: string;
}

export interface TopEntry extends KeyEntry {
  readonly key: TopKey;
  /** The keys under it; none for one that holds a value. */
  readonly below: readonly KeyEntry[];
  readonly example: string;
}

/** Whether the keys under it are those of a list's entries. */
export function holdsEntries(key: SettingKey): boolean {
  return key === "criteria" || key === "programmes";
}

/** Every key at the top of the file in the order of the page, with those under it. */
export function keyEntries(language: Language): TopEntry[] {
  const { keys, examples } = DESCRIPTIONS[language];
  const all = Object.keys(keys).filter((key): key is SettingKey => key in ALLOWED_AT);
  const entry = <Key extends SettingKey>(key: Key) => ({
    key,
    what: keys[key],
    allowed: ALLOWED_AT[key](SETTINGS_WORDS[language].allowed),
  });
  return Object.keys(defaultsIn(language))
    .filter((key): key is TopKey => key in examples)
    .map((key) => ({
      ...entry(key),
      below: all.filter((other) => other.startsWith(`${key}.`)).map(entry),
      example: examples[key],
    }));
}

/** What holds in a file of this language that says no more than it must. */
export function defaultsIn(language: Language): WrittenSettings {
  const { network } = DESCRIPTIONS[language].examples;
  const addresses = { forumUrl: "", publicUrl: null };
  return settingsAsWritten(readSettings(`${network}\nlanguage: ${language}\n`, "aval.yaml", addresses));
}
