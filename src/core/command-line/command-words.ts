/**
 * The words a command may be typed with, folded (lower case, no accents), first the one that Aval suggests in
 * that language. A further command is a further name and line here.
 */
import type { Language } from "../model/settings.ts";

/** Every command, in the order in which help lists them. */
export const COMMAND_NAMES = [
  "recuse",
  "no-link",
  "lift",
  "concern",
  "objection",
  "review",
  "criterion",
  "project",
  "withdraw",
  "vote",
  "membership",
  "help",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

const WORDS: Readonly<Record<CommandName, Readonly<Record<Language, readonly [string, ...string[]]>>>> = {
  // Autocorrect turns the French word into départ and récusé.
  recuse: { fr: ["deport", "conflit", "depart", "recuse"], en: ["recuse", "conflict"] },
  "no-link": { fr: ["sans-lien"], en: ["no-link"] },
  lift: { fr: ["lever"], en: ["lift"] },
  concern: { fr: ["reserve"], en: ["concern"] },
  objection: { fr: ["objection"], en: ["objection"] },
  review: { fr: ["relecture", "avis"], en: ["review"] },
  criterion: { fr: ["critere"], en: ["criterion"] },
  project: { fr: ["projet"], en: ["project"] },
  withdraw: { fr: ["retirer"], en: ["withdraw"] },
  vote: { fr: ["vote"], en: ["vote"] },
  membership: { fr: ["adhesion"], en: ["membership"] },
  help: { fr: ["aide"], en: ["help"] },
};

/** Every word with the command it stands for. */
export const COMMAND_WORDS: ReadonlyMap<string, CommandName> = new Map(
  COMMAND_NAMES.flatMap((name) =>
    [...WORDS[name].fr, ...WORDS[name].en].map((word): [string, CommandName] => [word, name]),
  ),
);

/** The word that Aval itself suggests for a command, without the slash. */
export function suggestedWord(name: CommandName, language: Language): string {
  return WORDS[name][language][0];
}
