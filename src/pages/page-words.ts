/** What the public pages say, in the forum's language. Spaces are made typographic when a page is written. */
import type { Language } from "../core/model/settings.ts";
import { absentOf } from "./decision-chart.ts";
import type { YearCount } from "../core/register/yearly-count.ts";
import type { PublicLetter } from "./public-letter.ts";

export interface PageWords {
  readonly register: string;
  readonly registerIntro: string;
  readonly letterIntro: (project: string, holder: string, network: string) => string;
  readonly noLetter: string;
  readonly find: string;
  readonly findLabel: string;
  readonly findButton: string;
  readonly everyYear: string;
  readonly everyState: string;
  readonly year: string;
  readonly foundCount: (count: number) => string;
  readonly notWhole: string;
  readonly colon: string;
  readonly yearCount: (year: string, count: number) => string;
  /** The table of the years. */
  readonly counts: Readonly<Record<"title" | "note" | Exclude<keyof YearCount, "year">, string>>;
  readonly asData: string;
  /** The calendar of deadlines and ends of votes. */
  readonly calendar: string;
  readonly calendarDeadline: (project: string) => string;
  readonly calendarVoteEnd: (project: string) => string;
  /** The public half of the service's key, folded at the foot of the register. */
  readonly publicKey: string;
  readonly publicKeyNote: string;
  readonly letter: (reference: string) => string;
  readonly reference: string;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  readonly recipient: string;
  readonly territory: string;
  readonly programme: string;
  readonly decided: string;
  readonly state: string;
  readonly states: Readonly<Record<PublicLetter["state"], string>>;
  readonly validNote: string;
  readonly supersededNote: string;
  readonly reviewNote: string;
  readonly replacesNote: string;
  readonly signedNote: (name: string, date: string) => string;
  readonly revokedNote: (date: string, reason: string) => string;
  readonly supports: string;
  readonly decision: string;
  readonly decisionNote: (date: string) => string;
  readonly votes: { readonly [count in keyof PublicLetter["votes"]]: string };
  /** The same of a vote by consent. */
  readonly consent: Readonly<Record<"for" | "against" | "abstain" | "block", string>>;
  /** What the numbers mean, for somebody who has never voted here. */
  readonly votesNote: (votes: PublicLetter["votes"], mode: PublicLetter["mode"]) => string;
  /** The SHA-256 over the facts of the decision, folded. */
  readonly count: string;
  readonly countNote: string;
  readonly absent: string;
  /** The picture of the decision, in words. */
  readonly chart: (votes: PublicLetter["votes"], mode: PublicLetter["mode"]) => string;
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
  /** Of a copy that was signed by hand, scanned and given back. */
  readonly signedCopy: Readonly<Record<PublicLetter["state"], (by: string, date: string) => string>>;
  readonly copyNote: (by: string, date: string) => string;
  readonly earlier: (reference: string) => string;
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
    "Lettres de soutien délivrées par le réseau. Chacune résulte d'une décision collective, à laquelle les personnes ayant un lien d'intérêts avec le projet n'ont pas pris part.",
  letterIntro: (project, holder, network) =>
    `Lettre de soutien du réseau « ${network} » au projet « ${project} » (${holder}) : validité, décision et vérification du fichier.`,
  noLetter: "Aucune lettre n'a encore été délivrée.",
  find: "Chercher une lettre",
  findLabel: "Référence, projet, porteur ou appel (par exemple LS-2026-57-1)",
  findButton: "Chercher",
  everyYear: "Toutes les années",
  everyState: "Tous les états",
  year: "Année",
  foundCount: (count) =>
    count === 0
      ? "Aucune lettre ne correspond à cette recherche."
      : `${count} ${count === 1 ? "lettre correspond" : "lettres correspondent"} à cette recherche.`,
  notWhole:
    "Le forum ne répond pas pour le moment : cette liste peut être incomplète. Réessayez dans une minute.",
  colon: " : ",
  yearCount: (year, count) => `${year} : ${count} ${count < 2 ? "lettre" : "lettres"}`,
  counts: {
    title: "Année par année",
    note: "Un projet compte dans l'année où il a été présenté, avec ce qu'il en est aujourd'hui ; ceux qui ne sont ni accordés ni refusés sont en cours ou retirés. Chaque personne qui a pris part à un vote est comptée une fois par année.",
    asked: "Projets présentés",
    granted: "Lettres accordées",
    refused: "Non accordées",
    won: "Financements obtenus",
    tookPart: "Personnes ayant voté",
  },
  asData: "Le registre en données :",
  calendar: "Échéances et fins de vote",
  calendarDeadline: (project) => `Dépôt du dossier : ${project}`,
  calendarVoteEnd: (project) => `Fin du vote : ${project}`,
  publicKey: "Vérifier sans nous : la clé publique du service",
  publicKeyNote:
    "Le service signe ce qu'il inscrit dans le forum : décisions, déports, fiches de ce registre. Avec cette clé, n'importe qui peut vérifier qu'un texte vient bien du service et que rien n'y a été changé. La clé vérifie une signature ; elle ne permet pas d'en faire.",
  letter: (reference) => `Lettre de soutien ${reference}`,
  reference: "Référence",
  project: "Projet",
  holder: "Porteur",
  call: "Appel",
  recipient: "Destinataire",
  territory: "Territoire",
  programme: "Programme",
  decided: "Décision",
  state: "État",
  states: { valid: "Valide", review: "En cours de réexamen", superseded: "Remplacée", revoked: "Révoquée" },
  validNote: "Cette lettre a été délivrée par le réseau et elle est en vigueur.",
  supersededNote: "Cette lettre n'est plus en vigueur. Elle est remplacée par la lettre",
  reviewNote:
    "Depuis la décision, une personne a déclaré un lien d'intérêts qui en aurait changé le résultat. Le réseau examine si la lettre est maintenue ou révoquée. Avant de vous appuyer sur elle, revenez sur cette page ou interrogez le réseau.",
  replacesNote: "Cette lettre remplace la lettre",
  signedNote: (name, date) => `Signée le ${date} par ${name}.`,
  revokedNote: (date, reason) => `Cette lettre n'est plus en vigueur depuis le ${date}. Motif : ${reason}`,
  supports: "Ce que la lettre soutient",
  decision: "La décision",
  decisionNote: (date) =>
    `Décision collective du ${date}. Les personnes ayant un lien d'intérêts avec le projet (en déport) n'y ont pas pris part et ne sont comptées dans aucun des autres nombres.`,
  votes: {
    for: "Pour",
    against: "Contre",
    abstain: "Abstention",
    block: "Blocage",
    electors: "Personnes pouvant voter",
    recused: "En déport",
    quorum: "Quorum (votes nécessaires)",
  },
  consent: {
    for: "Consentement",
    abstain: "Se tiennent à l'écart",
    against: "Objection sans motif",
    block: "Objection motivée",
  },
  votesNote: ({ block }, mode) =>
    mode === "consent"
      ? "Décision au consentement : la lettre est accordée si le quorum est atteint et si aucune objection motivée n'est ouverte à la fin. Se tenir à l'écart compte pour le quorum seulement."
      : `Une abstention compte pour le quorum seulement.${block === 0 ? "" : " Un blocage est un refus motivé, qui renvoie le projet à la discussion."}`,
  count: "Empreinte du décompte",
  countNote:
    "La même empreinte figure dans le résultat du vote et sur la fiche du registre : si l'un des trois est modifié, elles ne concordent plus.",
  absent: "N'ont pas voté",
  chart: (votes, mode) =>
    mode === "consent"
      ? `${votes.for} Consentement, ${votes.abstain} à l'écart, ${votes.block} Objection motivée, ${votes.against} sans motif ; ${absentOf(votes)} sans vote, sur ${votes.electors} personnes pouvant voter.`
      : `${votes.for} Pour, ${votes.abstain} Abstention, ${votes.against} Contre, ${votes.block} Blocage ; ${absentOf(votes)} sans vote, sur ${votes.electors} personnes pouvant voter.`,
  documents: "Documents",
  pdf: "La lettre (PDF)",
  thread: "La demande et sa discussion sur le forum",
  checkFile: "Vérifier un fichier",
  checkNote:
    "Chaque fichier a une empreinte (SHA-256), qui change dès qu'un seul caractère change. Le fichier reçu est authentique si la sienne est exactement :",
  checkByHand: "La calculer vous-même",
  checkChoose: "Choisir le PDF reçu",
  checkDrop: "ou le déposer ici",
  checkPrivate: "Le fichier reste sur votre appareil : il n'est envoyé nulle part.",
  checking: "Vérification en cours…",
  same: {
    valid: "Ce fichier est authentique : c'est bien cette lettre, en vigueur.",
    review:
      "Ce fichier est authentique : c'est bien cette lettre, dont le réseau examine si elle est maintenue.",
    superseded: "Ce fichier est authentique, mais cette lettre a été remplacée.",
    revoked: "Ce fichier est authentique, mais cette lettre a été révoquée.",
  },
  signedCopy: {
    valid: (by, date) =>
      `Ce fichier est l'exemplaire signé à la main de cette lettre, rendu par ${by} le ${date}. Elle est en vigueur.`,
    review: (by, date) =>
      `Ce fichier est l'exemplaire signé à la main de cette lettre, rendu par ${by} le ${date}. Le réseau examine si elle est maintenue.`,
    superseded: (by, date) =>
      `Ce fichier est l'exemplaire signé à la main de cette lettre, rendu par ${by} le ${date} ; mais elle a été remplacée.`,
    revoked: (by, date) =>
      `Ce fichier est l'exemplaire signé à la main de cette lettre, rendu par ${by} le ${date} ; mais elle a été révoquée.`,
  },
  copyNote: (by, date) => `ou, pour l'exemplaire signé à la main et numérisé, rendu par ${by} le ${date} :`,
  earlier: (reference) =>
    `Ce fichier est une version antérieure de cette lettre (${reference}), remplacée depuis. Demandez la version en vigueur.`,
  different:
    "Ce fichier n'est pas connu du registre : un autre document, ou un fichier modifié, par exemple imprimé puis numérisé. Comparez-le à la lettre ci-dessus.",
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
    "Letters of support issued by the network. Each comes from a collective decision, in which the people with a link of interest in the project took no part.",
  letterIntro: (project, holder, network) =>
    `Letter of support of the network “${network}” for the project “${project}” (${holder}): validity, decision, and a check of the file.`,
  noLetter: "No letter has been issued yet.",
  find: "Find a letter",
  findLabel: "Reference, project, holder or call (for example LS-2026-57-1)",
  findButton: "Search",
  everyYear: "Every year",
  everyState: "Every state",
  year: "Year",
  foundCount: (count) =>
    count === 0 ? "No letter matches." : `${count} ${count === 1 ? "letter matches" : "letters match"}.`,
  notWhole: "The forum does not answer at the moment: this list may be incomplete. Try again in a minute.",
  colon: ": ",
  yearCount: (year, count) => `${year}: ${count} ${count === 1 ? "letter" : "letters"}`,
  counts: {
    title: "Year by year",
    note: "A project counts in the year in which it was put forward, with how it stands today; those neither granted nor refused are under way or withdrawn. Everybody who took part in a vote is counted once a year.",
    asked: "Projects put forward",
    granted: "Letters granted",
    refused: "Not granted",
    won: "Funding won",
    tookPart: "People who voted",
  },
  asData: "The register as data:",
  calendar: "Deadlines and ends of votes",
  calendarDeadline: (project) => `File due: ${project}`,
  calendarVoteEnd: (project) => `End of the vote: ${project}`,
  publicKey: "To check without us: the service's public key",
  publicKeyNote:
    "The service signs what it enters in the forum: decisions, recusals, the cards of this register. With this key anybody can check that a text comes from the service and that nothing in it was changed. The key checks a signature; it cannot make one.",
  letter: (reference) => `Letter of support ${reference}`,
  reference: "Reference",
  project: "Project",
  holder: "Holder",
  call: "Call",
  recipient: "Recipient",
  territory: "Territory",
  programme: "Programme",
  decided: "Decision",
  state: "State",
  states: { valid: "Valid", review: "Under review", superseded: "Replaced", revoked: "Revoked" },
  validNote: "This letter was issued by the network and is in force.",
  supersededNote: "This letter is no longer in force. It is replaced by letter",
  reviewNote:
    "Since the decision somebody has declared a link of interest that would have changed its result. The network is deciding whether the letter is kept or revoked. Before you rely on it, come back to this page or ask the network.",
  replacesNote: "This letter replaces letter",
  signedNote: (name, date) => `Signed by ${name} on ${date}.`,
  revokedNote: (date, reason) => `This letter has not been in force since ${date}. Reason: ${reason}`,
  supports: "What the letter supports",
  decision: "The decision",
  decisionNote: (date) =>
    `Collective decision of ${date}. The people with a link of interest in the project (recused) took no part in it and are in none of the other numbers.`,
  votes: {
    for: "For",
    against: "Against",
    abstain: "Abstain",
    block: "Block",
    electors: "People able to vote",
    recused: "Recused",
    quorum: "Quorum (votes needed)",
  },
  consent: {
    for: "Consent",
    abstain: "Stand aside",
    against: "Objection without an argument",
    block: "Argued objection",
  },
  votesNote: ({ block }, mode) =>
    mode === "consent"
      ? "Decided by consent: the letter is granted if the quorum is reached and no argued objection is open at the end. Standing aside counts toward the quorum only."
      : `An abstention counts toward the quorum only.${block === 0 ? "" : " A block is an argued refusal, which takes the project back to discussion."}`,
  count: "Fingerprint of the count",
  countNote:
    "The same fingerprint stands in the outcome of the vote and on the card of the register: if one of the three is changed, they no longer agree.",
  absent: "Did not vote",
  chart: (votes, mode) =>
    mode === "consent"
      ? `${votes.for} Consent, ${votes.abstain} Stand aside, ${votes.block} argued Objection, ${votes.against} without an argument; ${absentOf(votes)} without a vote, out of ${votes.electors} people able to vote.`
      : `${votes.for} For, ${votes.abstain} Abstain, ${votes.against} Against, ${votes.block} Block; ${absentOf(votes)} without a vote, out of ${votes.electors} people able to vote.`,
  documents: "Documents",
  pdf: "The letter (PDF)",
  thread: "The request and its discussion on the forum",
  checkFile: "Check a file",
  checkNote:
    "Every file has a fingerprint (SHA-256), which changes as soon as one character does. The file you received is authentic if its own is exactly:",
  checkByHand: "Compute it yourself",
  checkChoose: "Choose the PDF you received",
  checkDrop: "or drop it here",
  checkPrivate: "The file stays on your device: it is sent nowhere.",
  checking: "Checking…",
  same: {
    valid: "This file is authentic: it is this letter, in force.",
    review: "This file is authentic: it is this letter, and the network is deciding whether it is kept.",
    superseded: "This file is authentic, but this letter was replaced.",
    revoked: "This file is authentic, but this letter was revoked.",
  },
  signedCopy: {
    valid: (by, date) =>
      `This file is the copy of this letter signed by hand, given back by ${by} on ${date}. It is in force.`,
    review: (by, date) =>
      `This file is the copy of this letter signed by hand, given back by ${by} on ${date}. The network is deciding whether it is kept.`,
    superseded: (by, date) =>
      `This file is the copy of this letter signed by hand, given back by ${by} on ${date}; but it was replaced.`,
    revoked: (by, date) =>
      `This file is the copy of this letter signed by hand, given back by ${by} on ${date}; but it was revoked.`,
  },
  copyNote: (by, date) => `or, for the copy signed by hand and scanned, given back by ${by} on ${date}:`,
  earlier: (reference) =>
    `This file is an earlier version of this letter (${reference}), replaced since. Ask for the one in force.`,
  different:
    "The register does not know this file: another document, or a file that was changed, for example printed and scanned. Compare it with the letter above.",
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
