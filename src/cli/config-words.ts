/** What `aval config check` says of a good file, in both languages. */
import type { Language } from "../core/model/settings.ts";
import { decidingSentence } from "../core/posts/rule-in-words.ts";
import { fieldLabel } from "../core/sheet/sheet-fields.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { spanInWords } from "../core/dates/span-in-words.ts";

interface ConfigWords {
  readonly good: (path: string) => string;
  /** What the settings come to: a heading and a sentence each. */
  readonly lines: (settings: ServiceSettings) => readonly (readonly [string, string])[];
  readonly colon: string;
  readonly notAsked: string;
}

/** The names of the fields that a sheet has to fill, the two that every sheet has to fill first. */
function requiredIn({ requiredFields }: ServiceSettings, language: Language): string {
  const fields = ["project", "holder", ...requiredFields] as const;
  return fields.map((key) => fieldLabel(key, language).toLowerCase()).join(", ");
}

const ENGLISH: ConfigWords = {
  good: (path) => `${path} is good. It comes to:`,
  lines: (settings) => {
    const { vote, groups, register, criteria, stageTags } = settings;
    const registerPlace = register.category ?? settings.category[0] ?? null;
    const span = (milliseconds: number) => spanInWords(milliseconds, "en");
    const fields = requiredIn(settings, "en");
    return [
      ["Network", `${settings.network}; speaks English, dates in ${settings.timezone}`],
      [
        "Requests",
        settings.category.length === 0
          ? `topics that moderators tag ${settings.requestTag}`
          : `topics tagged ${settings.requestTag}; the service tags new ones in the categories ${settings.category.join(", ")}`,
      ],
      ["Stage tags", Object.values(stageTags).join(", ")],
      ["Who votes", groups.electors.join(", ")],
      ["Who leads votes", ["moderators", ...groups.stewards].join(", ")],
      ["Who reviews", groups.reviewers?.join(", ") ?? "everyone who votes"],
      ["Who signs", groups.signatories?.join(", ") ?? "the moderators"],
      [
        "Votes",
        `open by themselves ${vote.discussion === 0 ? "without a time for discussion" : `after ${span(vote.discussion)} of discussion`}; last ${span(vote.duration)}, ${span(vote.minimum)} at least; end ${span(vote.beforeDeadline)} before the file is due at the latest; reminder ${span(vote.reminderBefore)} before the end`,
      ],
      ["Decision", decidingSentence("en", vote)],
      [
        "Criteria",
        `${criteria.length}; required: ${criteria.flatMap(({ label, required }) => (required ? [label] : [])).join(" · ") || "none"}`,
      ],
      ["Sheet", `needs ${fields}`],
      ["Principles", settings.principles.length === 0 ? "none" : String(settings.principles.length)],
      ["Charter", settings.charterUrl ?? "none"],
      ["Members' guide", settings.guideUrl ?? "none"],
      ["Membership", settings.membership === "member" ? "the letter waits for it" : "the holder is invited"],
      [
        "Letter",
        settings.numbersInLetter ? "with the numbers of the vote" : "without the numbers of the vote",
      ],
      [
        "Register",
        `${registerPlace === null ? "in a category of its own, which setup makes" : `in the category ${registerPlace}`}; letters of topics closed to the public are ${register.privateTopics ? "shown" : "not shown"} on the public pages`,
      ],
      ...settings.programmes.map(({ name, ownTag, settings: own }): readonly [string, string] => [
        `Programme ${name}`,
        [
          ownTag === null ? `topics in ${own.category.join(", ")}` : `topics tagged ${ownTag}`,
          ownTag === null || own.category.length === 0 ? "" : `new ones in ${own.category.join(", ")}`,
          `votes: ${own.groups.electors.join(", ")}`,
          `signs: ${own.groups.signatories?.join(", ") ?? "the moderators"}`,
          `criteria: ${own.criteria.map(({ label }) => label).join(" · ")}`,
          `the sheet needs ${requiredIn(own, "en")}`,
          decidingSentence("en", own.vote),
        ]
          .filter((part) => part !== "")
          .join("; "),
      ]),
    ];
  },
  colon: ": ",
  notAsked:
    "The forum was not asked: whether these groups, categories and tags are there, and whether addresses and secrets are right, aval doctor says.",
};

