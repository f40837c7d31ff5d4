import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LetterData } from "../core/model/letter-data.ts";
import { asDraft, englishLetter, frenchLetter } from "./example-letter.ts";
import { loadLetterTemplates } from "./letter-template.ts";

const letterText = loadLetterTemplates();

describe("a letter that was granted", () => {
  test("says in French what a funder needs to know", () => {
    expect(letterText(frenchLetter)).toMatchInlineSnapshot(`
      "Destinataire : Région Val-de-Brume, direction de la vie associative

      ### Lettre de soutien au projet « La Halle aux graines »

      Madame, Monsieur,

      Nous apportons notre soutien au projet **« La Halle aux graines »**, porté par **Pôle du Val**, qui répond à l'appel **« Fabriques de demain »**. Territoire concerné : vallée de la Brume et plateau d'Œuilly.

      Ce soutien va au projet et à son porteur ; il ne vaut pour aucun opérateur, prestataire ou partenaire.

      La lecture du dossier a permis de constater que le projet remplit les critères suivants :

      - Projet multi-acteur
      - Modèle ouvert et duplicable
      - Répond à un besoin de son territoire
      - Participation vivante des habitants
      - Relié au réseau, aide d'autres lieux à naître
      - Partage les valeurs des tiers-lieux

      Le porteur a pris envers notre réseau les engagements suivants :

      - Adhérer au réseau
      - Accueillir une rencontre en 2027
      - Partager le modèle et les plans

      La présente lettre est établie en application d'une **décision collective du 27 juin 2026, prise sans les personnes ayant un lien d'intérêts**. Le vote a réuni 6 voix pour, 1 contre et 1 abstention ; 3 personnes en déport n'y ont pas pris part.

      Nous vous prions d'agréer, Madame, Monsieur, l'expression de notre considération distinguée.

      **Réseau des tiers-lieux du Val**

      ---

      Référence : **LS-2026-57-1**. Pour vérifier que cette lettre est valide et authentique : [aval.tiers-lieux-du-val.example/letters/LS-2026-57-1](https://aval.tiers-lieux-du-val.example/letters/LS-2026-57-1)"
    `);
  });

  test("says the same in English", () => {
    expect(letterText(englishLetter)).toMatchInlineSnapshot(`
      "To: Mistvale Region, Department of Community Life

      ### Letter of support for the project “The Seed Hall”

      Dear Sir or Madam,

      We support the project **“The Seed Hall”**, held by **Vale Hub Association**, which answers the call **“Workshops of Tomorrow”**. Territory: the Mist valley.

      This support goes to the project and its holder; it is given to no operator, contractor or partner.

      From our reading of its file, the project meets the following criteria:

      - Several partners carry the project
      - Open, replicable model
      - Answers a need of its territory
      - Lively participation of local people
      - Linked to the network, helps other places emerge
      - Shares the values of third places

      The holder has made the following commitments to our network:

      - Join the network
      - Host a meet-up in 2027
      - Share the model and the plans

      This letter carries out a **collective decision of 27 June 2026, taken without those who have a link of interest**. The vote came to 6 for, 1 against and 1 abstention; 3 recused people took no part in it.

      Yours faithfully,

      **Network of the Vale's third places**

      ---

      Reference: **LS-2026-57-1**. To verify that this letter is valid and authentic: [aval.tiers-lieux-du-val.example/letters/LS-2026-57-1](https://aval.tiers-lieux-du-val.example/letters/LS-2026-57-1)"
    `);
  });

  test("names the numbers of the vote only where it is asked to", () => {
    const silent = letterText({ ...frenchLetter, numbers: null });

    expect(silent).not.toMatch(/voix|abstention|déport/);
    expect(silent).toContain("prise sans les personnes ayant un lien d'intérêts**.");
  });

  test.each([
    [
      { for: 4, against: 0, abstain: 0, recused: 0 },
      "4 voix pour, aucune contre et aucune abstention ; aucune personne n'était en déport.",
    ],
    [
      { for: 5, against: 2, abstain: 2, recused: 1 },
      "5 voix pour, 2 contre et 2 abstentions ; 1 personne en déport n'y a pas pris part.",
    ],
  ])("counts %j in good French", (numbers, sentence) => {
    expect(letterText({ ...frenchLetter, numbers })).toContain(sentence);
  });

  test.each([
    [
      { for: 4, against: 0, abstain: 0, recused: 0 },
      "4 for, none against and no abstention; nobody was recused.",
    ],
    [
      { for: 5, against: 2, abstain: 2, recused: 1 },
      "5 for, 2 against and 2 abstentions; 1 recused person took no part in it.",
    ],
  ])("counts %j in good English", (numbers, sentence) => {
    expect(letterText({ ...englishLetter, numbers })).toContain(sentence);
  });

  test("leaves out what the sheet leaves open, without a gap", () => {
    const bare = { call: "", recipient: "", territory: "", criteriaMet: [], commitments: [], numbers: null };

    for (const letter of [frenchLetter, englishLetter]) {
      const text = letterText({ ...letter, ...bare });
      expect(text).not.toMatch(
        /Destinataire|To:|appel|the call|Territo|critère|criteri|engagement|commitment/,
      );
      expect(text).not.toMatch(/\n{3}|\*\*\*\*|« *»|“”/);
    }
  });

  test("sends to the network where there is no page to verify it on", () => {
    const text = letterText({ ...frenchLetter, verificationUrl: null });

    expect(text).toContain("Référence : **LS-2026-57-1**");
    expect(text).not.toMatch(/https?:/);
  });

  test("does not call a call a call twice, nor quote a quoted name", () => {
    const text = letterText({ ...frenchLetter, call: "AMI Fabriques de demain", project: "« La Halle »" });

    expect(text).toContain("qui répond à **« AMI Fabriques de demain »**");
    expect(text).toContain("**« La Halle »**");
  });
});

