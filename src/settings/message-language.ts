/** In which language a person at a terminal is spoken to before any settings could be read. */
import type { Language } from "../core/model/settings.ts";

/**
 * The language of the system's locale: the first of LC_ALL, LC_MESSAGES and LANG that says something, as POSIX
 * has it. English for any other language than French, and when nothing is said.
 */
export function languageOfSystem(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = [variables["LC_ALL"], variables["LC_MESSAGES"], variables["LANG"]].find(
    (value) => value !== undefined && value.trim() !== "",
  );
  return /^fr(?![a-z])/i.test(locale?.trim() ?? "") ? "fr" : "en";
}
