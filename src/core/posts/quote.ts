/** Somebody's words between the quotation marks of the language, on one line and harmless. */
import type { Language } from "../model/settings.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";

export function quote(language: Language, text: string, length = 400): string {
  const words = plainInMarkdown(shorten(text, length));
  return language === "fr" ? `« ${words} »` : `“${words}”`;
}
