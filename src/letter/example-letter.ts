/** Letters of a made-up network, for the tests. */
import type { LetterData } from "../core/model/letter-data.ts";

export const frenchLetter: LetterData = {
  language: "fr",
  state: "issued",
  reference: "LS-2026-57-1",
  decisionDate: "27 juin 2026",
  decidedAt: Date.UTC(2026, 5, 27, 18, 0),
  network: "Réseau des tiers-lieux du Val",
  project: "La Halle aux graines",
  holder: "Pôle du Val",
  call: "Fabriques de demain",
  recipient: "Région Val-de-Brume, direction de la vie associative",
  territory: "vallée de la Brume et plateau d'Œuilly",
  criteriaMet: [
    "Projet multi-acteur",
    "Modèle ouvert et duplicable",
    "Répond à un besoin de son territoire",
    "Participation vivante des habitants",
    "Relié au réseau, aide d'autres lieux à naître",
    "Partage les valeurs des tiers-lieux",
  ],
  commitments: ["adhérer au réseau", "accueillir une rencontre en 2027", "partager le modèle et les plans"],
  numbers: { for: 6, against: 1, abstain: 1, recused: 3 },
  verificationUrl: "https://aval.tiers-lieux-du-val.example/letters/LS-2026-57-1",
};

export const englishLetter: LetterData = {
  ...frenchLetter,
  language: "en",
  decisionDate: "27 June 2026",
  network: "Network of the Vale's third places",
  project: "The Seed Hall",
  holder: "Vale Hub Association",
  call: "Workshops of Tomorrow",
  recipient: "Mistvale Region, Department of Community Life",
  territory: "the Mist valley",
  criteriaMet: [
    "Several partners carry the project",
    "Open, replicable model",
    "Answers a need of its territory",
    "Lively participation of local people",
    "Linked to the network, helps other places emerge",
    "Shares the values of third places",
  ],
  commitments: ["join the network", "host a meet-up in 2027", "share the model and the plans"],
};

/** The same letter before the vote: no reference, no date, no address. */
export function asDraft(letter: LetterData): LetterData {
  return {
    ...letter,
    state: "draft",
    reference: "",
    decisionDate: "",
    decidedAt: 0,
    numbers: null,
    verificationUrl: null,
  };
}
