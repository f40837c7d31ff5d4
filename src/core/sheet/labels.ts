/**
 * How fields are labelled, in sheets and wherever forms and mails ask for the same things. A label is compared by
 * its meaning words: case, accents, articles, plural and inclusive endings, numbers and remarks in parentheses
 * make no difference.
 */
import { fold } from "../text/fold.ts";
import type { PostLine, Span } from "../text/post-line.ts";
import { remember } from "../text/remember.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import { SHEET_WORDS } from "./sheet-words.ts";

/** Besides the sheet's own labels; what is left out here (a bare "nom", "contact") could mean somebody else. */
const ALSO: Readonly<Record<FieldKey, string>> = {
  project:
    "nom du projet, titre, titre du projet, intitulé, intitulé du projet, projet concerné, projet soutenu, projet à soutenir, dénomination du projet, désignation du projet, nom et titre du projet, nom de l'action, intitulé de l'action, project name, project title, name of the project, title of the project, title",
  holder:
    "porteur du projet, porteuse, porteur porteuse, porteuse porteur, porteur de projet, porté par, projet porté par, structure porteuse, structure, organisme porteur, organisme, association porteuse, collectif porteur, entité porteuse, entité juridique porteuse, porteur juridique, porteur principal, maître d'ouvrage, maîtrise d'ouvrage, chef de file, structure chef de file, nom du porteur, nom de la structure, nom de la structure porteuse, project holder, holder of the project, held by, carried by, project lead, project leader, lead organisation, lead organization, lead partner, led by, project owner, owner, project carrier, organisation, organization, name of the holder, holding organisation, holding organization",
  requester:
    "demandeuse, demandé par, demande de, nom du demandeur, requested by, asked by, request from, request by",
  operators:
    "opérateur, partenaire, opérateur et partenaire, partenaires du projet, opérateur du projet, opérateur technique, opéré par, mis en œuvre par, accompagné par, structure accompagnatrice, prestataire, autres partenaires, principaux partenaires, partenaires et opérateurs, operator, partner, operator and partner, project partner, operated by, run by, implemented by, delivered by, partner organisation, partner organization, partners and operators",
  call: "appel à projets, appel à manifestation d'intérêt, AMI, AAP, appel à candidatures, appel à communs, appel à initiatives, appel à propositions, nom de l'appel, intitulé de l'appel, titre de l'appel, appel visé, appel concerné, nom de l'appel à projets, intitulé de l'appel à projets, dispositif, call for projects, call for proposals, call for applications, call for expressions of interest, name of the call, call name, call title, title of the call, funding call, funding programme",
  recipient:
    "financeur, destinataire de la lettre, lettre adressée à, adressée à, à l'attention de, à adresser à, commanditaire, funder, recipient of the letter, letter addressed to, addressed to, addressee, to the attention of",
  deadline:
    "date limite de dépôt, date limite de candidature, date limite de réponse, date limite d'envoi, date limite de remise, date limite de dépôt du dossier, date limite de dépôt des candidatures, date et heure limite, date et heure limites de dépôt, limite, limite de dépôt, échéance, date d'échéance, date de dépôt, date du dépôt, dépôt, dépôt du dossier, dépôt des dossiers, date butoir, date de clôture, clôture, clôture de l'appel, fin de dépôt, à rendre avant, à déposer avant, à rendre pour, due date, due, due by, closing date, closes, closing, file due, submission deadline, application deadline, deadline for submission, deadline for applications, submission date",
  file: "dossier du projet, lien vers le dossier, lien du dossier, lien, fichier, pièce jointe, document, document joint, documents, dossier complet, dossier de candidature, dossier de présentation, présentation du projet, lien vers le projet, project file, link to the file, link, attachment, attached file, attached document, document link, link to the project, application file, full file",
  territory:
    "lieu, lieu du projet, commune, localisation, ville, implantation, lieu d'implantation, territoire concerné, territoire du projet, zone, région, département, place, area, location, town, city, project location, territory of the project",
  purpose:
    "utilité, à quoi sert la lettre, à quoi servira la lettre, caractère de la lettre, importance de la lettre, la lettre est-elle, purpose, what the letter is for, use of the letter",
  commitments:
    "engagement, engagements pris, contrepartie, contreparties pour le réseau, retour au réseau, retours vers le réseau, commitment, commitments made, in return, what comes back, returns to the network",
  why: "pourquoi soutenir, pourquoi soutenir ce projet, raisons du soutien, raison de soutenir ce projet, motif du soutien, motifs du soutien, why support, why support this project, reasons for support, reason for support, reasons for the support",
  links:
    "lien d'intérêt, lien d'intérêt connu, conflit d'intérêt, conflit d'intérêt connu, conflits d'intérêts potentiels, conflits d'intérêts éventuels, liens d'intérêts déclarés, déclaration de liens d'intérêts, déclaration d'intérêts, personnes en déport, link of interest, conflict of interest, known conflicts of interest, potential conflicts of interest, declared interests, declaration of interests, interests",
};

