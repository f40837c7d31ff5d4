/** The presses of a forum with several kinds of request: each may have a text, a layout and a signature of its own. */
import type { LetterPress } from "./letter-press.ts";

/** With what the letters of the kind of request that these settings are of are made. */
export type PressOf = (settings: { readonly programme?: { readonly id: string | null } }) => LetterPress;

/** `own` by the programme's id; whatever is not there is made with the network's. */
export function pressOf(network: LetterPress, own: ReadonlyMap<string, LetterPress> = new Map()): PressOf {
  return ({ programme }) => own.get(programme?.id ?? "") ?? network;
}
