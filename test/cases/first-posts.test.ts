/** First posts, sheets, dates, people and files as people of the field write them, read as a careful person would. */
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { readDate } from "../../src/core/dates/read-date.ts";
import { holderEqualsOperator } from "../../src/core/sheet/holder-equals-operator.ts";
import { missingFields } from "../../src/core/sheet/missing-fields.ts";
import { peopleNamedIn } from "../../src/core/sheet/named-people.ts";
import { prefillSheets } from "../../src/core/sheet/prefill.ts";
import { projectInTitle } from "../../src/core/sheet/project-name.ts";
import { readChecklist } from "../../src/core/sheet/read-checklist.ts";
import { fieldsOf, readSheet } from "../../src/core/sheet/read-sheet.ts";
import { readRequester } from "../../src/core/sheet/requester.ts";
import { FIELD_KEYS } from "../../src/core/sheet/sheet-fields.ts";
import type { FieldKey } from "../../src/core/sheet/sheet-fields.ts";
import { commitmentsOf, operatorsOf } from "../../src/core/sheet/sheet-names.ts";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import { inputsOf } from "./field-inputs.ts";

const zone = "Europe/Paris";
/** Tuesday 23 June 2026, 10:00 in Paris. */
const createdAt = DateTime.fromISO("2026-06-23T10:00", { zone }).toMillis();
const post = {
  title: "Lettre de soutien",
  author: { id: 7, username: "bruno", name: "Bruno Petit" },
  createdAt,
  language: "fr",
  timezone: zone,
} as const;

type Row = [id: string, input: string, expected: unknown];

function sheetsIn(raw: string): Sheet[] {
  return prefillSheets(raw, post);
}

const REQUIRED = ["call", "deadline", "file"] as const;

function field(raw: string, key: FieldKey): string {
  return sheetsIn(raw)[0]?.fields[key].text ?? "";
}

function titles(raw: string): string[] {
  return sheetsIn(raw).map(({ fields }) => fields.project.text);
}

/** What a date comes to in Paris, "2026-06-30 23:59" for the end of a day; null for none. */
function moment(text: string): string | null {
  const read = readDate(text, { reference: createdAt, timezone: zone });
  return read === null ? null : DateTime.fromMillis(read.at, { zone }).toFormat("yyyy-MM-dd HH:mm");
}

function deadline(raw: string): string | null {
  return moment(field(raw, "deadline"));
}

function sheetWith(values: Partial<Record<FieldKey, string>>): Sheet {
  const known = FIELD_KEYS.map((key) => [key, { text: values[key] ?? "", toCheck: false }] as const);
  return { fields: fieldsOf(new Map(known)), found: [], notes: [] };
}

describe("the project in the topic's title", () => {
  test.each([
    ...inputsOf("title: "),
    ["more", "Lettre de soutien pour Leroy & fils", "Leroy & fils"],
    ["more", "Lettre de soutien à L'Usine", "L'Usine"],
    ["more", "Lettre de soutien pour Les Lauriers", "Les Lauriers"],
    ["more", "Letter of support: A Place to Be", "A Place to Be"],
    ["more", "RE: TR: Lettre de soutien – École du bois", "École du bois"],
    ["more", "Projet La Halle : demande de lettre de soutien", "La Halle"],
    ["more", "Demande d'une lettre de soutien pour la candidature du Lieu Commun", "Lieu Commun"],
    ["more", "Lettre de soutien avant le 30 juin", ""],
    ["more", "Please support our project", ""],
    ["more", "Lettre de soutien pour l'AMI « Fabriques »", ""],
    ["more", "Lettre de soutien pour l'association Les Greniers", ""],
    ["more", "Lettre de soutien 2026", ""],
  ])("%s: %s", (_, title, expected) => {
    expect(projectInTitle(title)).toBe(expected);
  });
});

