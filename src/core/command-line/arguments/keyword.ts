/** The words of fixed meaning that some commands take: verdicts, yes and no, the end of a vote. */
import type { Verdict } from "../../record/act.ts";
import { fold } from "../../text/fold.ts";

/** `rest` is the text behind the word, or the whole text when the word is not there. */
export interface Keyword<Value> {
  readonly value: Value | null;
  readonly rest: string;
}

const VERDICTS: Readonly<Record<Verdict, readonly string[]>> = {
  for: ["favorable", "for", "favourable", "pour"],
  reserved: ["reserve", "reservee", "reserves", "reserved", "sous reserve", "avec reserve", "avec reserves"],
  against: ["defavorable", "against", "unfavourable", "unfavorable", "contre"],
};

/** favorable | reserve | defavorable, or for | reserved | against. */
export function readVerdict(text: string): Keyword<Verdict> {
  return readWord(text, (word) => {
    if (VERDICTS.for.includes(word)) return "for";
    if (VERDICTS.reserved.includes(word)) return "reserved";
    return VERDICTS.against.includes(word) ? "against" : null;
  });
}

/** oui | non, or yes | no. */
export function readYesNo(text: string): Keyword<boolean> {
  return readWord(text, (word) => {
    if (word === "oui" || word === "yes") return true;
    return word === "non" || word === "no" ? false : null;
  });
}

/** fin, or end: true when the word is there. */
export function readEnd(text: string): Keyword<true> {
  return readWord(text, (word) => (word === "fin" || word === "end" ? true : null));
}

const TWO_WORDS = /^[\s:;,]*([\p{L}\p{M}]+\s+[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}'’-])([^]*)$/u;
const ONE_WORD = /^[\s:;,]*([\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}'’-])([^]*)$/u;

/** Reads the first word (or first two) of `text`, folded, with `meaning`; punctuation before it is forgiven. */
function readWord<Value>(text: string, meaning: (word: string) => Value | null): Keyword<Value> {
  for (const pattern of [TWO_WORDS, ONE_WORD]) {
    const [, word, rest] = pattern.exec(text) ?? [];
    if (word === undefined || rest === undefined) continue;
    const value = meaning(fold(word));
    if (value !== null) return { value, rest: rest.trim() };
  }
  return { value: null, rest: text.trim() };
}
