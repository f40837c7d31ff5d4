/** The sentences of an audit in both languages. */
import type { Language } from "../core/model/settings.ts";
import { auditEnglish } from "./words-en.ts";
import { auditFrench } from "./words-fr.ts";

export type AuditKey = keyof typeof auditFrench;
export type AuditValues = Readonly<Record<string, string | number>>;

const WORDS: Readonly<Record<Language, Readonly<Record<AuditKey, string>>>> = {
  fr: auditFrench,
  en: auditEnglish,
};

/** The sentence with its values; throws for one that is missing. An empty list behind "·" leaves no dot behind. */
export function tell(language: Language, key: AuditKey, values: AuditValues): string {
  return WORDS[language][key]
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}`);
      return String(value);
    })
    .replace(/ · $/, "")
    .replace(/ {2,}/g, " ");
}
