/** The letter as it stands in the thread: its text, the PDF, its reference and where anybody can verify it. */
import type { LetterData } from "../model/letter-data.ts";
import type { LetterText } from "../model/letter-text.ts";
import type { Request } from "../request/request.ts";
import { unbroken } from "../words/no-break.ts";
import { say } from "../words/say.ts";
import { PDF_PLACEHOLDER, SHA256_PLACEHOLDER } from "../text/letter-links.ts";

/** In sight: reference, PDF and where to verify it; the text is folded, and the digits with it. */
export function letterPart(request: Request, letter: LetterData, letterText: LetterText): string[] {
  const { language } = request.settings;
  const file = say(language, "letter.line", { reference: letter.reference, pdf: PDF_PLACEHOLDER });
  const verify =
    letter.verificationUrl === null ? [] : [say(language, "letter.verify", { url: letter.verificationUrl })];
  return [
    unbroken(language, [file, ...verify].join(" · ")),
    "",
    `[details="${say(language, "letter.text")}"]`,
    letterText(letter),
    "",
    unbroken(language, say(language, "letter.sha256", { sha256: SHA256_PLACEHOLDER })),
    "[/details]",
  ];
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
