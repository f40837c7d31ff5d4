import { describe, expect, test } from "vitest";
import type { LetterData } from "../core/model/letter-data.ts";
import { asDraft } from "../core/model/letter-data.ts";
import { englishLetter, frenchLetter } from "./example-letter.ts";
import { PLAIN_PAPER, letterPrinter, letterSha256 } from "./letter-pdf.ts";
import { loadLetterTemplates } from "./letter-template.ts";
import { NoGlyph } from "./letter-fault.ts";

const letterText = loadLetterTemplates();

function pdfOf(letter: LetterData, paper = PLAIN_PAPER): Promise<Buffer> {
  return letterPrinter(paper)(letter, letterText(letter));
}

function pages(pdf: Buffer): number {
  return Number(/\/Type\s*\/Pages\s*\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);
}

describe.each(["ua-1", "a-2a"] as const)("the PDF of a letter (%s)", (standard) => {
  test.each([
    ["French", frenchLetter],
    ["English", englishLetter],
    ["French draft", asDraft(frenchLetter)],
    ["English draft", asDraft(englishLetter)],
  ])("%s: one page, tagged, the same bytes each time", async (_, letter) => {
    const first = await pdfOf(letter, { ...PLAIN_PAPER, standard });
    const second = await pdfOf(structuredClone(letter), { ...PLAIN_PAPER, standard });
    const text = first.toString("latin1");

    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain(standard === "ua-1" ? "<pdfuaid:part>1<" : "<pdfaid:conformance>A<");
    expect(pages(first)).toBe(1);
    expect(second.equals(first)).toBe(true);
  });
});

test("it says in its properties when it was decided and in what language it is", async () => {
  const pdf = (await pdfOf(frenchLetter)).toString("latin1");

  expect(pdf).toContain("(D:20260627180000");
  expect(pdf).toContain("/Lang (fr");
});

test("another decision is another file", async () => {
  const one = letterSha256(await pdfOf(frenchLetter));
  const other = letterSha256(await pdfOf({ ...frenchLetter, decidedAt: frenchLetter.decidedAt + 1000 }));

  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(other).not.toBe(one);
});

test("a long letter flows on to further pages", async () => {
  const commitments = Array.from({ length: 60 }, (_, at) => `accueillir la rencontre ${at + 1}`);

  expect(pages(await pdfOf({ ...frenchLetter, commitments }))).toBe(3);
});

test("names with emoji, broken characters and of any length break nothing", async () => {
  const project = `L’Œil d'Őrség 🎉 ${"très".repeat(100)} \u0000\ud800 Łódź Αθήνα Москва Việt Nam جمعية البذور זרעים`;

  expect(pages(await pdfOf({ ...frenchLetter, project, holder: project, network: project }))).toBeGreaterThan(
    0,
  );
});

test("a character that no face has is named, and no letter comes of it", async () => {
  const setting = pdfOf({ ...frenchLetter, holder: "漢字の会" });

  await expect(setting).rejects.toThrow(NoGlyph);
  await expect(setting).rejects.toThrow(/"漢".*"字".*"の".*"会"/);
});
