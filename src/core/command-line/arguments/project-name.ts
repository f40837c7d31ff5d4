/** The argument of `/projet NAME`: all of its first line that holds anything. */
import { beginsUnclear, saysClosed } from "../doubt.ts";
import { readReason } from "./reason.ts";
import { typed } from "./typed.ts";

export interface ProjectName {
  /** "" when there is none. */
  readonly name: string;
  /** Words that are no name, or not one alone: a number, "annulé", "retirer Le Relais"; else null. */
  readonly doubt: string | null;
}

const NUMBER = /^(?:n[°o]\s*)?[\d\s.,;:&+/-]+$|^n[°o]\s*\d|^\d{1,4}\s*[:.)\u2012-\u2015]/u;
const OTHER_DEED =
  /^(?:retirer|supprimer|renommer|annuler|enlever|remove|withdraw|rename|delete|cancel)(?!\p{L})/u;

export function readProjectName(text: string): ProjectName {
  const line = readReason(readReason(text).split("\n")[0] ?? "");
  const name = line.replace(/^[«"“]\s*([^«»"“”]*?)\s*[»"”]$/u, "$1");
  const { plain } = typed(name);
  const words = readReason(plain.replace(/^\d{1,4}(?!\p{L})/u, ""));
  const isNone = NUMBER.test(plain) || saysClosed(words) || beginsUnclear(words) || OTHER_DEED.test(words);
  return { name, doubt: name !== "" && isNone ? name : null };
}
