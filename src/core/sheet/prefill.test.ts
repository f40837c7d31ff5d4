import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prefillSheets, sheetForAdded } from "./prefill.ts";
import { FIELD_KEYS } from "./sheet-fields.ts";
import type { Sheet } from "./sheet.ts";

const post = {
  title: "Demande de lettre de soutien : La Halle",
  author: { id: 7, username: "bruno", name: "Bruno Petit" },
  createdAt: Date.UTC(2026, 5, 23, 8),
  language: "fr",
  timezone: "Europe/Paris",
} as const;

/** The filled fields as "text?" where they are to be checked, "text" where not. */
function filled(sheet: Sheet | undefined): Record<string, string> {
  const shown = FIELD_KEYS.flatMap((key) => {
    const { text, toCheck } = sheet?.fields[key] ?? { text: "", toCheck: false };
    return text === "" ? [] : [[key, `${text}${toCheck ? "?" : ""}`] as const];
  });
  return Object.fromEntries(shown);
}

describe("a request for one project", () => {
  test("of a few words gives its title, its author as requester, and no holder", () => {
    expect(
      prefillSheets("Bonjour, le Pôle du Val porte un beau projet. Qu'en dites-vous ?", post).map(filled),
    ).toEqual([{ project: "La Halle?", requester: "@bruno" }]);
  });

  test("in ordinary prose gives the call, the deadline and the link", () => {
    const raw = [
      "Nous répondons à l'AMI « Fabriques de demain » (https://region.example.org/ami), date limite de dépôt : mercredi 30 juin à midi.",
      "Le dossier est ici : https://files.example.org/halle.pdf.",
    ].join("\n");
    expect(prefillSheets(raw, post).map(filled)).toEqual([
      {
        project: "La Halle?",
        requester: "@bruno",
        call: "Fabriques de demain?",
        deadline: "mercredi 30 juin à midi?",
        file: "https://files.example.org/halle.pdf?",
      },
    ]);
  });

  test("in English", () => {
    const raw =
      "We answer the call for projects Makers of Tomorrow, deadline June 30th. File: https://files.example.org/hall";
    expect(
      filled(
        prefillSheets(raw, {
          ...post,
          title: "Letter of support for the project The Hall",
          language: "en",
        })[0],
      ),
    ).toEqual({
      project: "The Hall?",
      requester: "@bruno",
      call: "Makers of Tomorrow?",
      deadline: "June 30th?",
      file: "https://files.example.org/hall?",
    });
  });

  test("by the forum's form, by label or by id, is taken over field by field", () => {
    const raw = [
      "### Projet\nLa Halle",
      "### Porteur\nPôle du Val",
      "### Demandeur\nAlice Morel, transmis par @bruno",
      "### operators\nFabrique\nVille du Val",
      "### Date limite\n\n2026-06-30",
      "### Territoire\n",
      "### Utilité de la lettre\nexigée",
      "### Autre chose\nPas un champ",
      "### Liens d'intérêts connus\n@chloe\n@driss",
    ].join("\n\n");
    expect(prefillSheets(raw, post).map(filled)).toEqual([
      {
        project: "La Halle?",
        holder: "Pôle du Val?",
        requester: "Alice Morel, transmis par @bruno?",
        operators: "Fabrique, Ville du Val?",
        deadline: "2026-06-30?",
        purpose: "exigée?",
        links: "@chloe, @driss?",
      },
    ]);
  });

  test("by labelled lines, quoted ones included", () => {
    const raw =
      '[quote="alice, post:1, topic:2"]\n**Projet :** La Halle\n> **Porteur :** Pôle du Val\n[/quote]\n- Destinataire : la Région\nBonne lecture';
    expect(filled(prefillSheets(raw, { ...post, title: "Bonjour" })[0])).toMatchObject({
      project: "La Halle?",
      holder: "Pôle du Val?",
      recipient: "la Région?",
    });
  });

  test("with an attached file prefers the file", () => {
    const raw = "https://example.org\n[halle.pdf|attachment](upload://a1B2.pdf) (120.4 KB)";
    expect(filled(prefillSheets(raw, post)[0])["file"]).toBe("[halle.pdf|attachment](upload://a1B2.pdf)?");
  });
});

describe("a mail that is only passed on", () => {
  test("names who wrote it and who passes it on", () => {
    const raw =
      "Je transmets ceci.\n\n> De : Alice Morel <alice@example.org>\n> À : bruno@example.org\n> Bonjour";
    expect(filled(prefillSheets(raw, post)[0])["requester"]).toBe("Alice Morel, transmis par @bruno?");
    const english = "From: Alice Morel <alice@example.org>\nHello";
    expect(filled(prefillSheets(english, { ...post, language: "en" })[0])["requester"]).toBe(
      "Alice Morel, passed on by @bruno?",
    );
  });

  test("or says so in its first sentence", () => {
    const raw = "Je vous transmets la demande d'Alice Morel, qui n'est pas sur le forum.";
    expect(filled(prefillSheets(raw, post)[0])["requester"]).toBe("Alice Morel, transmis par @bruno?");
  });

  test("but the author's own mail is the author's request", () => {
    expect(filled(prefillSheets("De : Bruno Petit <b@example.org>\nBonjour", post)[0])["requester"]).toBe(
      "@bruno",
    );
  });
});

