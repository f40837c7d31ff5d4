/** What the PDF says around the letter's own text. */
import type { Language } from "../core/model/settings.ts";

export interface LetterWords {
  readonly reference: string;
  readonly draft: string;
  readonly watermark: string;
  readonly signature: string;
  readonly subject: string;
  readonly page: (page: number, of: number) => string;
}

export const LETTER_WORDS: Record<Language, LetterWords> = {
  fr: {
    reference: "Réf.",
    draft: "Projet de lettre",
    watermark: "PROJET",
    signature: "Nom, qualité et signature",
    subject: "Lettre de soutien",
    page: (page, of) => `Page ${page} sur ${of}`,
  },
  en: {
    reference: "Ref.",
    draft: "Draft letter",
    watermark: "DRAFT",
    signature: "Name, position and signature",
    subject: "Letter of support",
    page: (page, of) => `Page ${page} of ${of}`,
  },
};
