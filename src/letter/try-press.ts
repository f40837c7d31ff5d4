/** A trial before anything is attached to a forum: what is wrong with a network's own files shows now, and not on the day of a letter. */
import type { LetterData } from "../core/model/letter-data.ts";
import { asDraft } from "../core/model/letter-data.ts";
import { englishLetter, frenchLetter } from "./example-letter.ts";
import type { LetterPress } from "./letter-press.ts";

/**
 * Writes and sets a letter full of facts, one that has none but what must be there, and a draft of each, in
 * `language`, under the network's own head.
 * @throws LetterFault
 */
export async function tryPress(
  { letterText, renderPdf }: LetterPress,
  { language, network, letterhead }: Pick<LetterData, "language" | "network" | "letterhead">,
): Promise<void> {
  const full = { ...(language === "fr" ? frenchLetter : englishLetter), network, letterhead };
  const bare: LetterData = {
    ...full,
    call: "",
    recipient: "",
    territory: "",
    why: "",
    criteriaMet: [],
    commitments: [],
    numbers: null,
    verificationUrl: null,
  };
  for (const letter of [full, asDraft(full), bare, asDraft(bare)]) {
    await renderPdf(letter, letterText(letter));
  }
}
