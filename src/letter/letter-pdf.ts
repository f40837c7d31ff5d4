/**
 * The letter as a PDF: one A4 page as far as its text allows, fonts embedded, nothing fetched. The same letter
 * and text give the same bytes on the same release of Aval, so that a letter set twice has one SHA-256.
 */
import { createHash } from "node:crypto";
import pdfmake from "pdfmake";
import type { LetterData } from "../core/model/letter-data.ts";
import { LETTER_FONTS, readFont } from "./letter-fonts.ts";
import { letterPage } from "./letter-page.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** Points, best first: a smaller one is taken only where it saves a second page. */
const SIZES = [11, 10.5, 10, 9.5];

let fontsAreThere = false;

pdfmake.setFonts(LETTER_FONTS);
// A letter's text comes from a forum: it may bring neither a web page nor a file of this machine into the PDF.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/**
 * Sets the letter whose Markdown is `text` (see letter-template.ts). A text too long for one page at a readable
 * size flows on to further pages, which are then numbered.
 */
export async function renderLetterPdf(letter: LetterData, text: string): Promise<Buffer> {
  provideFonts();
  const blocks = markdownBlocks(text, letter.language);
  const [preferred = 11, ...smaller] = SIZES;
  const first = await render(letter, blocks, preferred);
  if (first.pages === 1) return first.pdf;
  for (const size of smaller) {
    const next = await render(letter, blocks, size);
    if (next.pages === 1) return next.pdf;
  }
  return first.pdf;
}

/** Read and unpacked once, with the first letter: for every letter anew it took longer than the letter. */
function provideFonts(): void {
  if (fontsAreThere) return;
  for (const family of Object.values(LETTER_FONTS)) {
    for (const name of Object.values(family)) pdfmake.virtualfs.writeFileSync(name, readFont(name));
  }
  fontsAreThere = true;
}

async function render(letter: LetterData, blocks: ReturnType<typeof markdownBlocks>, size: number) {
  let pages = 0;
  const definition = letterPage(letter, blocks, size, (count) => {
    pages = count;
  });
  const pdf = await pdfmake.createPdf(definition).getBuffer();
  return { pdf, pages };
}

/** SHA-256 of the file in lower-case hex: what the register and the verification page show. */
export function letterSha256(pdf: Buffer): string {
  return createHash("sha256").update(pdf).digest("hex");
}
