import { describe, expect, test } from "vitest";
import type { Language } from "../model/settings.ts";
import { readChecklist } from "./read-checklist.ts";
import type { ChecklistEntry } from "./read-checklist.ts";
import { fieldsOf, readSheet } from "./read-sheet.ts";
import { FIELD_KEYS, fieldLabel } from "./sheet-fields.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet } from "./sheet.ts";
import { writeSheet } from "./write-sheet.ts";

const criteria = [
  { label: "Projet multi-acteur", required: false },
  { label: "Modèle ouvert et duplicable", required: true },
  { label: "Répond à un besoin (réel) de son territoire", required: false },
];

function sheet(values: Partial<Record<FieldKey, string>>, notes: readonly string[] = []): Sheet {
  const fields = Object.entries(values).map(([key, text]) => [key, { text, toCheck: false }] as const);
  return { fields: { ...fieldsOf(new Map()), ...Object.fromEntries(fields) }, found: [], notes };
}

function write(of: Sheet, language: Language = "fr", checklist: readonly ChecklistEntry[] = []): string {
  return writeSheet({
    n: 1,
    title: "La Halle aux grains",
    several: false,
    sheet: of,
    criteria,
    checklist,
    language,
    principles: ["Nous soutenons des projets, [pas des opérateurs](https://example.org)."],
  });
}

test("the post of a project in French", () => {
  const halle = sheet(
    {
      requester: "Alice Morel, transmis par @bruno",
      holder: "Pôle du Val",
      operators: "le pôle du val, Fabrique",
    },
    ["une ligne en trop"],
  );
  const toCheck = { ...halle, fields: { ...halle.fields, project: { text: "La Halle", toCheck: true } } };
  const checklist = [{ k: 2, ticked: true, attribution: "Léo, 24 juin" }];
  expect(
    writeSheet({
      n: 2,
      title: "La Halle aux grains",
      several: true,
      sheet: toCheck,
      criteria,
      checklist,
      language: "fr",
      principles: ["Des projets, pas des opérateurs."],
    }),
  ).toMatchInlineSnapshot(`
    "[wrap=aval kind=project n=2]
    ### La Halle aux grains
    Modifiable par les membres. « à vérifier » signale ce qui vient du premier message ; la relecture le confirme.

    > Des projets, pas des opérateurs.

    **Projet :** La Halle (à vérifier)
    **Porteur :** Pôle du Val (cité aussi parmi les opérateurs : indiquez qui porte le projet)
    **Demandeur :** Alice Morel, transmis par @bruno
    **Opérateurs et partenaires :** le pôle du val, Fabrique
    **Appel :** (à compléter : l'appel auquel répond le projet, sinon le destinataire)
    **Destinataire :** (à qui la lettre est remise)
    **Date limite :** (à compléter : le jour du dépôt du dossier)
    **Dossier :** (lien, fichier, ou « communiqué à @… »)
    **Territoire :** (commune, pays ou région)
    **Utilité de la lettre :** (exigée, recommandée ou facultative ?)
    **Engagements envers le réseau :** (adhérer, accueillir une rencontre, partager le modèle…)
    **Pourquoi ce soutien :** (un paragraphe, imprimé dans la lettre)
    **Liens d'intérêts connus :**

    **Critères de lecture**
    Cochez ce que le dossier montre. Seul le critère marqué ★ est obligatoire.
    - [ ] 1. Projet multi-acteur
    - [x] 2. Modèle ouvert et duplicable ★ (Léo, 24 juin)
    - [ ] 3. Répond à un besoin (réel) de son territoire

    Pour finir : /relecture 2 favorable : votre avis (ou réserve, défavorable). Les personnes en déport ne relisent pas.

    **Notes**
    - une ligne en trop
    [/wrap]"
  `);
});

test("the post of a project in English, before anything is known", () => {
  expect(
    writeSheet({
      n: 1,
      title: "La Halle aux grains",
      several: false,
      sheet: sheet({}),
      criteria: [],
      checklist: [],
      language: "en",
      principles: [],
    }),
  ).toMatchInlineSnapshot(`
    "[wrap=aval kind=project n=1]
    ### La Halle aux grains
    Members may edit. "to be checked" marks what comes from the first message; the review confirms it.

    **Project:** (to fill in: the name of the project)
    **Holder:** (to fill in: who leads the project, not its operator)
    **Requester:** (if empty, the author of the topic)
    **Operators and partners:** (who carries it out or supports it)
    **Call:** (to fill in: the call that the project responds to, or else the recipient)
    **Recipient:** (to whom the letter is handed)
    **Deadline:** (to fill in: the day the file is due)
    **File:** (link, upload, or "shared with @…")
    **Territory:** (town, area or region)
    **Purpose of the letter:** (required, recommended or optional?)
    **Commitments to the network:** (join, host a meet-up, share the model…)
    **Why this support:** (a paragraph, printed in the letter)
    **Known links of interest:**

    To finish: /review for: your opinion (or reserved, against). Recused people do not review.
    [/wrap]"
  `);
});

