/** What the public pages say, in the forum's language. Spaces are made typographic when a page is written. */
import type { Language } from "../core/model/settings.ts";
import type { PublicLetter } from "./public-letter.ts";

export interface PageWords {
  readonly register: string;
  readonly registerIntro: string;
  readonly noLetter: string;
  readonly find: string;
  readonly findLabel: string;
  readonly findButton: string;
  readonly yearCount: (year: string, count: number) => string;
  readonly asData: string;
  readonly letter: (reference: string) => string;
  readonly reference: string;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  readonly recipient: string;
  readonly territory: string;
  readonly decided: string;
  readonly state: string;
  readonly states: Readonly<Record<PublicLetter["state"], string>>;
  readonly validNote: string;
  readonly supersededNote: string;
  readonly revokedNote: (date: string, reason: string) => string;
  readonly supports: string;
  readonly decision: string;
  readonly decisionNote: (date: string) => string;
  readonly votes: { readonly [count in keyof PublicLetter["votes"]]: string };
  readonly documents: string;
  readonly pdf: string;
  readonly thread: string;
  readonly checkFile: string;
  readonly checkNote: string;
  readonly checkByHand: string;
  readonly checkChoose: string;
  readonly checkDrop: string;
  readonly checkPrivate: string;
  readonly checking: string;
  readonly same: Readonly<Record<PublicLetter["state"], string>>;
  readonly different: string;
  readonly unreadable: string;
  readonly toRegister: string;
  readonly notFound: string;
  readonly notFoundNote: (reference: string) => string;
  readonly notFoundAdvice: readonly string[];
  readonly unavailable: string;
  readonly unavailableNote: string;
}

const french: PageWords = {
  register: "Registre des lettres de soutien",
  registerIntro:
    "Lettres de soutien délivrées par le réseau. Chacune résulte d'une décision collective, prise sans les personnes ayant un lien d'intérêts.",
  noLetter: "Aucune lettre n'a encore été délivrée.",
  find: "Vérifier une lettre",
  findLabel: "Référence inscrite sur la lettre, par exemple LS-2026-57-1",
  findButton: "Vérifier",
  yearCount: (year, count) => `${year} : ${count} ${count < 2 ? "lettre" : "lettres"}`,
  asData: "Le registre en données :",
  letter: (reference) => `Lettre de soutien ${reference}`,
  reference: "Référence",
  project: "Projet",
  holder: "Porteur",
  call: "Appel",
  recipient: "Destinataire",
  territory: "Territoire",
  decided: "Décision",
  state: "État",
  states: { valid: "Valide", superseded: "Remplacée", revoked: "Révoquée" },
  validNote: "Cette lettre a été délivrée par le réseau et elle est en vigueur.",
  supersededNote: "Cette lettre n'est plus en vigueur. Elle est remplacée par la lettre",
  revokedNote: (date, reason) => `Cette lettre n'est plus en vigueur depuis le ${date}. Motif : ${reason}`,
  supports: "Ce que la lettre soutient",
  decision: "La décision",
  decisionNote: (date) =>
    `Décision collective du ${date}, prise sans les personnes ayant un lien d'intérêts. Les personnes en déport ne sont comptées dans aucun des autres nombres.`,
  votes: {
    for: "Pour",
    against: "Contre",
    abstain: "Abstention",
    block: "Blocage",
    electors: "Personnes pouvant voter",
    recused: "En déport",
    quorum: "Quorum",
  },
  documents: "Documents",
  pdf: "La lettre (PDF)",
  thread: "La demande et sa discussion sur le forum",
  checkFile: "Vérifier un fichier",
  checkNote: "Le fichier que vous avez reçu est authentique si son empreinte SHA-256 est exactement :",
  checkByHand: "La calculer vous-même",
  checkChoose: "Choisir le PDF reçu",
  checkDrop: "ou le déposer ici",
  checkPrivate: "Le fichier reste sur votre appareil : il n'est envoyé nulle part.",
  checking: "Vérification en cours…",
  same: {
    valid: "Ce fichier est authentique : c'est bien cette lettre, en vigueur.",
    superseded: "Ce fichier est authentique, mais cette lettre a été remplacée.",
    revoked: "Ce fichier est authentique, mais cette lettre a été révoquée.",
  },
  different:
    "Ce fichier n'est pas cette lettre : un autre document, une autre version, ou un fichier modifié.",
  unreadable:
    "Ce fichier n'a pas pu être vérifié ici. Calculez son empreinte avec l'une des commandes ci-dessous.",
  toRegister: "Voir toutes les lettres",
  notFound: "Lettre introuvable",
  notFoundNote: (reference) => `Le registre public ne contient aucune lettre « ${reference} ».`,
  notFoundAdvice: [
    "Relisez la référence inscrite au pied de la lettre : LS, l'année, puis deux nombres, séparés par des tirets.",
    "Cherchez le projet dans le registre.",
    "Si la lettre porte bien cette référence, demandez au réseau de la confirmer avant d'en tenir compte.",
  ],
  unavailable: "Le registre ne peut pas être lu pour le moment",
  unavailableNote: "Réessayez dans une minute. La validité des lettres n'en est pas affectée.",
};

