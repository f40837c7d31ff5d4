import { describe, expect, test } from "vitest";
import type { LetterData } from "../core/model/letter-data.ts";
import { asDraft, englishLetter, frenchLetter } from "./example-letter.ts";
import { letterSha256, renderLetterPdf } from "./letter-pdf.ts";
import { loadLetterTemplates } from "./letter-template.ts";

const letterText = loadLetterTemplates();

function pdfOf(letter: LetterData): Promise<Buffer> {
  return renderLetterPdf(letter, letterText(letter));
}

function pages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type \/Page\n/g)?.length ?? 0;
}

describe("the PDF of a letter", () => {
  test.each([
    ["French", frenchLetter],
    ["English", englishLetter],
    ["French draft", asDraft(frenchLetter)],
    ["English draft", asDraft(englishLetter)],
  ])("%s: one page, the same bytes each time", async (_, letter) => {
    const first = await pdfOf(letter);
    const second = await pdfOf(structuredClone(letter));

    expect(first.subarray(0, 8).toString()).toBe("%PDF-1.7");
    expect(pages(first)).toBe(1);
    expect(second.equals(first)).toBe(true);
  });

  test("says in its properties when it was decided and in what language it is", async () => {
    const pdf = (await pdfOf(frenchLetter)).toString("latin1");

    expect(pdf.includes("(D:20260627180000Z)")).toBe(true);
    expect(pdf.includes("/Lang (fr)")).toBe(true);
  });

  test("another decision is another file", async () => {
    const one = letterSha256(await pdfOf(frenchLetter));
    const other = letterSha256(await pdfOf({ ...frenchLetter, decidedAt: frenchLetter.decidedAt + 1000 }));

    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(one);
  });

  test("a long letter flows on to further pages", async () => {
    const commitments = Array.from({ length: 60 }, (_, at) => `accueillir la rencontre ${at + 1}`);

    expect(pages(await pdfOf({ ...frenchLetter, commitments }))).toBeGreaterThan(1);
  });

  test("names of any script and length break nothing", async () => {
    const project = `L’Œil d'Őrség 🎉 漢字 ${"très".repeat(100)} \u0000\ud800 Łódź Αθήνα Москва`;
    const letter = { ...frenchLetter, project, holder: project, network: project };

    expect(pages(await pdfOf(letter))).toBeGreaterThan(0);
  });
});