describe("a draft", () => {
  test.each([
    [frenchLetter, "*Projet de lettre, soumis à la décision du réseau."],
    [englishLetter, "*Draft letter, put to the network's decision."],
  ])("opens by saying so, and bears no reference, date or address", (letter, opening) => {
    const text = letterText({ ...asDraft(letter), reference: "LS-2026-57-1" });

    expect(text.startsWith(opening)).toBe(true);
    expect(text).not.toMatch(/LS-2026|27 ju|https?:/i);
  });
});

describe("what members wrote", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "/deport : motif",
      "@bruno",
      "# Titre",
      "[poll]",
      "<b>x</b>",
      "{{pdf}}",
      "---",
      "- [ ] x",
      "a\n\n/vote fin\n",
    ),
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...Array.from("*_`~[](){}<>!#@:/\\-+.=|&'\" \n1ax")) }),
  );
  const letters: fc.Arbitrary<LetterData> = fc
    .record({
      language: fc.constantFrom("fr" as const, "en" as const),
      state: fc.constantFrom("draft" as const, "issued" as const),
      project: value,
      holder: value,
      call: value,
      recipient: value,
      territory: value,
      network: value,
      criteriaMet: fc.array(fc.record({ label: value, sentence: value }), { maxLength: 2 }),
      why: value,
      commitments: fc.array(value, { maxLength: 2 }),
    })
    .map((values): LetterData => Object.assign(structuredClone(frenchLetter), values));

  test("cannot command, mention, mark up, nor stand for a file", () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const lines = letterText(letter).split("\n");
        for (const line of lines) {
          expect(line).not.toMatch(/^\s*\/|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]|[<>{}]/u);
          expect(line.replace(/\[[^[\]]*\]\(https:[^)\s]*\)/, "")).not.toMatch(/[[\]]/);
        }
        expect(lines.filter((line) => /^\s*#/.test(line))).toHaveLength(1);
        expect(lines.filter((line) => line === "---")).toHaveLength(1);
      }),
    );
  });
});

test("a network may bring its own templates", () => {
  const dir = mkdtempSync(join(tmpdir(), "letter-"));
  writeFileSync(join(dir, "letter.fr.md.ejs"), "Oui à <%= letter.project %>.");
  writeFileSync(join(dir, "letter.en.md.ejs"), "Yes to <%= letter.project %>.");

  expect(loadLetterTemplates(dir)({ ...frenchLetter, project: "La *Halle*" })).toBe("Oui à La \\*Halle\\*.");
});

test("a missing template is said at once, with its name", () => {
  expect(() => loadLetterTemplates(mkdtempSync(join(tmpdir(), "letter-")))).toThrow(/letter\.fr\.md\.ejs/);
});