describe("a sheet edited by hand", () => {
  test.each([
    "**Porteur :** Pôle du Val",
    "**Porteur**: Pôle du Val",
    "**Porteur** Pôle du Val",
    "__Porteur :__ Pôle du Val",
    "Porteur : Pôle du Val",
    "porteur:Pôle du Val",
    "PORTEUR\u00A0: Pôle du Val",
    "- **Porteur :** Pôle du Val",
    "* Porteur : Pôle du Val",
    "**Porteur : Pôle du Val**",
    "  **Porteur :**   Pôle du Val  ",
    "**Holder:** Pôle du Val",
    "**Porteur :**\nPôle du Val",
    "**Porteur :** (à compléter : qui porte le projet, pas son opérateur) Pôle du Val",
    "**Porteur :** (à compléter)\n**Porteur :** Pôle du Val",
  ])("is understood: %j", (line) => {
    const raw = write(sheet({})).replace(/\*\*Porteur :\*\*.*/u, line);
    expect(readSheet(raw, criteria)).toEqual(sheet({ holder: "Pôle du Val" }));
  });

  test("hints count as empty, in both languages and where they were cut short", () => {
    for (const language of ["fr", "en"] as const) {
      expect(readSheet(write(sheet({}), language), criteria)).toEqual(sheet({}));
    }
    const raw =
      "**Porteur :** (A COMPLETER)\n**Holder:** (to fill in: who)\n**Territoire :** (commune, pays ou région)";
    expect(readSheet(raw, criteria)).toEqual(sheet({}));
    expect(readSheet("**Territoire :** (nord)", criteria).fields.territory.text).toBe("(nord)");
  });

  test("what was taken from the message is told from what was typed", () => {
    const raw =
      "**Projet :** La Halle (A verifier)\n**Deadline:** 30 June (to be checked)\n**Appel :** (à vérifier)";
    const { fields } = readSheet(raw, criteria);
    expect(fields.project).toEqual({ text: "La Halle", toCheck: true });
    expect(fields.deadline).toEqual({ text: "30 June", toCheck: true });
    expect(fields.call).toEqual({ text: "", toCheck: false });
  });

  test("a list below a label is its value", () => {
    const raw = "**Opérateurs et partenaires :**\n- Fabrique\n- Ville du Val\n\n**Appel :** X";
    expect(readSheet(raw, criteria).fields.operators.text).toBe("Fabrique, Ville du Val");
  });

  test("what cannot be read is kept as a note, wherever it was put", () => {
    const raw = write(sheet({ project: "La Halle" }, ["déjà là"]))
      .replace("### La Halle aux grains", "### La Halle aux grains\nPortur ; Pôle du Val")
      .replace("**Critères de lecture**", "| a | b |\n\n**Critères de lecture**\n- [ ] 9. Budget tenu")
      .concat("\nécrit sous la fiche\n**Projet :** Un autre nom");
    const read = readSheet(raw, criteria);
    expect(read.fields.project.text).toBe("La Halle");
    expect([...read.notes].sort()).toEqual(
      [
        "Projet : Un autre nom",
        "[ ] 9. Budget tenu",
        "Portur ; Pôle du Val",
        "déjà là",
        "| a | b |",
        "écrit sous la fiche",
      ].sort(),
    );
    expect(readSheet(write(read), criteria)).toEqual(read);
  });
});

describe("the checklist", () => {
  test.each([
    "- [x] 2. Modèle ouvert et duplicable ★ (Léo, 24 juin)",
    "* [X] 2. Modèle ouvert et duplicable ★ (Léo, 24 juin)",
    "+ [x] 2. Modèle ouvert et duplicable (Léo, 24 juin)",
    "- \\[x\\] 2. modele ouvert et duplicable ★ (Léo, 24 juin)",
    "- [x] Modèle ouvert et duplicable (Léo, 24 juin)",
    "- [x] 2. Modèle libre (Léo, 24 juin)",
    "- [x] 3. Modèle ouvert et duplicable ★ (Léo, 24 juin)",
  ])("%j ticks the second criterion", (line) => {
    expect(readChecklist(line, criteria)[1]).toEqual({ k: 2, ticked: true, attribution: "Léo, 24 juin" });
  });

  test("open boxes, gone lines and labels with parentheses", () => {
    const raw = "- [ ] 1. Projet multi-acteur\n- [x] 3. Répond à un besoin (réel) de son territoire";
    expect(readChecklist(raw, criteria)).toEqual([
      { k: 1, ticked: false, attribution: "" },
      { k: 2, ticked: false, attribution: "" },
      { k: 3, ticked: true, attribution: "" },
    ]);
    expect(readChecklist("- [x] 9. Budget\n**Notes**\n- [x] 1. Projet multi-acteur", criteria)).toEqual(
      readChecklist("", criteria),
    );
  });
});

test("every field has a label of its own in both languages", () => {
  for (const words of ["fr", "en"] as const) {
    expect(new Set(FIELD_KEYS.map((key) => fieldLabel(key, words))).size).toBe(FIELD_KEYS.length);
  }
});