const FRENCH: ConfigWords = {
  good: (path) => `${path} convient. Il revient à ceci :`,
  lines: (settings) => {
    const { vote, groups, register, criteria, stageTags } = settings;
    const registerPlace = register.category ?? settings.category[0] ?? null;
    const span = (milliseconds: number) => spanInWords(milliseconds, "fr");
    const fields = requiredIn(settings, "fr");
    return [
      ["Réseau", `${settings.network} ; en français, dates au fuseau ${settings.timezone}`],
      [
        "Demandes",
        settings.category.length === 0
          ? `les sujets que la modération étiquette ${settings.requestTag}`
          : `les sujets étiquetés ${settings.requestTag} ; le service étiquette les nouveaux dans les catégories ${settings.category.join(", ")}`,
      ],
      ["Étiquettes d'étape", Object.values(stageTags).join(", ")],
      ["Qui vote", groups.electors.join(", ")],
      ["Qui conduit les votes", ["la modération", ...groups.stewards].join(", ")],
      ["Qui relit", groups.reviewers?.join(", ") ?? "toutes les personnes pouvant voter"],
      ["Qui signe", groups.signatories?.join(", ") ?? "la modération"],
      [
        "Votes",
        `ouverts d'eux-mêmes ${vote.discussion === 0 ? "sans temps de discussion" : `après ${span(vote.discussion)} de discussion`} ; durée ${span(vote.duration)}, au moins ${span(vote.minimum)} ; fin au plus tard ${span(vote.beforeDeadline)} avant le dépôt du dossier ; rappel ${span(vote.reminderBefore)} avant la fin`,
      ],
      ["Décision", decidingSentence("fr", vote)],
      [
        "Critères",
        `${criteria.length} ; obligatoires : ${criteria.flatMap(({ label, required }) => (required ? [label] : [])).join(" · ") || "aucun"}`,
      ],
      ["Fiche", `doit dire ${fields}`],
      ["Principes", settings.principles.length === 0 ? "aucun" : String(settings.principles.length)],
      ["Charte", settings.charterUrl ?? "aucune"],
      ["Mode d'emploi", settings.guideUrl ?? "aucun"],
      ["Adhésion", settings.membership === "member" ? "la lettre l'attend" : "le porteur est invité"],
      ["Lettre", settings.numbersInLetter ? "avec les chiffres du vote" : "sans les chiffres du vote"],
      [
        "Registre",
        `${registerPlace === null ? "dans une catégorie à lui, que setup crée" : `dans la catégorie ${registerPlace}`} ; les lettres des sujets fermés au public ${register.privateTopics ? "sont montrées" : "ne sont pas montrées"} sur les pages publiques`,
      ],
      ...settings.programmes.map(({ name, ownTag, settings: own }): readonly [string, string] => [
        `Programme ${name}`,
        [
          ownTag === null
            ? `les sujets de la catégorie ${own.category.join(", ")}`
            : `les sujets étiquetés ${ownTag}`,
          ownTag === null || own.category.length === 0 ? "" : `les nouveaux dans ${own.category.join(", ")}`,
          `votent : ${own.groups.electors.join(", ")}`,
          `signent : ${own.groups.signatories?.join(", ") ?? "la modération"}`,
          `critères : ${own.criteria.map(({ label }) => label).join(" · ")}`,
          `la fiche doit dire ${requiredIn(own, "fr")}`,
          decidingSentence("fr", own.vote),
        ]
          .filter((part) => part !== "")
          .join(" ; "),
      ]),
    ];
  },
  colon: " : ",
  notAsked:
    "Le forum n'a pas été interrogé : aval doctor dit si ces groupes, catégories et étiquettes existent, et si les adresses et les secrets sont bons.",
};

export const CONFIG_WORDS: Readonly<Record<Language, ConfigWords>> = { fr: FRENCH, en: ENGLISH };
