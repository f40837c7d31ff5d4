/** The letter as it stands in the thread: its text, the PDF, its reference and where anybody can verify it. */
import type { LetterData } from "../model/letter-data.ts";
import type { LetterText } from "../model/letter-text.ts";
import type { Request } from "../request/request.ts";
import { say } from "../words/say.ts";
import { PDF_PLACEHOLDER, SHA256_PLACEHOLDER } from "../text/letter-links.ts";

export function letterPart(request: Request, letter: LetterData, letterText: LetterText): string[] {
  const sha256 = say(request.settings.language, "letter.sha256", { sha256: SHA256_PLACEHOLDER });
  return [letterText(letter), "", PDF_PLACEHOLDER, "", sha256];
}

const DRAFT: Readonly<Record<LetterData["language"], string>> = {
  fr: "projet-de-lettre",
  en: "draft-letter",
};

/** The attachment that goes with it. */
export function letterFileName(letter: LetterData, project: number): string {
  if (letter.state === "issued") return `${letter.reference}.pdf`;
  return `${DRAFT[letter.language]}-${project}.pdf`;
}
