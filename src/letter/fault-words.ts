/** What is said to those who can mend what keeps a letter from being issued. */
import type { Language } from "../core/model/settings.ts";
import { plainInMarkdown } from "../core/text/plain-text.ts";
import { shorten } from "../core/text/shorten.ts";
import { NoGlyph } from "./letter-fault.ts";
import type { LetterFault } from "./letter-fault.ts";

/** What is wrong and what to do, in a sentence or two; safe in a post. */
export function faultInWords(fault: LetterFault | NoGlyph, language: Language): string {
  if (fault instanceof NoGlyph) {
    const signs = fault.characters.map((sign) => plainInMarkdown(sign)).join(", ");
    return language === "fr"
      ? `La police de la lettre ne possède pas ces caractères : ${signs}. Récrivez le nom concerné en caractères latins, grecs, cyrilliques, arabes ou hébreux, dans la fiche ou dans les réglages.`
      : `The letter's typefaces do not have these characters: ${signs}. Write the name in Latin, Greek, Cyrillic, Arabic or Hebrew letters, on the sheet or in the settings.`;
  }
  const what = plainInMarkdown(fault.message);
  return language === "fr"
    ? `Le texte ou la mise en page de la lettre comporte une erreur : ${what}. La personne qui tient le service peut la corriger.`
    : `The letter's text or layout has a fault: ${what}. Whoever keeps the service can mend it.`;
}

/** The message about it: once for each topic and fault, since messages with a title are sent once. */
export function faultMessage(
  fault: LetterFault | NoGlyph,
  topic: { readonly id: number; readonly url: string },
  language: Language,
): { readonly title: string; readonly raw: string } {
  const what = faultInWords(fault, language);
  const which =
    fault instanceof NoGlyph ? fault.characters.slice(0, 6).join(" ") : shorten(fault.message, 80);
  return language === "fr"
    ? {
        title: `Lettre à corriger, sujet ${topic.id} : ${which}`,
        raw: `La lettre du sujet ${topic.url} ne peut pas être établie, et rien n'en est publié.\n\n${what}\n\nElle le sera d'elle-même une fois la correction faite.`,
      }
    : {
        title: `A letter to mend, topic ${topic.id}: ${which}`,
        raw: `The letter of the topic ${topic.url} cannot be made, and nothing of it is posted.\n\n${what}\n\nIt comes by itself once this is mended.`,
      };
}
