/** What the core is given beside facts: the letter's text and the seal, both pure. */
import type { LetterText } from "./letter-text.ts";
import type { Seal } from "./seal.ts";

export interface Tools {
  readonly letterText: LetterText;
  readonly seal: Seal;
}
