/** What `/lever` lifts: a recusal, a reservation R1… or an objection O1…. */
import type { Keyword } from "./keyword.ts";

export type LiftTarget =
  | { readonly kind: "recusal" }
  /** `id` is R1, R2… or O1, O2…, in capitals. */
  | { readonly kind: "position"; readonly id: string };

/** deport | recusal (and their other words) | R1 | O1. */
export function readLiftTarget(_text: string): Keyword<LiftTarget> {
  throw new Error("being written");
}