const english: PageWords = {
  register: "Register of letters of support",
  registerIntro:
    "Letters of support issued by the network. Each comes from a collective decision, taken without those who have a link of interest.",
  noLetter: "No letter has been issued yet.",
  find: "Verify a letter",
  findLabel: "Reference printed on the letter, for example LS-2026-57-1",
  findButton: "Verify",
  yearCount: (year, count) => `${year}: ${count} ${count === 1 ? "letter" : "letters"}`,
  asData: "The register as data:",
  letter: (reference) => `Letter of support ${reference}`,
  reference: "Reference",
  project: "Project",
  holder: "Holder",
  call: "Call",
  recipient: "Recipient",
  territory: "Territory",
  decided: "Decision",
  state: "State",
  states: { valid: "Valid", superseded: "Replaced", revoked: "Revoked" },
  validNote: "This letter was issued by the network and is in force.",
  supersededNote: "This letter is no longer in force. It is replaced by letter",
  revokedNote: (date, reason) => `This letter has not been in force since ${date}. Reason: ${reason}`,
  supports: "What the letter supports",
  decision: "The decision",
  decisionNote: (date) =>
    `Collective decision of ${date}, taken without those who have a link of interest. Recused people are in none of the other numbers.`,
  votes: {
    for: "For",
    against: "Against",
    abstain: "Abstain",
    block: "Block",
    electors: "People able to vote",
    recused: "Recused",
    quorum: "Quorum",
  },
  documents: "Documents",
  pdf: "The letter (PDF)",
  thread: "The request and its discussion on the forum",
  checkFile: "Check a file",
  checkNote: "The file you received is authentic if its SHA-256 is exactly:",
  checkByHand: "Compute it yourself",
  checkChoose: "Choose the PDF you received",
  checkDrop: "or drop it here",
  checkPrivate: "The file stays on your device: it is sent nowhere.",
  checking: "Checking…",
  same: {
    valid: "This file is authentic: it is this letter, in force.",
    superseded: "This file is authentic, but this letter was replaced.",
    revoked: "This file is authentic, but this letter was revoked.",
  },
  different: "This file is not this letter: another document, another version, or a file that was changed.",
  unreadable: "This file could not be checked here. Compute its SHA-256 with one of the commands below.",
  toRegister: "See all letters",
  notFound: "Letter not found",
  notFoundNote: (reference) => `The public register holds no letter “${reference}”.`,
  notFoundAdvice: [
    "Read the reference at the foot of the letter again: LS, the year, then two numbers, with hyphens between.",
    "Look for the project in the register.",
    "If the letter does bear this reference, ask the network to confirm it before relying on it.",
  ],
  unavailable: "The register cannot be read at the moment",
  unavailableNote: "Try again in a minute. The validity of the letters is not affected.",
};

export const PAGE_WORDS: Record<Language, PageWords> = { fr: french, en: english };
