/** What a template can ask of the language that it is written in. Each gives plain text, to be printed escaped. */
import type { Language } from "../../core/model/settings.ts";
import * as english from "./english.ts";
import * as french from "./french.ts";
import { listed } from "./listed.ts";

export interface LetterGrammar {
  /** The holder after "porté par" / "led by", with its article where the rule knows it. */
  readonly holder: (name: string) => string;
  /** The recipient with its preposition ("à la Région", "to the Region"); "" where no rule knows its article. */
  readonly recipient: (name: string) => string;
  /** The call with its preposition: "de l'appel « X »", "the call “X”". */
  readonly call: (name: string) => string;
  /** The territory with its articles; "" where no rule knows them. */
  readonly territory: (name: string) => string;
  /** The clause with "que" or "that" before it. */
  readonly that: (clause: string) => string;
  readonly list: (phrases: readonly string[]) => string;
  /** Whether phrases can follow "s'engage à": all begin with an infinitive. English has none of this form. */
  readonly areInfinitives: (phrases: readonly string[]) => boolean;
  readonly quote: (text: string) => string;
  /** A number in letters up to twelve. */
  readonly inLetters: (count: number) => string;
}

const FRENCH_NUMBERS = "zéro une deux trois quatre cinq six sept huit neuf dix onze douze".split(" ");
const ENGLISH_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

export const LETTER_GRAMMAR: Record<Language, LetterGrammar> = {
  fr: {
    holder: french.organisation,
    recipient: (name) => {
      const phrase = french.recipient(name);
      return phrase === null ? "" : french.to(phrase);
    },
    call: (name) => french.of(french.call(name)),
    territory: (name) => french.territory(name) ?? "",
    that: french.that,
    list: (phrases) => listed(phrases, "et"),
    areInfinitives: (phrases) => phrases.every(french.isInfinitive),
    quote: (text) => `« ${text} »`,
    inLetters: (count) => FRENCH_NUMBERS[count] ?? String(count),
  },
  en: {
    holder: english.organisation,
    recipient: (name) => {
      const phrase = english.recipient(name);
      return phrase === null ? "" : `to ${phrase}`;
    },
    call: english.call,
    territory: (name) => english.territory(name) ?? "",
    that: (clause) => `that ${clause}`,
    list: (phrases) => listed(phrases, "and"),
    areInfinitives: () => false,
    quote: (text) => `“${text}”`,
    inLetters: (count) => ENGLISH_NUMBERS[count] ?? String(count),
  },
};
