/** What an association gets when its settings say nothing, in the language of its forum. */
import type { Criterion, Language, StageTags } from "../core/model/settings.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const DEFAULT_VOTE = {
  duration: 3 * DAY,
  minimum: DAY,
  beforeDeadline: 2 * DAY,
  reminderBefore: DAY,
  quorum: 4,
  discussion: DAY,
} as const;

/** Groups of which everyone may vote: on a Discourse forum, whoever has read and written a little. */
export const DEFAULT_ELECTORS: readonly string[] = ["trust_level_1"];

export const DEFAULT_REQUEST_TAG = "lettre-de-soutien";

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
    { label: "Projet multi-acteur", required: false },
    { label: "Modèle ouvert et duplicable", required: true },
    { label: "Répond à un besoin de son territoire", required: false },
    { label: "Participation vivante des habitants", required: false },
    { label: "Relié au réseau, aide d'autres lieux à naître", required: false },
    { label: "Partage les valeurs des tiers-lieux", required: false },
  ],
  en: [
    { label: "Several partners carry it", required: false },
    { label: "Open, replicable model", required: true },
    { label: "Answers a need of its territory", required: false },
    { label: "Lively participation of local people", required: false },
    { label: "Linked to the network, helps other places emerge", required: false },
    { label: "Shares the values of third places", required: false },
  ],
};
