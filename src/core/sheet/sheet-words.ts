/** The words of a project's post in each language; the reader knows both, the writer uses one. */
import type { Language } from "../model/settings.ts";
import type { FieldKey } from "./sheet-fields.ts";

interface FieldWords {
  readonly label: string;
  /** Shown, in parentheses, while the field is empty; "" where it needs no explanation. */
  readonly hint: string;
}

export interface SheetWords {
  readonly project: string;
  /** What stands between a label and its value. */
  readonly colon: string;
  readonly intro: string;
  readonly toCheck: string;
  readonly holderIsOperator: string;
  readonly criteria: string;
  readonly tick: string;
  readonly oneRequired: string;
  readonly someRequired: string;
  /** `{n}` is the number of the project and a space, or nothing. */
  readonly finish: string;
  readonly notes: string;
  /** Before what the message may mean by a field that was left empty. */
  readonly found: string;
  /** `{who}` wrote in a review what is proposed for a field. */
  readonly proposed: string;
  /** How a requester is told from who only passes the request on. */
  readonly passedOn: string;
  /** Between values that the message leaves open. */
  readonly or: string;
  readonly fields: Readonly<Record<FieldKey, FieldWords>>;
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  fr: {
    project: "Projet",
    colon: " :",
    intro:
      "Modifiable par les membres. « à vérifier » signale ce qui vient du premier message ; la relecture le confirme.",
    toCheck: "(à vérifier)",
    holderIsOperator: "(cité aussi parmi les opérateurs : indiquez qui porte le projet)",
    criteria: "Critères de lecture",
    tick: "Cochez ce que le dossier montre.",
    oneRequired: "Seul le critère marqué ★ est obligatoire.",
    someRequired: "Les critères marqués ★ sont obligatoires.",
    finish:
      "Pour finir : /relecture {n}favorable : votre avis (ou réserve, défavorable). Les personnes en déport ne relisent pas.",
    notes: "Notes",
    found: "Trouvé dans le message",
    proposed: "(proposé par {who})",
    passedOn: "transmis par",
    or: "ou",
    fields: {
      project: {
        label: "Projet",
        hint: "(à compléter : le nom du projet)",
      },
      holder: {
        label: "Porteur",
        hint: "(à compléter : qui porte le projet, pas son opérateur)",
      },
      requester: {
        label: "Demandeur",
        hint: "(à défaut, l'auteur du sujet)",
      },
      operators: {
        label: "Opérateurs et partenaires",
        hint: "(qui réalise ou accompagne le projet)",
      },
      call: {
        label: "Appel",
        hint: "(à compléter : l'appel auquel répond le projet, sinon le destinataire)",
      },
      recipient: {
        label: "Destinataire",
        hint: "(à qui la lettre est remise)",
      },
      deadline: {
        label: "Date limite",
        hint: "(à compléter : le jour du dépôt du dossier)",
      },
      file: {
        label: "Dossier",
        hint: "(lien, fichier, ou « communiqué à @… »)",
      },
      territory: { label: "Territoire", hint: "(commune, pays ou région)" },
      purpose: {
        label: "Utilité de la lettre",
        hint: "(exigée, recommandée ou facultative ?)",
      },
      commitments: {
        label: "Engagements envers le réseau",
        hint: "(adhérer, accueillir une rencontre, partager le modèle…)",
      },
      why: { label: "Pourquoi ce soutien", hint: "(un paragraphe, imprimé dans la lettre)" },
      links: { label: "Liens d'intérêts connus", hint: "" },
    },
  },
  en: {
    project: "Project",
    colon: ":",
    intro:
      'Members may edit. "to be checked" marks what comes from the first message; the review confirms it.',
    toCheck: "(to be checked)",
    holderIsOperator: "(also listed as an operator: say who carries the project)",
    criteria: "Reading criteria",
    tick: "Tick what the file shows.",
    oneRequired: "Only the criterion marked ★ is required.",
    someRequired: "The criteria marked ★ are required.",
    finish: "To finish: /review {n}for: your opinion (or reserved, against). Recused people do not review.",
    notes: "Notes",
    found: "Found in the message",
    proposed: "(proposed by {who})",
    passedOn: "passed on by",
    or: "or",
    fields: {
      project: {
        label: "Project",
        hint: "(to fill in: the name of the project)",
      },
      holder: {
        label: "Holder",
        hint: "(to fill in: who leads the project, not its operator)",
      },
      requester: {
        label: "Requester",
        hint: "(if empty, the author of the topic)",
      },
      operators: {
        label: "Operators and partners",
        hint: "(who carries it out or supports it)",
      },
      call: {
        label: "Call",
        hint: "(to fill in: the call that the project responds to, or else the recipient)",
      },
      recipient: {
        label: "Recipient",
        hint: "(to whom the letter is handed)",
      },
      deadline: {
        label: "Deadline",
        hint: "(to fill in: the day the file is due)",
      },
      file: {
        label: "File",
        hint: '(link, upload, or "shared with @…")',
      },
      territory: { label: "Territory", hint: "(town, area or region)" },
      purpose: {
        label: "Purpose of the letter",
        hint: "(required, recommended or optional?)",
      },
      commitments: {
        label: "Commitments to the network",
        hint: "(join, host a meet-up, share the model…)",
      },
      why: { label: "Why this support", hint: "(a paragraph, printed in the letter)" },
      links: { label: "Known links of interest", hint: "" },
    },
  },
};