const UNMEANING = new Set(
  "le la les l du de des d ce cet cette votre vos notre nos leur au aux et ou the of your our this and or for to in is are est sont".split(
    " ",
  ),
);
/** Endings of inclusive writing: "porteur·euse·s", "demandeur(se)", "porteur/porteuse" is two words. */
const INCLUSIVE = /(?<=\p{L})[·•.‧-](?:e|es|s|se|ses|euse|euses|rice|rices|trice|trices|ice)(?![\p{L}])/gu;
/** What labels of other fields than the project's may add. */
const OF_PROJECT = / (?:projet|project)$/u;
const LONGEST_LABEL = 60;
/** Numbers, bullets and pictures may stand before a label; a command is none. */
const LABEL = /^[^\p{L}/@<>]{0,8}\p{L}/u;

function meaning(label: string): string {
  const text = fold(label)
    .replace(/\([^)]*\)/gu, " ")
    .replace(INCLUSIVE, "");
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !UNMEANING.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/u, "") : word));
  return words.filter((word, index) => index > 0 || !/^\d+$/u.test(word)).join(" ");
}

const LABELS: ReadonlyMap<string, FieldKey> = new Map(
  FIELD_KEYS.flatMap((key) =>
    // A form of the forum's early days gives a field's id in the place of its label.
    [key, SHEET_WORDS.fr.fields[key].label, SHEET_WORDS.en.fields[key].label, ...ALSO[key].split(", ")].map(
      (label): [string, FieldKey] => [meaning(label), key],
    ),
  ),
);

/** The field that a label names, in either language; null for a label of something else. */
export function fieldOfLabel(label: string): FieldKey | null {
  return label.length > LONGEST_LABEL || !LABEL.test(label) ? null : lookUp(label);
}

/** Several readers ask for the same labels. */
const lookUp = remember(500, (label): FieldKey | null => {
  const words = meaning(label);
  if (words === "") return null;
  return LABELS.get(words) ?? LABELS.get(words.replace(OF_PROJECT, "")) ?? null;
});

/** A part of a line's text with the links in it. */
export interface Said {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface LabelledLine {
  readonly key: FieldKey;
  readonly value: Said;
}

/** `from` to `to` of what is said, without the spaces around it. */
export function partOf({ text, spans }: Said, from: number, to = text.length): Said {
  let start = from;
  let end = to;
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  const kept = spans.flatMap((span) => {
    const begins = Math.max(span.from, start);
    const ends = Math.min(span.to, end);
    return ends > begins ? [{ ...span, from: begins - start, to: ends - start }] : [];
  });
  return { text: text.slice(start, end), spans: kept };
}

/** What stands between a label and its value; a dash or an equals sign stands apart from both. */
const BETWEEN = /\s*[:：]|\s(?:[–—-]|=)\s/u;

/** Reads "Label : value"; in bold the colon may be missing, in a row of a table the value has a cell of its own. */
export function readLabelledLine(line: PostLine): LabelledLine | null {
  if (line.kind === "row") return readLabelledRow(line);
  const between = BETWEEN.exec(line.text.slice(0, LONGEST_LABEL + 4));
  if (between !== null && between.index > 0) {
    const key = fieldOfLabel(line.text.slice(0, between.index));
    if (key !== null) return { key, value: partOf(line, between.index + between[0].length) };
  }
  const bold = line.spans.find((span) => span.kind === "bold" && span.from === 0);
  const key = bold === undefined ? null : fieldOfLabel(line.text.slice(0, bold.to));
  return bold === undefined || key === null ? null : { key, value: partOf(line, bold.to) };
}

function readLabelledRow({ text, spans, cells }: PostLine): LabelledLine | null {
  const [label, value] = cells;
  const key = cells.length === 2 && label !== undefined ? fieldOfLabel(label) : null;
  if (key === null || label === undefined || value === undefined) return null;
  return { key, value: partOf({ text, spans }, value === "" ? text.length : text.lastIndexOf(value)) };
}
