/** What is said of a settings file or environment that cannot be used, in both languages. */
import type { Language } from "../core/model/settings.ts";
import { ENGLISH_SETTINGS } from "./words-en.ts";
import { FRENCH_SETTINGS } from "./words-fr.ts";

/** What may stand at a place of the file; said by its check, and by the reference page. */
export interface AllowedWords {
  readonly span: string;
  readonly tag: string;
  readonly groups: string;
  readonly address: string;
  readonly timezone: string;
  readonly yesNo: string;
  readonly quorum: string;
  readonly rule: string;
  readonly tie: string;
  readonly categories: string;
  readonly requiredFields: string;
  /** The list of programmes, and an entry of it. */
  readonly programmes: string;
  readonly programme: string;
  readonly sentences: string;
  /** Lines of an address. */
  readonly lines: string;
  readonly email: string;
  readonly criteria: string;
  readonly criteriaCount: string;
  /** An entry of the list of criteria, in either of its forms. */
  readonly criterion: string;
  readonly label: string;
  /** What stands at a key that only holds others. */
  readonly holder: Readonly<
    Record<"stage_tags" | "register" | SettingsRole | "vote" | "projects" | "recusal" | "letter", string>
  >;
  readonly file: string;
  readonly text: (most: number) => string;
  readonly wholeNumber: (least: number) => string;
  readonly most: (most: number) => string;
  readonly oneOf: (choices: readonly string[]) => string;
}

type SettingsRole = "electorate" | "stewards" | "reviewers" | "signatories";

/** Mistakes in the YAML that people make, told apart as far as it helps them to mend it. */
export type YamlMistake =
  | "indent"
  | "tab"
  | "twice"
  | "unclosed"
  | "quote"
  | "colon"
  | "no-colon"
  | "several"
  | "alias"
  | "other";

export interface SettingsWords {
  readonly allowed: AllowedWords;
  readonly theFile: string;
  readonly severalValues: string;
  readonly missing: (subject: string, allowed: string) => string;
  readonly wrong: (subject: string, written: string, allowed: string) => string;
  /** `possible` are the keys of that place, `meant` the one that is nearly the same. */
  readonly unknownKey: (name: string, possible: readonly string[], meant: string | null) => string;
  readonly sameTag: (name: string, tag: string, other: string) => string;
  /** The same `id` or `name`, or the same category, in two places. */
  readonly sameName: (name: string, value: string, other: string) => string;
  readonly sameCategory: (name: string, category: number, other: string) => string;
  /** A programme by which no topic could come to be a request. */
  readonly noWayIn: (name: string) => string;
  readonly minimumTooLong: string;
  /** A part of the rule of a majority, in a vote by consent. */
  readonly notByConsent: (name: string) => string;
  readonly shareOfNothing: string;
  readonly tieWithoutRule: string;
  readonly noSignatureImage: string;
  readonly yaml: (mistake: YamlMistake) => string;
  readonly unreadableFile: (path: string) => string;
  /** A file that a setting names. */
  readonly unreadableNamed: (key: string, path: string) => string;
  readonly notThisKind: (key: string, path: string, kinds: readonly string[]) => string;
  readonly variable: {
    /** What each variable that must be given is. */
    readonly purposes: Readonly<Record<RequiredVariable, string>>;
    readonly missing: (name: RequiredVariable) => string;
    /** Before a secret that was made for this line. */
    readonly proposal: string;
    readonly notAddress: (name: string, value: string) => string;
    readonly tooShort: (name: string, least: number) => string;
    readonly notHost: (value: string) => string;
    readonly notPort: (value: string) => string;
    readonly notLevel: (value: string, levels: readonly string[]) => string;
  };
}

export type RequiredVariable =
  | "DISCOURSE_URL"
  | "DISCOURSE_API_KEY"
  | "DISCOURSE_API_USERNAME"
  | "DISCOURSE_WEBHOOK_SECRET"
  | "AVAL_SECRET";

export const SETTINGS_WORDS: Readonly<Record<Language, SettingsWords>> = {
  fr: FRENCH_SETTINGS,
  en: ENGLISH_SETTINGS,
};
