/** Letters of a made-up network, for the tests. */
import type { LetterData } from "../core/model/letter-data.ts";

export const frenchLetter: LetterData = {
  language: "fr",
  state: "issued",
  reference: "LS-2026-57-1",
  decisionDate: "27 juin 2026",
  decidedAt: Date.UTC(2026, 5, 27, 18, 0),
  network: "Réseau des tiers-lieux du Val",
  letterhead: {
    about: "",
    address: [],
    legalNumber: "",
    email: "",
    place: "",
    subject: "",
    signatoryName: "",
    signatoryRole: "",
  },
  why: "",
  project: "La Halle aux graines",
  holder: "Pôle du Val",
  call: "Fabriques de demain",
  recipient: "Région Val-de-Brume, direction de la vie associative",
  territory: "vallée de la Brume et plateau d'Œuilly",
  criteriaMet: [
    { label: "Projet multi-acteur", sentence: "" },
    { label: "Modèle ouvert et duplicable", sentence: "" },
    { label: "Répond à un besoin de son territoire", sentence: "" },
    { label: "Participation vivante des habitants", sentence: "" },
    { label: "Relié au réseau, aide d'autres lieux à naître", sentence: "" },
    { label: "Partage les valeurs des tiers-lieux", sentence: "" },
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
    { label: "Several partners carry the project", sentence: "" },
    { label: "Open, replicable model", sentence: "" },
    { label: "Answers a need of its territory", sentence: "" },
    { label: "Lively participation of local people", sentence: "" },
    { label: "Linked to the network, helps other places emerge", sentence: "" },
    { label: "Shares the values of third places", sentence: "" },
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
