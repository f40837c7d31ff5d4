/** Somebody's words between the quotation marks of the language, on one line and harmless. */
import type { Language } from "../model/settings.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";

const MARKS: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  fr: ["« ", " »"],
  en: ["“", "”"],
};

export function quote(language: Language, text: string, length = 400): string {
  const [open, close] = MARKS[language];
  return `${open}${plainInMarkdown(shorten(text, length))}${close}`;
}
