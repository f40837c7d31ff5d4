/** What an association gets when its settings say nothing, in the language of its forum. */
import type { Criterion, Language, RequiredField, StageTags } from "../core/model/settings.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const DEFAULT_VOTE = {
  duration: 3 * DAY,
  minimum: DAY,
  beforeDeadline: 2 * DAY,
  reminderBefore: DAY,
  quorum: 4,
  discussion: DAY,
  urgent: 3 * DAY,
} as const;

export const DEFAULT_MOST = { projects: 10, named: 5 } as const;

/** After the file was due: a funder answers within some weeks. */
export const DEFAULT_FOLLOWUP = 60 * DAY;

/** Groups of which everyone may vote: on a Discourse forum, whoever has read and written a little. */
export const DEFAULT_ELECTORS: readonly string[] = ["trust_level_1"];

export const DEFAULT_REQUEST_TAG = "lettre-de-soutien";

/** What a letter cannot do without beside project and holder: to whom it goes, until when, and what was read. */
export const DEFAULT_REQUIRED: readonly RequiredField[] = ["call", "deadline", "file"];

export const DEFAULT_STAGE_TAGS: Readonly<Record<Language, StageTags>> = {
  fr: {
    incomplete: "lettre-a-completer",
    review: "lettre-relecture",
    vote: "lettre-vote",
    granted: "lettre-accordee",
    refused: "lettre-refusee",
    delivered: "lettre-remise",
    withdrawn: "lettre-retiree",
  },
  en: {
    incomplete: "letter-incomplete",
    review: "letter-review",
    vote: "letter-vote",
    granted: "letter-granted",
    refused: "letter-refused",
    delivered: "letter-delivered",
    withdrawn: "letter-withdrawn",
  },
};

export const DEFAULT_CRITERIA: Readonly<Record<Language, readonly Criterion[]>> = {
  fr: [
    {
      label: "Projet porté par plusieurs partenaires",
      required: false,
      sentence: "plusieurs partenaires portent le projet",
    },
    {
      label: "Modèle ouvert et duplicable",
      required: true,
      sentence: "son modèle est ouvert et peut être repris ailleurs",
    },
    {
      label: "Réponse à un besoin du territoire",
      required: false,
      sentence: "il répond à un besoin de son territoire",
    },
    {
      label: "Participation vivante des habitants",
      required: false,
      sentence: "les habitants y prennent une part active",
    },
    {
      label: "Lien avec le réseau, aide à d'autres lieux",
      required: false,
      sentence: "il est relié à notre réseau et aide d'autres lieux à naître",
    },
    {
      label: "Valeurs des tiers-lieux",
      required: false,
      sentence: "il partage les valeurs des tiers-lieux",
    },
  ],
  en: [
    {
      label: "Several partners carry it",
      required: false,
      sentence: "several partners carry the project",
    },
    {
      label: "Open, replicable model",
      required: true,
      sentence: "its model is open and can be taken up elsewhere",
    },
    {
      label: "Answers a need of its territory",
      required: false,
      sentence: "it answers a need of its territory",
    },
    {
      label: "Lively participation of local people",
      required: false,
      sentence: "local people take an active part in it",
    },
    {
      label: "Linked to the network, helps other places emerge",
      required: false,
      sentence: "it is linked to our network and helps other places emerge",
    },
    {
      label: "Shares the values of third places",
      required: false,
      sentence: "it shares the values of third places",
    },
  ],
};