describe("the call", () => {
  test.each([
    ...inputsOf("call: "),
    ["more", "l'AAP \"L'été, c'est ici\"", "L'été, c'est ici"],
    ["more", "l'appel à communs « D'une rive à l'autre »", "D'une rive à l'autre"],
    ["more", "Appel À Candidatures « Friches »", "Friches"],
    ["more", "APPEL À COMMUNS « FRICHES »", "FRICHES"],
    ["more", "AMI 2026 : Lieux vivants", "Lieux vivants"],
    ["more", "AAP F.A.B. Lab 2026. Merci", "F.A.B. Lab 2026"],
    ["more", "l'AMI Terres, mers et forêts, ouvert jusqu'en août", "Terres, mers et forêts"],
    [
      "more",
      "l'appel Fabrique de Territoire et pour lesquels nous sollicitons une lettre",
      "Fabrique de Territoire",
    ],
    ["more", "We are applying to the Community Spaces Fund call", "Community Spaces Fund"],
    ["more", "nous lançons un appel à l'aide", ""],
  ])("%s: %s", (_, raw, expected) => {
    expect(field(raw, "call")).toBe(expected);
  });

  test("two of them leave a doubt, and are offered", () => {
    const [sheet] = sheetsIn("Nous répondons à l'AMI Culture et à l'AAP Transition.");
    expect(sheet?.fields.call.text).toBe("");
    expect(sheet?.found).toEqual([{ key: "call", text: "Culture ou Transition" }]);
  });
});

describe("lists of other things are no projects", () => {
  test.each([
    ...inputsOf("numbered list of something else"),
    ["more", "Notre projet en deux phases :\n1/ Phase Un\n2/ Phase Deux", null],
    ["more", "Objectifs du projet :\n- Former\n- Produire", null],
    ["more", "## 1. Contexte\nTexte\n\n## 2. Budget\nTexte", null],
    ["more", "# Le projet\n\nTexte\n\n# Le budget\n\nTexte", null],
    ["more", "Les partenaires du projet :\n1. La Coop\n2. Ville du Val", null],
    ["more", "Le lieu regroupe deux projets : un café et un atelier.", null],
  ])("%s: %s", (_, raw) => {
    expect(titles(raw)).toEqual([""]);
  });
});

describe("several projects", () => {
  test.each([
    ...inputsOf("several projects", "the wrong list", "project title cut"),
    [
      "more",
      "Trois projets :\n- La Halle – Albert\n- Le Relais – Péronne\n- Le Pré – Bray",
      ["La Halle", "Le Relais", "Le Pré"],
    ],
    ["more", "### La Halle\nPorteur : A\n\n### Le Relais\nPorteur : B", ["La Halle", "Le Relais"]],
    ["more", "1er projet : La Halle\n2e projet : Le Relais", ["La Halle", "Le Relais"]],
    [
      "more",
      "| | Projet 1 | Projet 2 |\n|---|---|---|\n| Nom du projet | La Halle | Le Relais |\n| Porteur | A | B |",
      ["La Halle", "Le Relais"],
    ],
    ["more", "Il s'agit de deux projets : La Halle et Le Relais.", ["La Halle", "Le Relais"]],
    ["more", "Deux lettres :\n\n(1) La Halle\n\n(2) Le Relais", ["La Halle", "Le Relais"]],
    [
      "more",
      "# Projet 1\n\n**Nom :** La Halle\n\n# Projet 2\n\n**Nom :** Le Relais",
      ["La Halle", "Le Relais"],
    ],
    [
      "more",
      "Critères :\n1. Ouvert\n2. Libre\n\nLes deux projets :\n1. La Halle\n2. Le Relais",
      ["La Halle", "Le Relais"],
    ],
    [
      "more",
      "Deux projets :\n1. La Halle\n   - Travaux\n   - Achats\n2. Le Relais",
      ["La Halle", "Le Relais"],
    ],
    ["more", "1/ SCIC St. Jean du Val\n2/ Le Labo 2.0", ["SCIC St. Jean du Val", "Le Labo 2.0"]],
    [
      "more",
      "1/ Atelier M. Dupont. Un lieu ouvert.\n2/ Le Relais (Péronne)",
      ["Atelier M. Dupont", "Le Relais (Péronne)"],
    ],
  ])("%s: %s", (_, raw, expected) => {
    expect(titles(raw)).toEqual(expected);
  });

  test("each with what is said of it alone", () => {
    const raw =
      "| Projet | Porteur | Dossier |\n|---|---|---|\n| La Halle | Pôle du Val | https://ex.org/a.pdf |\n| Le Relais | Brume | https://ex.org/b.pdf |";
    expect(sheetsIn(raw).map(({ fields }) => [fields.holder.text, fields.file.text])).toEqual([
      ["Pôle du Val", "https://ex.org/a.pdf"],
      ["Brume", "https://ex.org/b.pdf"],
    ]);
    expect(
      sheetsIn(
        "Deux projets :\n- **La Halle** (porteur : Pôle du Val)\n- **Le Relais** (porteur : Brume)",
      ).map(({ fields }) => fields.holder.text),
    ).toEqual(["Pôle du Val", "Brume"]);
  });
});

