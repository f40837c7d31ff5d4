/** The arguments of `/vote [N] [duration|date]` and `/vote [N] fin`. */
import type { ReadingMoment } from "../../dates/read-date.ts";

export type VoteEnd =
  | { readonly kind: "usual" }
  /** Ends the open vote now. */
  | { readonly kind: "now" }
  | { readonly kind: "lasts"; readonly duration: number }
  | { readonly kind: "until"; readonly at: number }
  /** Words where a duration or date should stand. */
  | { readonly kind: "unclear"; readonly words: string };

export interface VoteArguments {
  readonly n: number | null;
  readonly end: VoteEnd;
  /** The reason given, "" when there is none. */
  readonly text: string;
}

/** Reads the text of a `/vote`; `known` are the numbers of the topic's projects, see `readProjectNumber`. */
export function readVoteArguments(
  _text: string,
  _known: readonly number[],
  _moment: ReadingMoment,
): VoteArguments {
  throw new Error("being written");
}
