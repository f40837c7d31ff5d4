/** What a card of the register says to people. */
import type { Language } from "../model/settings.ts";

interface Numbers {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly block: number;
  readonly electors: number;
  readonly recused: number;
  readonly quorum: number;
  readonly mode?: "consent" | undefined;
}

interface CardWords {
  readonly title: (reference: string) => string;
  readonly valid: string;
  readonly review: string;
  readonly superseded: (by: string) => string;
  readonly revoked: (date: string, reason: string) => string;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  readonly recipient: string;
  readonly territory: string;
  readonly programme: string;
  readonly signed: (date: string) => string;
  readonly replaces: string;
  /** Label of the fingerprint of a copy that was signed by hand. */
  readonly copy: (by: string, date: string) => string;
  readonly thread: string;
  /** Label of the fingerprint of the decision's facts. */
  readonly count: string;
  readonly decision: (date: string) => string;
  readonly numbers: (numbers: Numbers) => string;
  readonly label: (name: string) => string;
}

export const CARD_WORDS: Record<Language, CardWords> = {
  fr: {
    title: (reference) => `Lettre de soutien ${reference}`,
    valid: "lettre valide",
    review: "lettre en cours de réexamen",
    superseded: (by) => `lettre remplacée par ${by}`,
    revoked: (date, reason) => `lettre révoquée le ${date} : ${reason}`,
    project: "Projet",
    count: "Empreinte du décompte",
    holder: "Porteur",
    call: "Appel",
    recipient: "Destinataire",
    territory: "Territoire",
    programme: "Programme",
    signed: (date) => `Signée le ${date} par`,
    replaces: "Remplace",
    copy: (by, date) => `Exemplaire signé rendu par ${by} le ${date}, SHA-256`,
    thread: "Sujet",
    decision: (date) => `Décision du ${date}`,
    numbers: (of) =>
      (of.mode === "consent"
        ? `${of.for} ${of.for < 2 ? "Consentement" : "Consentements"}, ${of.abstain} à l'écart, ` +
          `${of.block} ${of.block < 2 ? "Objection motivée" : "Objections motivées"}, ${of.against} sans motif ; `
        : `${of.for} Pour, ${of.against} Contre, ${of.abstain} ${of.abstain < 2 ? "Abstention" : "Abstentions"}, ` +
          `${of.block} ${of.block < 2 ? "Blocage" : "Blocages"} ; `) +
      `${of.electors} ${of.electors < 2 ? "personne pouvait" : "personnes pouvaient"} voter (quorum ${of.quorum}), ` +
      `${of.recused} en déport`,
    label: (name) => `${name} :`,
  },
  en: {
    title: (reference) => `Letter of support ${reference}`,
    valid: "valid letter",
    review: "letter under review",
    superseded: (by) => `letter replaced by ${by}`,
    revoked: (date, reason) => `letter revoked on ${date}: ${reason}`,
    project: "Project",
    count: "Fingerprint of the count",
    holder: "Holder",
    call: "Call",
    recipient: "Recipient",
    territory: "Territory",
    programme: "Programme",
    signed: (date) => `Signed on ${date} by`,
    replaces: "Replaces",
    copy: (by, date) => `Signed copy given back by ${by} on ${date}, SHA-256`,
    thread: "Topic",
    decision: (date) => `Decision of ${date}`,
    numbers: (of) =>
      (of.mode === "consent"
        ? `${of.for} Consent, ${of.abstain} Stand aside, ${of.block} argued ${of.block === 1 ? "Objection" : "Objections"}, ${of.against} without an argument; `
        : `${of.for} For, ${of.against} Against, ${of.abstain} Abstain, ${of.block} Block; `) +
      `${of.electors} ${of.electors === 1 ? "person" : "people"} could vote (quorum ${of.quorum}), ` +
      `${of.recused} recused`,
    label: (name) => `${name}:`,
  },
};