describe("labels and their values", () => {
  test.each([
    ...inputsOf("Markdown of a labelled value", "label and value in a table"),
    ["more", "Projet : <b>La Halle</b>\nPorteur : `Pôle du Val`", ["La Halle", "Pôle du Val"]],
    [
      "more",
      "Projet : La Halle\\_neuve\n__Porteur__ : ~~Brume~~ Pôle du Val",
      ["La Halle_neuve", "Pôle du Val"],
    ],
    [
      "more",
      "<table><tr><td>Projet</td><td>La Halle</td></tr><tr><td>Porteur</td><td>P&ocirc;le</td></tr></table>",
      ["La Halle", "Pôle"],
    ],
    ["more", "<p><b>Projet :</b> La Halle<br>Porteur : Pôle</p>", ["La Halle", "Pôle"]],
    ["more", "Projet : La Halle ; porteur : Pôle du Val", ["La Halle", "Pôle du Val"]],
  ])("%s: %s", (_, raw, expected) => {
    expect([field(raw, "project"), field(raw, "holder")]).toEqual(expected);
  });

  test.each([
    ...inputsOf("labels that forms use"),
    ["more", "Nom de votre projet (obligatoire) : X", { project: "X" }],
    ["more", "Porteur·se·s du projet : X", { holder: "X" }],
    ["more", "Structure porteuse : X", { holder: "X" }],
    ["more", "Led by: X", { holder: "X" }],
    ["more", "Partenaires du projet : X", { operators: "X" }],
    ["more", "Conflits d'intérêts éventuels : @a", { links: "@a" }],
    ["more", "Submission deadline: 30 June", { deadline: "30 June" }],
    ["more", "Lien vers le dossier complet : https://ex.org", { file: "https://ex.org" }],
    ["more", "À l'attention de : la Région", { recipient: "la Région" }],
    ["more", "### Intitulé de l'appel à projets\n\nFriches", { call: "Friches" }],
    [
      "more",
      "Pourquoi ce soutien : parce que le modèle est ouvert",
      { why: "parce que le modèle est ouvert" },
    ],
  ])("%s: %s", (_, raw, expected) => {
    const filled = FIELD_KEYS.filter((key) => key !== "requester" && field(raw, key) !== "");
    expect(Object.fromEntries(filled.map((key) => [key, field(raw, key)]))).toEqual(expected);
  });
});

