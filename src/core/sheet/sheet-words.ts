/** The words of a project's post in each language; the reader knows both, the writer uses one. */
import type { Language } from "../model/settings.ts";
import type { FieldKey } from "./sheet-fields.ts";

interface FieldWords {
  readonly label: string;
  /** Shown, in parentheses, while the field is empty; "" where it needs no explanation. */
  readonly hint: string;
  /** Further labels under which people give the same thing in their own message. */
  readonly also: readonly string[];
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
  readonly fields: Readonly<Record<FieldKey, FieldWords>>;
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  fr: {
    project: "Projet",
    colon: " :",
    intro: "Modifiable par les membres. « à vérifier » : repris du message ; la relecture le confirme.",
    toCheck: "(à vérifier)",
    holderIsOperator: "(cité aussi parmi les opérateurs : indiquez qui porte le projet)",
    criteria: "Critères de lecture",
    tick: "Cochez ce que le dossier montre.",
    oneRequired: "Seul ★ est obligatoire.",
    someRequired: "Les ★ sont obligatoires.",
    finish:
      "Pour finir : /relecture {n}favorable : votre avis (ou reserve, defavorable). Les personnes en déport ne relisent pas.",
    notes: "Notes",
    fields: {
      project: {
        label: "Projet",
        hint: "(à compléter : le nom du projet)",
        also: ["Nom du projet", "Titre du projet"],
      },
      holder: {
        label: "Porteur",
        hint: "(à compléter : qui porte le projet, pas son opérateur)",
        also: ["Porteuse", "Porteurs", "Porteur du projet", "Porteur de projet", "Structure porteuse"],
      },
      requester: {
        label: "Demandeur",
        hint: "(à défaut, l'auteur du sujet)",
        also: ["Demandeuse", "Demandé par", "Demandeur·se"],
      },
      operators: {
        label: "Opérateurs et partenaires",
        hint: "(qui réalise ou accompagne le projet)",
        also: ["Opérateurs", "Opérateur", "Partenaires", "Partenaire", "Opérateur et partenaires"],
      },
      call: {
        label: "Appel",
        hint: "(à compléter : l'appel auquel répond le projet, sinon le destinataire)",
        also: ["Appel à projets", "Appel à manifestation d'intérêt", "AMI", "AAP", "Nom de l'appel"],
      },
      recipient: {
        label: "Destinataire",
        hint: "(à qui la lettre est remise)",
        also: ["Financeur", "Destinataire de la lettre"],
      },
      deadline: {
        label: "Date limite",
        hint: "(à compléter : le jour du dépôt du dossier)",
        also: ["Date limite de dépôt", "Échéance", "Date de dépôt", "Dépôt du dossier"],
      },
      file: {
        label: "Dossier",
        hint: "(lien, fichier, ou « communiqué à @… »)",
        also: ["Dossier du projet", "Lien vers le dossier", "Lien du dossier", "Lien"],
      },
      territory: { label: "Territoire", hint: "(commune, pays ou région)", also: ["Lieu", "Commune"] },
      purpose: {
        label: "Utilité de la lettre",
        hint: "(exigée, recommandée ou facultative ?)",
        also: ["Utilité", "À quoi sert la lettre"],
      },
      commitments: {
        label: "Engagements envers le réseau",
        hint: "(adhérer, accueillir une rencontre, partager le modèle…)",
        also: ["Engagements", "Engagement", "Contreparties"],
      },
      links: {
        label: "Liens d'intérêts connus",
        hint: "",
        also: [
          "Liens d'intérêts",
          "Liens d'intérêt",
          "Lien d'intérêts",
          "Lien d'intérêt",
          "Liens d'intérêt connus",
        ],
      },
    },
  },
  en: {
    project: "Project",
    colon: ":",
    intro: 'Members may edit. "to be checked": taken from the message; the review confirms it.',
    toCheck: "(to be checked)",
    holderIsOperator: "(also listed as an operator: say who carries the project)",
    criteria: "Reading criteria",
    tick: "Tick what the file shows.",
    oneRequired: "Only ★ is required.",
    someRequired: "Those with ★ are required.",
    finish: "To finish: /review {n}for: your opinion (or reserved, against). Recused people do not review.",
    notes: "Notes",
    fields: {
      project: {
        label: "Project",
        hint: "(to fill in: the name of the project)",
        also: ["Project name", "Name of the project"],
      },
      holder: {
        label: "Holder",
        hint: "(to fill in: who carries the project, not its operator)",
        also: ["Project holder", "Holder of the project", "Holders"],
      },
      requester: {
        label: "Requester",
        hint: "(if empty, the author of the topic)",
        also: ["Requested by", "Asked by"],
      },
      operators: {
        label: "Operators and partners",
        hint: "(who carries it out or supports it)",
        also: ["Operators", "Operator", "Partners", "Partner", "Operator and partners"],
      },
      call: {
        label: "Call",
        hint: "(to fill in: the call that the project answers, or else the recipient)",
        also: ["Call for projects", "Call for proposals", "Name of the call"],
      },
      recipient: {
        label: "Recipient",
        hint: "(to whom the letter is handed)",
        also: ["Funder", "Recipient of the letter"],
      },
      deadline: {
        label: "Deadline",
        hint: "(to fill in: the day the file is due)",
        also: ["Due date", "Closing date", "File due"],
      },
      file: {
        label: "File",
        hint: '(link, upload, or "shared with @…")',
        also: ["Project file", "Link to the file", "Link"],
      },
      territory: { label: "Territory", hint: "(town, area or region)", also: ["Place", "Area"] },
      purpose: {
        label: "Purpose of the letter",
        hint: "(required, recommended or optional?)",
        also: ["Purpose"],
      },
      commitments: {
        label: "Commitments to the network",
        hint: "(join, host a meet-up, share the model…)",
        also: ["Commitments", "Commitment"],
      },
      links: { label: "Known links of interest", hint: "", also: ["Links of interest", "Link of interest"] },
    },
  },
};
