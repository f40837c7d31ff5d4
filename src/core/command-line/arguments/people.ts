/** The people a command names: `[@person…]` in its form. */
import { at } from "./typed.ts";
import type { Found, Typed } from "./typed.ts";

const PERSON = /@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*)/uy;

/** The @name that stands at `place`, without its @, as typed. */
export function personAt({ text }: Typed, place: number): Found<string> | null {
  // A full stop or hyphen behind a name ends the sentence, not the name.
  const username = at(PERSON, text, place)?.[1]?.replace(/[.-]+$/u, "") ?? "";
  return username === "" ? null : { value: username, end: place + 1 + username.length };
}