describe("the deadline", () => {
  test.each<Row>([
    ...inputsOf("deadline: a date that is past", "deadline: common wordings").map(
      ([id, raw, expected]): Row => [id, raw, /\d{4}-\d\d-\d\d \d\d:\d\d/u.exec(String(expected))?.[0]],
    ),
    ...inputsOf("the forum's own [date="),
    ["more", "Date limite : 15 juin (reportée au 30 juin)", "2026-06-30 23:59"],
    ["more", "Deadline extended from 15 June to 30 June.", "2026-06-30 23:59"],
    ["more", "Date limite : 10 juin", "2026-06-10 23:59"],
    ["more", "Les dossiers doivent parvenir à la Région pour le 30 juin.", "2026-06-30 23:59"],
    ["more", "On a jusqu'à vendredi 18h pour déposer le dossier.", "2026-06-26 18:00"],
    ["more", "L'AMI se termine le 30 juin.", "2026-06-30 23:59"],
    [
      "more",
      "Merci de nous envoyer la lettre avant le 25 juin. Date limite de dépôt : 30 juin.",
      "2026-06-30 23:59",
    ],
    ["more", 'Dépôt avant [date=2026-06-30 time=17:00:00 timezone="America/Cayenne"]', "2026-06-30 22:00"],
    ["more", "date limite le [date=2026-06-30]", "2026-06-30 23:59"],
    ["more", "l'AMI Fabriques de demain, date limite le 30 juin", "2026-06-30 23:59"],
    [
      "more",
      "We'd like a letter of support for the Green Fund call (closes 12 July 2026, 5pm BST).",
      "2026-07-12 18:00",
    ],
    ["more", "Réunion le 24 juin à 18h", null],
    ["more", "Il nous faudrait la lettre avant le 25 juin.", null],
  ])("%s: %s", (_, raw, expected) => {
    expect(deadline(raw)).toBe(expected);
  });

  test.each([
    ...inputsOf("deadline: a named zone", "deadline field: dates"),
    ["more", "30 juin 2026 à 12h, heure de La Réunion", "2026-06-30 10:00"],
    ["more", "30 June 2026, 23:59 AoE", "2026-07-01 13:59"],
    ["more", "le 01.07.", "2026-07-01 23:59"],
    ["more", "jeudi 25 à 18h", "2026-06-25 18:00"],
    ["more", "fin du mois", "2026-06-30 23:59"],
  ])("%s: the field %s", (_, text, expected) => {
    expect(moment(text)).toBe(expected);
  });

  test("two days leave a doubt, and are offered", () => {
    const [sheet] = sheetsIn("Date limite nationale le 15 juillet, date limite régionale le 30 juin.");
    expect([sheet?.fields.deadline.text, sheet?.found[0]?.text]).toEqual(["", "15 juillet ou 30 juin"]);
  });
});

describe("who asks", () => {
  test.each([
    ...inputsOf("who asks: a quoted mail"),
    ["F095", "De : la mairie au pôle, le trajet est court.", "@bruno"],
    [
      "more",
      "Le mar. 23 juin 2026 à 10:12, Alice Morel <alice@example.org> a\nécrit :\n\n> Bonjour",
      "Alice Morel, transmis par @bruno",
    ],
    [
      "more",
      "De: MOREL Alice [mailto:alice@example.org]\nEnvoyé: mardi 23 juin 2026\nÀ: Bruno\nObjet: lettre",
      "MOREL Alice, transmis par @bruno",
    ],
    [
      "more",
      "-------- Message transféré --------\nSujet : Lettre\nDe : Alice Morel <alice@example.org>\nPour : b@example.org",
      "Alice Morel, transmis par @bruno",
    ],
    ["more", "On a reçu ça de la part d'Alice Morel :\n> Bonjour", "Alice Morel, transmis par @bruno"],
    ["more", "Alice Morel écrit : « Nous avons besoin d'une lettre »", "Alice Morel, transmis par @bruno"],
    [
      "more",
      "Message reçu de l'association Les Greniers :\n> Bonjour",
      "l'association Les Greniers, transmis par @bruno",
    ],
    ["more", "Le 23 juin 2026, <alice@example.org> a écrit :\n> Bonjour", "Alice, transmis par @bruno"],
    ["more", "Le maire m'a écrit : il attend.", "@bruno"],
    ["more", "Bruno Petit a écrit :\n> Bonjour", "@bruno"],
  ])("%s: %s", (_, raw, expected) => {
    expect(field(raw, "requester")).toBe(expected);
  });

  test.each([
    ["F096", "Collectif Via Ferrata, transmis par @bruno", "Collectif Via Ferrata", "bruno"],
    ["more", "Compagnie Via, via @bruno", "Compagnie Via", "bruno"],
    ["more", "Via Mobilis (transmis par @bruno)", "Via Mobilis", "bruno"],
  ])("%s: the field %s", (_, text, name, relayer) => {
    expect(readRequester(text)).toMatchObject({ name, relayer });
  });
});

