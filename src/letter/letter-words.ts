/** What the PDF says around the letter's own text. */
import type { Language } from "../core/model/settings.ts";

export interface LetterWords {
  readonly reference: string;
  readonly subject: string;
  readonly draftNotice: string;
  readonly watermark: string;
  readonly signatureCaption: string;
  /** What the document is, in its properties. */
  readonly description: string;
  readonly placeAndDate: (place: string, date: string) => string;
  /** With {page} and {count}. */
  readonly page: string;
  readonly logo: (network: string) => string;
  readonly qr: (address: string) => string;
  readonly signature: (name: string) => string;
  readonly signed: (name: string, date: string) => string;
}

export const LETTER_WORDS: Record<Language, LetterWords> = {
  fr: {
    reference: "Réf. :",
    subject: "Objet :",
    draftNotice:
      "Projet de lettre, soumis à la décision du réseau. Ce texte n'engage personne tant que la lettre n'est pas accordée.",
    watermark: "PROJET",
    signatureCaption: "Nom, qualité et signature",
    description: "Lettre de soutien",
    placeAndDate: (place, date) => (place === "" ? `Le ${date}` : `${place}, le ${date}`),
    page: "Page {page} sur {count}",
    logo: (network) => `Logo : ${network}`,
    qr: (address) => `Code QR de l'adresse ${address}`,
    signature: (name) => (name === "" ? "Signature" : `Signature : ${name}`),
    signed: (name, date) => `Lettre signée le ${date} par ${name}`,
  },
  en: {
    reference: "Ref.:",
    subject: "Subject:",
    draftNotice:
      "Draft letter, put to the network's decision. This text commits nobody until the letter is granted.",
    watermark: "DRAFT",
    signatureCaption: "Name, position and signature",
    description: "Letter of support",
    placeAndDate: (place, date) => (place === "" ? date : `${place}, ${date}`),
    page: "Page {page} of {count}",
    logo: (network) => `Logo: ${network}`,
    qr: (address) => `QR code of the address ${address}`,
    signature: (name) => (name === "" ? "Signature" : `Signature: ${name}`),
    signed: (name, date) => `Signed on ${date} by ${name}`,
  },
};
