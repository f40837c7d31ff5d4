/** What every setting and every variable is for, in both languages; a new key does not compile until it is here. */
import type { Language } from "../../core/model/settings.ts";
import type { VariableName } from "../environment.ts";
import type { SettingKey, TopKey } from "../setting-keys.ts";
import { ENGLISH_DESCRIPTIONS } from "./descriptions-en.ts";
import { FRENCH_DESCRIPTIONS } from "./descriptions-fr.ts";

interface VariableDescription {
  readonly what: string;
  readonly allowed: string;
  /** What holds without it, or that it must be there. */
  readonly otherwise: string;
  readonly example: string;
}

export interface Descriptions {
  /** What it does; in Markdown. */
  readonly keys: Readonly<Record<SettingKey, string>>;
  /** Lines of a settings file; between them they set every key. */
  readonly examples: Readonly<Record<TopKey, string>>;
  readonly variables: Readonly<Record<VariableName, VariableDescription>>;
}

export const DESCRIPTIONS: Readonly<Record<Language, Descriptions>> = {
  fr: FRENCH_DESCRIPTIONS,
  en: ENGLISH_DESCRIPTIONS,
};
