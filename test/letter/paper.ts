/** Letters as other programs read them. Needs poppler-utils and qpdf. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeQR } from "qr/decode.js";

const PACKAGES = {
  pdftotext: "poppler-utils",
  pdffonts: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdftoppm: "poppler-utils",
  pdfsig: "poppler-utils",
  qpdf: "qpdf",
} as const;

/** What the program prints; throws where it fails. */
export function run(program: keyof typeof PACKAGES, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (cause) {
    throw new Error(`${program} failed, or is missing: apt-get install ${PACKAGES[program]}`, { cause });
  }
}

/** The letter as a file. */
export function onPaper(pdf: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), "letter-")), "letter.pdf");
  writeFileSync(file, pdf);
  return file;
}

/** The text in reading order, spaces of every kind made plain, words that a line's end parts put together. */
export function readText(file: string, ...args: string[]): string {
  return run("pdftotext", ...args, file, "-")
    .replace(/(?<=\p{L})[-\u00ad\u2010]\n(?=\p{Ll})/gu, "")
    .replace(/\s+/gu, " ");
}

/** What a telephone's camera reads from the page; throws where it sees no code. */
export function scan(file: string, page: number): string {
  const picture = join(file, "..", "page");
  const at = String(page);
  run("pdftoppm", "-r", "150", "-f", at, "-l", at, "-singlefile", file, picture);
  const ppm = readFileSync(`${picture}.ppm`);
  const head = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.toString("latin1", 0, 40));
  if (head === null) throw new Error("pdftoppm wrote no PPM");
  const [header, width, height] = [head[0].length, Number(head[1]), Number(head[2])];
  return decodeQR({ width, height, data: ppm.subarray(header) });
}
