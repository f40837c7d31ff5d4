/** Everything that letters are made with, from the network's own files or ours: their text, their paper, their signature. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LetterData } from "../core/model/letter-data.ts";
import type { LetterText } from "../core/model/letter-text.ts";
import { letterPrinter } from "./letter-pdf.ts";
import type { RenderLetter } from "./letter-pdf.ts";
import { loadLetterTemplates } from "./letter-template.ts";
import { LETTER_WORDS } from "./letter-words.ts";
import type { PdfStandard } from "./typst.ts";

/** Paths of the network's own files; null is ours, or none. */
export interface PressFiles {
  readonly logo: string | null;
  readonly signatureImage: string | null;
  /** PKCS#12. */
  readonly certificate: string | null;
  /** May hold `letter.fr.md.ejs`, `letter.en.md.ejs`, `letter.typ` and what these read. */
  readonly folder: string | null;
  readonly standard: PdfStandard;
}

export interface LetterPress {
  readonly letterText: LetterText;
  readonly renderPdf: RenderLetter;
}

export const PLAIN_PRESS: PressFiles = {
  logo: null,
  signatureImage: null,
  certificate: null,
  folder: null,
  standard: "ua-1",
};

/**
 * Reads the files. Issued letters are signed where there is a certificate; drafts never are.
 * @throws LetterFault where a template or the certificate cannot be used, and what reading a file throws.
 */
export async function letterPress(files: PressFiles, passphrase: string): Promise<LetterPress> {
  const { folder, certificate: path } = files;
  const ownLayout = folder !== null && existsSync(join(folder, "letter.typ"));
  const print = letterPrinter({
    standard: files.standard,
    logo: files.logo,
    signature: files.signatureImage,
    layout: ownLayout ? { folder, file: "letter.typ" } : null,
  });
  const letterText = folder === null ? loadLetterTemplates() : loadLetterTemplates(folder);
  if (path === null) return { letterText, renderPdf: print };
  // Only a network with a certificate pays for what signing takes.
  const [{ readCertificate }, { signPdf }] = await Promise.all([
    import("./signing/read-certificate.ts"),
    import("./signing/sign-pdf.ts"),
  ]);
  const certificate = await readCertificate(readFileSync(path), passphrase, path);
  return {
    letterText,
    async renderPdf(letter, text) {
      const pdf = await print(letter, text);
      return letter.state === "draft" ? pdf : signPdf(pdf, certificate, signatureOf(letter));
    },
  };
}

function signatureOf({ language, network, letterhead, reference, decidedAt }: LetterData) {
  return {
    signatory: letterhead.signatoryName || network,
    reason: `${LETTER_WORDS[language].description} ${reference}`,
    place: letterhead.place,
    email: letterhead.email,
    at: decidedAt,
  };
}
