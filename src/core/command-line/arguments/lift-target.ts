/** What `/lever` lifts: a recusal, a reservation R1… or an objection O1…. */
import { fold } from "../../text/fold.ts";
import { commandOf } from "../command-word-of.ts";
import type { Keyword } from "./keyword.ts";

export type LiftTarget =
  | { readonly kind: "recusal" }
  /** `id` is R1, R2… or O1, O2…, in capitals. */
  | { readonly kind: "position"; readonly id: string };

const ARTICLE = String.raw`(?:(?:le|la|l['’]|mon|ma|son|sa|the|my)\s*)?`;
const POSITION = new RegExp(
  String.raw`^[\s:;,]*${ARTICLE}(?:(?<word>\p{L}[\p{L}\p{M}]*)\s*)?(?<letter>(?<!\p{L})[ro])?\s?(?<digits>\d{1,4})(?![\p{L}\p{N}])(?<rest>[^]*)$`,
  "iu",
);
const WORD = new RegExp(
  String.raw`^[\s:;,]*${ARTICLE}(?<word>[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}])(?<rest>[^]*)$`,
  "iu",
);
const RESERVATIONS = new Set(["r", "reserve", "reservation", "concern"]);
const OBJECTIONS = new Set(["o", "objection"]);
const RECUSALS = new Set(["recusal", "recusation"]);

/** deport | recusal (and their other words) | R1 | O1. */
export function readLiftTarget(text: string): Keyword<LiftTarget> {
  const position = POSITION.exec(text)?.groups;
  const letter = positionLetter(fold(position?.["letter"] ?? position?.["word"] ?? ""));
  if (letter !== null && position !== undefined) {
    return {
      value: { kind: "position", id: `${letter}${Number(position["digits"])}` },
      rest: (position["rest"] ?? "").trim(),
    };
  }
  const { word, rest } = WORD.exec(text)?.groups ?? {};
  if (word === undefined || rest === undefined) return { value: null, rest: text.trim() };
  const folded = fold(word);
  if (commandOf(folded) !== "recuse" && !RECUSALS.has(folded)) return { value: null, rest: text.trim() };
  return { value: { kind: "recusal" }, rest: rest.trim() };
}

function positionLetter(word: string): "R" | "O" | null {
  if (RESERVATIONS.has(word)) return "R";
  return OBJECTIONS.has(word) ? "O" : null;
}