describe("the file", () => {
  test.each([
    ...inputsOf("file: "),
    ["more", "Le règlement : https://region.example.org/r.pdf", ""],
    ["more", "Suivez-nous sur https://social.example.org/x", ""],
    [
      "more",
      "Notre présentation est là https://ex.org/p et l'AMI ici https://region.example.org/ami",
      "https://ex.org/p",
    ],
    [
      "more",
      "Dossier : ci-joint\n[halle.pdf|attachment](upload://abc.pdf) (1,2 Mo)",
      "[halle.pdf|attachment](upload://abc.pdf)",
    ],
    ["more", "The file was shared with @hanna.", "shared with @hanna"],
    ["more", "Voici [le dossier](https://ex.org/1)", "https://ex.org/1"],
  ])("%s: %s", (_, raw, expected) => {
    expect(field(raw, "file")).toBe(expected);
  });
});

test("what nobody knows yet is no value", () => {
  const [sheet] = sheetsIn(
    "Porteur : à définir\nDossier : à venir\nAppel : ?\nDate limite : non communiquée",
  );
  expect(FIELD_KEYS.filter((key) => sheet?.fields[key].text !== "")).toEqual(["requester"]);
  const typed = sheetWith({
    project: "La Halle",
    holder: "à compléter",
    call: "tbd",
    deadline: "30 juin",
    file: "en cours",
  });
  expect(missingFields(typed, { reference: createdAt, timezone: zone }, REQUIRED)).toEqual([
    "holder",
    "call",
    "file",
  ]);
});

test("projects that the title counts, and what stands below their list is about all of them", () => {
  const raw =
    "La Fabrique du Val, opérateur des deux projets, sollicite votre soutien pour :\n• « La Halle » – porté par Les Greniers, à Albert\n• « Le Relais » – porté par Les Collines, à Péronne\ndans le cadre de l'AMI Fabriques 2026. Les candidatures doivent être déposées pour le 30 juin.";
  const read = prefillSheets(raw, { ...post, title: "Deux lettres de soutien" });
  expect(
    read.map(({ fields }) => [
      fields.project.text,
      fields.territory.text,
      fields.call.text,
      fields.deadline.text,
      fields.operators.text,
      fields.holder.text,
    ]),
  ).toEqual([
    ["La Halle", "Albert", "Fabriques 2026", "30 juin", "La Fabrique du Val", ""],
    ["Le Relais", "Péronne", "Fabriques 2026", "30 juin", "La Fabrique du Val", ""],
  ]);
  expect(read.map(({ found }) => found)).toEqual([
    [{ key: "holder", text: "Les Greniers" }],
    [{ key: "holder", text: "Les Collines" }],
  ]);
});

