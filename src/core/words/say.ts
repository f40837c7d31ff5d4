/**
 * Turns a sentence of the word lists into text. `{name}` is replaced by a value, `{count?one|many}` by the
 * singular or plural that the count asks for: French counts 0 and 1 as singular, English only 1.
 */
import type { Language } from "../model/settings.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import type { WordKey } from "./french.ts";

export type Values = Readonly<Record<string, string | number>>;

/** The sentence `key` in `language`; throws when a value for one of its placeholders is missing. */
export function say(language: Language, key: WordKey, values: Values = {}): string {
  const sentence = (language === "fr" ? french : english)[key];
  return sentence.replace(
    /\{(\w+)(?:\?([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}`);
      if (one === undefined || many === undefined) return String(value);
      return isSingular(language, Number(value)) ? one : many;
    },
  );
}

function isSingular(language: Language, count: number): boolean {
  return language === "fr" ? count < 2 : count === 1;
}

/** "a, b and c" in the language; "" for none. */
export function sayList(language: Language, items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  const last = items[items.length - 1] ?? "";
  return `${items.slice(0, -1).join(", ")} ${say(language, "list.and")} ${last}`;
}
