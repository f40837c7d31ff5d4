/**
 * The letter as a PDF: one A4 page as far as its text allows, tagged, fonts embedded, nothing fetched. The same
 * letter and text give the same bytes on every machine on the same release of Aval, so that a letter set twice has
 * one SHA-256.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { LetterData } from "../core/model/letter-data.ts";
import { letterValues } from "./letter-values.ts";
import type { Density, LetterPictures } from "./letter-values.ts";
import { forgetLastLetter, setPages } from "./typst.ts";
import type { Layout, PdfStandard, SetPages } from "./typst.ts";

/** Size of the text in points and space between paragraphs in its size, best first: less air saves a second page. */
const DENSITIES = [
  { size: 11, spacing: 1.2 },
  { size: 11, spacing: 0.95 },
  { size: 10.5, spacing: 0.95 },
  { size: 10, spacing: 0.9 },
  { size: 9.5, spacing: 0.85 },
] as const;
/** For a letter that takes several pages whatever is done. */
const ROOMY = { size: 11, spacing: 1.2 };

export interface LetterPaper {
  readonly standard: PdfStandard;
  /** Paths of pictures: PNG, JPEG or SVG. */
  readonly logo: string | null;
  readonly signature: string | null;
  /** A layout of the network's own, instead of ours. */
  readonly layout: Layout | null;
}

export const PLAIN_PAPER: LetterPaper = { standard: "ua-1", logo: null, signature: null, layout: null };

const OWN_LAYOUT: Layout = { folder: join(import.meta.dirname, "layout"), file: "letter.typ" };

/** Sets the letter whose Markdown is `text` (see letter-template.ts). */
export type RenderLetter = (letter: LetterData, text: string) => Promise<Buffer>;

/**
 * Reads the pictures and gives what sets letters on this paper. A text too long for one page at a readable size
 * flows on to further pages, which are then numbered.
 */
export function letterPrinter(paper: LetterPaper = PLAIN_PAPER): RenderLetter {
  const files = new Map<string, Buffer>();
  function picture(name: string, path: string | null): string | null {
    if (path === null) return null;
    const place = `/${name}${extname(path).toLowerCase()}`;
    files.set(place, readFileSync(path));
    return place;
  }
  const pictures: LetterPictures = {
    logo: picture("aval-logo", paper.logo),
    signature: picture("aval-signature", paper.signature),
  };
  return async function renderLetter(letter, text) {
    const values = letterValues(letter, text, pictures);
    const pages = (density: Density, isOnePage: boolean): Promise<SetPages> =>
      setPages({
        layout: paper.layout ?? OWN_LAYOUT,
        values: values(density, isOnePage),
        files,
        standard: paper.standard,
        date: letter.decidedAt,
      });
    try {
      for (const density of DENSITIES) {
        const set = await pages(density, true);
        if (set.pages === 1) return set.pdf();
      }
      return (await pages(ROOMY, false)).pdf();
    } finally {
      await forgetLastLetter();
    }
  };
}

/** SHA-256 of the file in lower-case hex: what the register and the verification page show. */
export function letterSha256(pdf: Buffer): string {
  return createHash("sha256").update(pdf).digest("hex");
}
