/** What a funder holds in hand: the PDF as other programs read it. */
import { describe, expect, test } from "vitest";
import type { LetterData } from "../../src/core/model/letter-data.ts";
import { asDraft } from "../../src/core/model/letter-data.ts";
import { englishLetter, frenchLetter } from "../../src/letter/example-letter.ts";
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

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** The first of these that does not follow those before it; "" when all do. */
function inOrder(text: string, passages: readonly string[]): string {
  let from = 0;
  for (const passage of passages) {
    const at = text.indexOf(passage, from);
    if (at === -1) return passage;
    from = at + passage.length;
  }
  return "";
}

describe("an issued letter", () => {
  test("reads in French in the order of a letter, as it stands in the thread", async () => {
    const text = await read(frenchLetter);

    expect(
      inOrder(text, [
        "Réseau des tiers-lieux du Val",
        "12 rue des Greniers",
        "bureau@tiers-lieux-du-val.example",
        "RNA W000000000",
        "Région Val-de-Brume",
        "Direction de la vie associative",
        "Brume, le 27 juin 2026",
        "Réf. : LS-2026-57-1",
        "Objet : Lettre de soutien au projet « La Halle aux graines »",
        "Madame, Monsieur,",
        "Le Réseau des tiers-lieux du Val réunit depuis 2019",
        "porté par l’association Les Greniers et présenté à la Région Val-de-Brume dans le cadre de l’appel « Fabriques de demain »",
        "Il concerne la vallée de la Brume et le plateau d’Œuilly.",
        "La Halle ouvre à la vallée un lieu de semences paysannes",
        "Il en ressort que plusieurs partenaires portent le projet, que son modèle est ouvert",
        "le porteur s’engage à adhérer au réseau, à accueillir une rencontre en 2027 et à partager",
        "il ne vaut pour aucun opérateur, prestataire ou partenaire",
        "décision collective du 27 juin 2026",
        "6 voix pour, 1 contre et 1 abstention. Les trois personnes ayant un lien d’intérêts avec le projet n’y ont pas pris part.",
        "considération distinguée",
        "Anna Bel, présidente",
        "Référence : LS-2026-57-1",
        "aval.tiers-lieux-du-val.example/letters/LS-2026-57-1",
      ]),
    ).toBe("");
    expect(text).not.toContain("PROJET");
    expect(text).not.toContain("Destinataire");
  });

  test("reads in English in the order of a letter, as it stands in the thread", async () => {
    const text = await read(englishLetter);

    expect(
      inOrder(text, [
        "Network of the Vale’s third places",
        "Registered charity 000000",
        "Brume, 27 June 2026",
        "Mistvale Region",
        "Ref.: LS-2026-57-1",
        "Subject: Letter of support for the project “The Seed Hall”",
        "led by the Vale Hub Association and submitted to the Mistvale Region in response to the call “Workshops of Tomorrow”",
        "We found that several partners carry the project",
        "Join the network",
        "collective decision of 27 June 2026",
        "Yours faithfully,",
        "Anna Bel, chair",
        "aval.tiers-lieux-du-val.example/letters/LS-2026-57-1",
      ]),
    ).toBe("");
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

test.each([
  ["Łódź Őrség", "Αθήνα Москва Việt Nam"],
  ["حديقة البذور", "جمعية الوادي"],
  ["גן הזרעים", "עמותת העמק"],
])("names of other scripts can be selected and copied: %s", async (project, holder) => {
  const file = await printed({ ...frenchLetter, project, holder });
  // Without -raw, poppler puts scripts written from right to left back into their own order.
  const text = run("pdftotext", file, "-")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/gu, " ");

  expect(text).toContain(project);
  expect(text).toContain(holder);
  expect(run("pdffonts", file)).not.toMatch(/ no +(?:yes|no) +(?:yes|no) +\d/);
});

test.each([
  ["EJS", "<%= process.exit(1) %>"],
  ["Typst", "#panic() $x^2$ \\ *gras* _it_ @ref <label> [a]"],
  ["HTML", "<b>La Halle</b> &amp; <script>x</script>"],
  ["Markdown", "# **La** [Halle](x) `a` _b_ ~~c~~"],
  ["a placeholder", "{{pdf}} {{sha256}} {project}"],
])("a name that looks like %s comes out as itself", async (_, project) => {
  const letterhead = { ...frenchLetter.letterhead, signatoryName: project };
  const text = await read({ ...frenchLetter, project, holder: project, letterhead, why: project });

  // Poppler guesses spaces from gaps, and takes that of a kerned brace for one.
  expect(bare(text).split(bare(project)).length).toBeGreaterThanOrEqual(5);
});

test("marks of direction and other invisible signs in a name are not printed", async () => {
  const text = await read({ ...frenchLetter, project: "La\u202e Halle\u2066\u200b\u00ad" });

  expect(text).toContain("« La Halle »");
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
});

test("a long letter numbers its pages and keeps its signature with its last words", async () => {
  const commitments = Array.from({ length: 60 }, (_, at) => `accueillir la rencontre numéro ${at + 1}`);
  const file = await printed({ ...frenchLetter, commitments });
  const last = readText(file, "-f", "3");

  expect(last).toContain("Page 3 sur 3");
  expect(last).toMatch(/considération distinguée.*Anna Bel, présidente/);
  expect(scan(file, 3)).toBe(frenchLetter.verificationUrl);
});
