/** The words of fixed meaning that some commands take: verdicts, yes and no, the end of a vote. */
import type { Verdict } from "../../acts/act.ts";

/** `rest` is the text behind the word, or the whole text when the word is not there. */
export interface Keyword<Value> {
  readonly value: Value | null;
  readonly rest: string;
}

/** favorable | reserve | defavorable, or for | reserved | against. */
export function readVerdict(_text: string): Keyword<Verdict> {
  throw new Error("being written");
}

/** oui | non, or yes | no. */
export function readYesNo(_text: string): Keyword<boolean> {
  throw new Error("being written");
}

/** fin, or end: true when the word is there. */
export function readEnd(_text: string): Keyword<true> {
  throw new Error("being written");
}
