/** The argument of `/projet NAME`: all of its first line that holds anything. */
import { beginsUnclear, saysClosed } from "../doubt.ts";
import { readReason } from "./reason.ts";
import { typed } from "./typed.ts";

export interface ProjectName {
  /** "" when there is none. */
  readonly name: string;
  /** Words that are no name: a number alone, "annulé", "non"; else null. */
  readonly doubt: string | null;
}

const NUMBER = /^(?:n[°o]\s*)?[\d\s.,;:&+/-]+$/u;

export function readProjectName(text: string): ProjectName {
  const name = readReason(readReason(text).split("\n")[0] ?? "");
  const { plain } = typed(name);
  const words = readReason(plain.replace(/^\d{1,4}(?!\p{L})/u, ""));
  const isNone = NUMBER.test(plain) || saysClosed(words) || beginsUnclear(words);
  return { name, doubt: name !== "" && isNone ? name : null };
}