describe("a request for two projects", () => {
  test("gives two sheets that share what is said of both", () => {
    const raw = [
      "Bonjour, nous demandons deux lettres pour l'appel à projets Fabriques de demain (deadline : 30 juin).",
      "",
      "1/La Halle, un tiers-lieu nourricier",
      "Porteur : Pôle du Val",
      "https://files.example.org/halle",
      "",
      "2/ Le Relais – réemploi",
      "Porteur : Association Le Relais",
      "https://files.example.org/relais",
      "",
      "Opérateur : Fabrique",
      "Merci, Bruno",
    ].join("\n");
    const shared = {
      requester: "@bruno",
      operators: "Fabrique?",
      call: "Fabriques de demain?",
      deadline: "30 juin?",
    };
    expect(prefillSheets(raw, { ...post, title: "Deux lettres de soutien" }).map(filled)).toEqual([
      { ...shared, project: "La Halle?", holder: "Pôle du Val?", file: "https://files.example.org/halle?" },
      {
        ...shared,
        project: "Le Relais?",
        holder: "Association Le Relais?",
        file: "https://files.example.org/relais?",
      },
    ]);
  });

  test.each([
    "Les deux projets :\n1. La Halle\n2. Le Relais",
    "Les deux projets :\n\n1. **La Halle** : nourricier\n\n2. **Le Relais** (réemploi)",
    "Two projects:\n1) La Halle\n2) Le Relais",
    "> 1/ La Halle\n> 2/ Le Relais",
    "Projet 1 : La Halle\nTexte\n\nProjet 2 : Le Relais",
    "### 1/ « La Halle »\n\n### 2/ Le Relais",
  ])("however they are numbered: %j", (raw) => {
    expect(prefillSheets(raw, post).map((sheet) => sheet.fields.project.text)).toEqual([
      "La Halle",
      "Le Relais",
    ]);
  });

  test.each([
    "Notre projet répond aux critères :\n1. Plusieurs partenaires\n2. Un modèle ouvert",
    "Notre projet.\nLes étapes :\n1. Écrire\n2. Déposer",
    "1. Bonjour\n2. Bonsoir",
    "Le projet :\n1. Seul",
    "Le projet tient en 2/3 de page, rendez-vous le 1/07 puis 2/07",
  ])("other lists are none: %j", (raw) => {
    expect(prefillSheets(raw, post)).toHaveLength(1);
  });
});

describe("the call", () => {
  test.each([
    ["l'AMI Fabriques de demain, porté par la Région", "Fabriques de demain"],
    ["l'AAP de la Région Sud.", "AAP de la Région Sud"],
    ["l'appel à manifestation d'intérêt (AMI) « Lieux vivants »", "Lieux vivants"],
    ["nous répondons à l'appel « Fabriques de demain » avec deux projets", "Fabriques de demain"],
    ["un appel à projets : **Lieux vivants** qui ferme bientôt", "Lieux vivants"],
    ["a call for proposals of the Region", "call for proposals of the Region"],
    ["mon ami Jules lance un appel à l'aide", ""],
    ["un appel à projets", ""],
  ])("in %j", (raw, call) => {
    expect(prefillSheets(raw, post)[0]?.fields.call.text).toBe(call);
  });
});

describe("the deadline", () => {
  test.each([
    ["Date limite le 30 juin 2026 à 18 h.", "30 juin 2026 à 18 h"],
    ["La date limite de dépôt des dossiers est fixée au 30/06/2026 minuit, attention.", "30/06/2026 minuit"],
    ["à rendre au plus tard vendredi 26 juin", "vendredi 26 juin"],
    ["date limite inconnue, nous sommes le 3 projets", ""],
    ["Rendez-vous le 30 juin", ""],
  ])("in %j", (raw, deadline) => {
    expect(prefillSheets(raw, post)[0]?.fields.deadline.text).toBe(deadline);
  });
});

test.each([
  ["Lettre de soutien pour le projet La Halle", "La Halle"],
  ["Demande de lettres de soutien pour deux projets", ""],
  ["[Lettre de soutien] La Halle", "La Halle"],
  ["Soutien au projet « La Halle » du Val", "La Halle"],
  ["La Halle", "La Halle"],
])("the title %j", (title, project) => {
  expect(prefillSheets("", { ...post, title })[0]?.fields.project.text).toBe(project);
});

test("a project added later takes over what the others agree on", () => {
  const [one] = prefillSheets(
    "AMI Fabriques de demain, date limite 30 juin\nDestinataire : la Région\nPorteur : Pôle",
    post,
  );
  const [two] = prefillSheets("AMI Fabriques de demain, date limite 30 juin\nDestinataire : la Ville", post);
  expect(
    one === undefined || two === undefined ? {} : filled(sheetForAdded("Le Relais", [one, two])),
  ).toEqual({
    project: "Le Relais",
    requester: "@bruno",
    call: "Fabriques de demain?",
    deadline: "30 juin?",
  });
  expect(filled(sheetForAdded("Le Relais", []))).toEqual({ project: "Le Relais" });
});

test("a holder is never guessed, and no message makes a sheet that does not fit into a post", () => {
  const words = fc.constantFrom(
    "porté par Pôle du Val",
    "1/ La Halle",
    "2/ Le Relais",
    "AMI",
    "date limite",
    "30 juin",
    "> ",
    "**Projet :**",
    "### Appel",
    "https://example.org/x",
    "De : Alice",
    "x".repeat(30_000),
    "😀".repeat(9_000),
    "",
    "[quote]",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: "binary" })), { maxLength: 12 }), (lines) => {
      const sheets = prefillSheets(lines.join("\n"), post);
      expect(sheets.length).toBeGreaterThan(0);
      for (const { fields } of sheets) {
        expect(fields.holder.text).toBe("");
        const length = FIELD_KEYS.reduce((sum, key) => sum + fields[key].text.length, 0);
        expect(length).toBeLessThan(25_000);
        expect(FIELD_KEYS.filter((key) => /[\n\r]/u.test(fields[key].text))).toEqual([]);
        expect(FIELD_KEYS.filter((key) => /[\uD800-\uDBFF]…$/u.test(fields[key].text))).toEqual([]);
      }
    }),
  );
});
