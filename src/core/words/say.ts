/**
 * Turns a sentence of the word lists into text. Placeholders: `{name}` is a value; `{count?one|many}` the singular
 * or plural that a count asks for (French counts 0 and 1 as singular, English only 1); `{count=none}` the count,
 * or that word for nought; `{name~de}` a name behind "de" or "d'", as French wants it.
 */
import type { Language } from "../model/settings.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import type { WordKey } from "./french.ts";

export type Values = Readonly<Record<string, string | number>>;

const SENTENCES: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { fr: french, en: english };

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  fr: new Intl.PluralRules("fr"),
  en: new Intl.PluralRules("en"),
};

/** The sentence `key` in `language`; throws when a value for one of its placeholders is missing. */
export function say(language: Language, key: WordKey, values: Values = {}): string {
  const sentence = SENTENCES[language][key];
  return sentence.replace(
    PLACEHOLDER,
    (_, name: string, one?: string, many?: string, none?: string, of?: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}`);
      if (one !== undefined && many !== undefined)
        return PLURALS[language].select(Number(value)) === "one" ? one : many;
      if (none !== undefined && Number(value) === 0) return none;
      return of === undefined ? String(value) : behindOf(String(value));
    },
  );
}

/** Names of the values that the sentence `key` wants. */
export function valuesWanted(key: WordKey): ReadonlySet<string> {
  return new Set([...french[key].matchAll(PLACEHOLDER)].map(([, name = ""]) => name));
}

const PLACEHOLDER = /\{(\w+)(?:\?([^|}]*)\|([^}]*)|=([^}]*)|(~de))?\}/g;

/** "d'Alice", "de Bruno"; before an h that is mute or not the full form is never wrong enough to guess. */
function behindOf(name: string): string {
  const first = name.normalize("NFD").charAt(0);
  return /[aeiouyœæ]/i.test(first) ? `d'${name}` : `de ${name}`;
}

/** "a, b and c" in the language; "" for none. */
export function sayList(language: Language, items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  const last = items[items.length - 1] ?? "";
  return `${items.slice(0, -1).join(", ")} ${say(language, "list.and")} ${last}`;
}
