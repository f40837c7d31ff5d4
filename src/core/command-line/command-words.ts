/**
 * The words a command may be typed with, first the one that Aval shows in that language, and the words beside
 * them that mean something here without being a command. A further command is a further name and line here.
 */
import type { Language } from "../model/settings.ts";
import type { FollowupKind, Verdict } from "../record/act.ts";
import { fold } from "../text/fold.ts";

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
  "sign",
  "letter",
  "revoke",
  "followup",
  "minutes",
  "help",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

const WORDS: Readonly<Record<CommandName, Readonly<Record<Language, readonly [string, ...string[]]>>>> = {
  // Autocorrect turns the French word into départ and récusé.
  recuse: { fr: ["déport", "conflit", "départ", "récusé"], en: ["recuse", "conflict"] },
  "no-link": { fr: ["sans-lien"], en: ["no-link"] },
  lift: { fr: ["lever"], en: ["lift"] },
  concern: { fr: ["réserve"], en: ["concern"] },
  objection: { fr: ["objection"], en: ["objection"] },
  review: { fr: ["relecture", "avis"], en: ["review"] },
  criterion: { fr: ["critère"], en: ["criterion"] },
  project: { fr: ["projet"], en: ["project"] },
  withdraw: { fr: ["retirer"], en: ["withdraw"] },
  vote: { fr: ["vote"], en: ["vote"] },
  membership: { fr: ["adhésion"], en: ["membership"] },
  sign: { fr: ["signer"], en: ["sign"] },
  letter: { fr: ["lettre"], en: ["letter"] },
  revoke: { fr: ["révoquer"], en: ["revoke"] },
  followup: { fr: ["suite"], en: ["followup"] },
  minutes: { fr: ["pv"], en: ["minutes"] },
  help: { fr: ["aide"], en: ["help"] },
};

/** Every word, folded, with the command it stands for. */
export const COMMAND_WORDS: ReadonlyMap<string, CommandName> = new Map(
  COMMAND_NAMES.flatMap((name) =>
    [...WORDS[name].fr, ...WORDS[name].en].map((word): [string, CommandName] => [fold(word), name]),
  ),
);

/** Words that are further away than a slip of the finger from the command they mean. */
export const NEAR_WORDS: ReadonlyMap<string, CommandName> = new Map([
  ...["recusation", "recusations", "recuser", "recusal", "deporter"].map(nearly("recuse")),
  ...["lien", "liens", "link", "links", "interet", "interets", "interest"].map(nearly("recuse")),
  ...["reservation", "reservations"].map(nearly("concern")),
  ...["object", "objecter", "opposition"].map(nearly("objection")),
  ...["relire", "reviewed"].map(nearly("review")),
  ...["criteria", "criterium"].map(nearly("criterion")),
  ...["retrait", "withdrawal"].map(nearly("withdraw")),
  ...["adherer", "adherent", "member"].map(nearly("membership")),
  ...["signature", "signe", "signed"].map(nearly("sign")),
  ...["suites", "followups", "resultat"].map(nearly("followup")),
  ...["revocation", "annuler", "cancel"].map(nearly("revoke")),
  ...["proces-verbal", "procesverbal", "compte-rendu"].map(nearly("minutes")),
  ...["commande", "commandes", "command", "commands"].map(nearly("help")),
]);

/** What somebody types who looks for the poll. */
export const POLL_WORDS: ReadonlySet<string> = new Set([
  "voter",
  "votez",
  "voting",
  "sondage",
  "scrutin",
  "bulletin",
  "poll",
  "ballot",
  "abstention",
  "abstain",
  "sabstenir",
  "blocage",
]);

/** The words of fixed meaning that Aval shows as arguments. */
export const ARGUMENT_WORDS: Readonly<Record<Language, ArgumentWords>> = {
  fr: {
    recusal: "déport",
    office: { requester: "demandeur", holder: "porteur" },
    person: "@nom",
    yes: "oui",
    no: "non",
    kept: "maintenue",
    result: { won: "obtenu", lost: "refusé", return: "retour" },
    end: "fin",
    length: "3 jours",
    verdict: { for: "favorable", reserved: "réserve", against: "défavorable" },
  },
  en: {
    recusal: "recusal",
    office: { requester: "requester", holder: "holder" },
    person: "@name",
    yes: "yes",
    no: "no",
    kept: "kept",
    result: { won: "won", lost: "lost", return: "return" },
    end: "end",
    length: "3 days",
    verdict: { for: "for", reserved: "reserved", against: "against" },
  },
};

export interface ArgumentWords {
  readonly recusal: string;
  /** Behind "recusal": that somebody asks, or would hold. */
  readonly office: Readonly<Record<"requester" | "holder", string>>;
  readonly person: string;
  readonly yes: string;
  readonly no: string;
  /** A letter under review stays in force. */
  readonly kept: string;
  readonly result: Readonly<Record<FollowupKind, string>>;
  readonly end: string;
  readonly length: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
}

/** The word that Aval itself shows for a command, with its accents and without the slash. */
export function suggestedWord(name: CommandName, language: Language): string {
  return WORDS[name][language][0];
}

/** Every word of a command in one language, the suggested one first. */
export function wordsOf(name: CommandName, language: Language): readonly string[] {
  return WORDS[name][language];
}

function nearly(name: CommandName): (word: string) => [string, CommandName] {
  return (word) => [word, name];
}