describe("checkboxes, names and lists of a sheet", () => {
  const criteria = ["Plusieurs partenaires", "Modèle ouvert"].map((label) => ({ label, required: false }));

  test.each([
    ...inputsOf("checkbox variants"),
    ["more", "* \\[x\\] 2. Modèle ouvert", true],
    ["more", "- ☑ 2. Modèle ouvert", true],
    ["more", "- [oui] 2. Modèle ouvert", true],
    ["more", "- [ ] 2. Modèle ouvert", false],
    ["more", "- ☐ 2. Modèle ouvert", false],
  ])("%s: %s", (_, line, expected) => {
    expect(readChecklist(line, criteria)[1]?.ticked).toBe(expected);
  });

  test.each([
    ["F155", "Association Pop Up", "Pop Up", true],
    ["F156", "SCIC Le Moulin", "Le Moulin", true],
    ["more", "La Fabrique (SCOP SARL)", "coopérative la Fabrique", true],
    ["more", "Northwind Ltd", "Northwind Cooperative, City of Loue", true],
    ["more", "La Coop", "la coop", true],
    ["more", "Association Pop Up", "Pop Up Lab", false],
    ["more", "Association", "Coopérative", false],
  ])("%s: the holder %s among %s", (_, holder, operators, expected) => {
    expect(holderEqualsOperator(sheetWith({ holder, operators }))).toBe(expected);
  });

  test.each([
    [
      "F158",
      "adhérer ; accueillir une rencontre (2027, ou 2028)",
      ["adhérer", "accueillir une rencontre (2027, ou 2028)"],
    ],
    [
      "more",
      "adhérer, accueillir une rencontre (à Albert, en 2027)",
      ["adhérer", "accueillir une rencontre (à Albert, en 2027)"],
    ],
    [
      "more",
      "partager les plans, les comptes et le modèle ; adhérer",
      ["partager les plans, les comptes et le modèle", "adhérer"],
    ],
  ])("%s: the commitments %s", (_, commitments, expected) => {
    expect(commitmentsOf(sheetWith({ commitments }))).toEqual(expected);
  });

  test.each([
    ["F159", "Sciences et Vie, La Coop", ["Sciences et Vie", "La Coop"]],
    ["more", "Pop Up, La Coop et Le Relais", ["Pop Up", "La Coop", "Le Relais"]],
    ["more", "Terre et Cie", ["Terre et Cie"]],
    ["more", "La Coop (Ville du Val, Pôle) ; Brume", ["La Coop (Ville du Val, Pôle)", "Brume"]],
  ])("%s: the operators %s", (_, operators, expected) => {
    expect(operatorsOf(sheetWith({ operators }))).toEqual(expected);
  });

  test.each([
    ["F173", "Chloé Faure et Driss Amrani travaillent avec l'opérateur", ["Chloé Faure", "Driss Amrani"]],
    [
      "more",
      "@chloe, Driss Amrani ainsi que Mme Emma Lind (formatrice)",
      ["@chloe", "Driss Amrani", "Emma Lind"],
    ],
    ["more", "le trésorier de l'association", ["le trésorier de l'association"]],
    ["more", "aucun à notre connaissance", []],
  ])("%s: people in %s", (_, text, expected) => {
    const read = readSheet(`**Liens d'intérêts connus :** ${text}`, []).fields.links.text;
    expect(
      peopleNamedIn(read).map((each) => (each.kind === "name" ? each.name : `@${each.username}`)),
    ).toEqual(expected);
  });
});

test("a mail about two projects, relayed, fills two sheets as a person would", () => {
  const raw = [
    "Bonjour à toutes et tous,",
    "",
    "On a reçu ça ce matin de la part de Paul Mercier, de la coopérative Tramontane. Qu'en pensez-vous ?",
    "",
    "> Bonjour,",
    ">",
    "> Nous sommes l'opérateur de deux projets qui répondent à l'appel Fabrique de Territoire et pour lesquels nous",
    "> sollicitons une lettre de soutien de votre réseau :",
    ">",
    "> 1/ La Halle aux grains, à Albert, un tiers-lieu nourricier",
    "> 2/ Le Relais des collines (Péronne), une ressourcerie",
    ">",
    "> Les dossiers sont à déposer avant le 30 juin à minuit.",
    "> Je précise que trois contributeurs de votre réseau, Chloé Faure, Driss Amrani et Emma Lind, travaillent avec",
    "> l'opérateur.",
    ">",
    "> Bien à vous,",
    "> Paul Mercier",
    "> https://tramontane.example.org",
  ].join("\n");
  const shared = {
    requester: "Paul Mercier, transmis par @bruno",
    operators: "la coopérative Tramontane",
    call: "Fabrique de Territoire",
    deadline: "30 juin à minuit",
    links: "Chloé Faure, Driss Amrani, Emma Lind",
  };
  const filled = sheetsIn(raw).map(({ fields }) =>
    Object.fromEntries(
      FIELD_KEYS.flatMap((key) => (fields[key].text === "" ? [] : [[key, fields[key].text]])),
    ),
  );
  expect(filled).toEqual([
    { ...shared, project: "La Halle aux grains", territory: "Albert" },
    { ...shared, project: "Le Relais des collines (Péronne)" },
  ]);
  // Whose address it is nobody says: it is offered, not taken for the file.
  expect(sheetsIn(raw)[0]?.found).toEqual([{ key: "file", text: "https://tramontane.example.org" }]);
});
