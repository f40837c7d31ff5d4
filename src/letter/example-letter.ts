/** Letters of a made-up network, for the trial of a network's own files, the samples and the tests. */
import type { LetterData } from "../core/model/letter-data.ts";

export const frenchLetter: LetterData = {
  language: "fr",
  state: "issued",
  reference: "LS-2026-57-1",
  decisionDate: "27 juin 2026",
  letterDate: "27 juin 2026",
  signed: null,
  replaces: null,
  decidedAt: Date.UTC(2026, 5, 27, 18, 0),
  network: "Réseau des tiers-lieux du Val",
  letterhead: {
    about:
      "Le Réseau des tiers-lieux du Val réunit depuis 2019 trente-deux lieux ouverts à tous, animés par leurs habitants. Il les aide à s'installer, à durer et à partager ce qu'ils apprennent.",
    address: ["Ancienne gare", "12 rue des Greniers", "00000 Brume"],
    legalNumber: "RNA W000000000",
    email: "bureau@tiers-lieux-du-val.example",
    place: "Brume",
    subject: "",
    signatoryName: "Anna Bel",
    signatoryRole: "présidente",
  },
  why: "La Halle ouvre à la vallée un lieu de semences paysannes et d'apprentissage, là où le dernier grainetier a fermé en 2021. Son équipe publie ses plans et ses comptes ; trois communes voisines souhaitent déjà s'en inspirer.",
  project: "La Halle aux graines",
  holder: "Association Les Greniers",
  call: "Fabriques de demain",
  recipient: "Région Val-de-Brume, direction de la vie associative",
  territory: "vallée de la Brume et plateau d'Œuilly",
  criteriaMet: [
    { label: "Projet multi-acteur", sentence: "plusieurs partenaires portent le projet" },
    { label: "Modèle ouvert et duplicable", sentence: "son modèle est ouvert et peut être repris ailleurs" },
    { label: "Répond à un besoin de son territoire", sentence: "il répond à un besoin de son territoire" },
    { label: "Participation vivante des habitants", sentence: "les habitants y prennent une part active" },
    {
      label: "Relié au réseau, aide d'autres lieux à naître",
      sentence: "il est relié à notre réseau et aide d'autres lieux à naître",
    },
    { label: "Partage les valeurs des tiers-lieux", sentence: "il partage les valeurs des tiers-lieux" },
  ],
  commitments: ["adhérer au réseau", "accueillir une rencontre en 2027", "partager le modèle et les plans"],
  numbers: { for: 6, against: 1, abstain: 1, recused: 3 },
  verificationUrl: "https://aval.tiers-lieux-du-val.example/letters/LS-2026-57-1",
};

export const englishLetter: LetterData = {
  ...frenchLetter,
  language: "en",
  decisionDate: "27 June 2026",
  letterDate: "27 June 2026",
  network: "Network of the Vale's third places",
  letterhead: {
    about:
      "The Network of the Vale's third places has since 2019 brought together thirty-two places that are open to all and run by the people who live around them. It helps them to settle, to last and to share what they learn.",
    address: ["Old Station", "12 Granary Lane", "Brume"],
    legalNumber: "Registered charity 000000",
    email: "office@vale-third-places.example",
    place: "Brume",
    subject: "",
    signatoryName: "Anna Bel",
    signatoryRole: "chair",
  },
  why: "The Seed Hall gives the valley a place for farm-saved seeds and for learning, where the last seed merchant closed in 2021. Its team publishes its plans and its accounts; three neighbouring parishes already wish to follow.",
  project: "The Seed Hall",
  holder: "Vale Hub Association",
  call: "Workshops of Tomorrow",
  recipient: "Mistvale Region, Department of Community Life",
  territory: "the Mist valley",
  criteriaMet: [
    { label: "Several partners carry the project", sentence: "several partners carry the project" },
    { label: "Open, replicable model", sentence: "its model is open and can be taken up elsewhere" },
    { label: "Answers a need of its territory", sentence: "it answers a need of its territory" },
    { label: "Lively participation of local people", sentence: "local people take an active part in it" },
    {
      label: "Linked to the network, helps other places emerge",
      sentence: "it is linked to our network and helps other places emerge",
    },
    { label: "Shares the values of third places", sentence: "it shares the values of third places" },
  ],
  commitments: ["join the network", "host a meet-up in 2027", "share the model and the plans"],
};
