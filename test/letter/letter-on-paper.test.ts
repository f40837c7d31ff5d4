/** What a funder holds in hand: the PDF as other programs read it. */
import { describe, expect, test } from "vitest";
import type { LetterData } from "../../src/core/model/letter-data.ts";
import { asDraft, englishLetter, frenchLetter } from "../../src/letter/example-letter.ts";
import { letterPrinter } from "../../src/letter/letter-pdf.ts";
import { loadLetterTemplates } from "../../src/letter/letter-template.ts";
import { onPaper, readText, run, scan } from "./paper.ts";

const letterText = loadLetterTemplates();
const print = letterPrinter();

async function printed(letter: LetterData): Promise<string> {
  return onPaper(await print(letter, letterText(letter)));
}

async function read(letter: LetterData): Promise<string> {
  return readText(await printed(letter));
}

describe("an issued letter", () => {
  test("reads in French as it stands in the thread", async () => {
    const text = await read(frenchLetter);

    expect(text).toContain("Lettre de soutien au projet « La Halle aux graines »");
    expect(text).toContain("porté par Pôle du Val");
    expect(text).toContain("l’appel « Fabriques de demain »");
    expect(text).toContain("Région Val-de-Brume, direction de la vie associative");
    expect(text).toContain("plateau d’Œuilly");
    expect(text).toContain(
      "décision collective du 27 juin 2026, prise sans les personnes ayant un lien d’intérêts",
    );
    expect(text).toMatch(
      /6 voix pour, 1 contre et 1 abstention ?; 3 personnes en déport n’y ont pas pris part/,
    );
    expect(text).toContain("Réf. : LS-2026-57-1");
    expect(text).toContain("aval.tiers-lieux-du-val.example/letters/LS-2026-57-1");
    expect(text).toContain("Nom, qualité et signature");
    for (const criterion of frenchLetter.criteriaMet)
      expect(text).toContain(criterion.label.replaceAll("'", "’"));
    expect(text).not.toContain("PROJET");
  });

  test("reads in English as it stands in the thread", async () => {
    const text = await read(englishLetter);

    expect(text).toContain("Letter of support for the project “The Seed Hall”");
    expect(text).toContain("held by Vale Hub Association");
    expect(text).toContain(
      "collective decision of 27 June 2026, taken without those who have a link of interest",
    );
    expect(text).toContain("Network of the Vale’s third places");
    for (const commitment of englishLetter.commitments) expect(text.toLowerCase()).toContain(commitment);
  });

  test.each([["fr" as const], ["en" as const]])("supports no operator (%s)", async (language) => {
    const text = await read(language === "fr" ? frenchLetter : englishLetter);

    expect(text).toContain(
      language === "fr"
        ? "il ne vaut pour aucun opérateur, prestataire ou partenaire"
        : "it is given to no operator, contractor or partner",
    );
  });

  test("is tagged, sound and can be verified with a telephone", async () => {
    const file = await printed(frenchLetter);

    expect(run("pdfinfo", file)).toMatch(/Tagged: +yes/);
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
    expect(scan(file, 1)).toBe(frenchLetter.verificationUrl);
  });

  test("carries its fonts with it, and is one A4 page", async () => {
    const file = await printed(frenchLetter);
    const fonts = run("pdffonts", file).trim().split("\n").slice(2);

    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/SourceSerif.*yes yes yes/);
    expect(run("pdfinfo", file)).toMatch(/Pages:\s+1\n[^]*\(A4\)/);
  });
});

test.each([
  ["PROJET", "Projet de lettre", frenchLetter],
  ["DRAFT", "Draft letter", englishLetter],
])("a draft says %s across the page and names no reference", async (watermark, notice, letter) => {
  const text = await read(asDraft(letter));

  expect(text.replaceAll(" ", "")).toContain(watermark);
  expect(text).toContain(notice);
  expect(text).not.toMatch(/LS-\d|letters\//);
});

test("names of other scripts can be selected and copied", async () => {
  const text = await read({ ...frenchLetter, project: "Łódź Őrség", holder: "Αθήνα Москва" });

  expect(text).toContain("« Łódź Őrség »");
  expect(text).toContain("porté par Αθήνα Москва");
});

test("a long letter numbers its pages and keeps its signature with its last words", async () => {
  const commitments = Array.from({ length: 60 }, (_, at) => `accueillir la rencontre numéro ${at + 1}`);
  const file = await printed({ ...frenchLetter, commitments });
  const last = readText(file, "-f", "3");

  expect(last).toContain("Page 3 sur 3");
  expect(last).toMatch(/considération distinguée.*Nom, qualité et signature/);
  expect(scan(file, 3)).toBe(frenchLetter.verificationUrl);
});
