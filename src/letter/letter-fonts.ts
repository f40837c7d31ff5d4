/**
 * The letter's typeface, Source Serif 4. It comes cut into one file per script, so a text is set in runs, each in
 * the file that draws it. Any text can be set: what no file draws is replaced, or left out where it is ornament.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import type { TFontDictionary } from "pdfmake/interfaces.js";
import { unpackWoff } from "./unpack-woff.ts";

const { resolve } = createRequire(import.meta.url);

/** In the order in which a script is looked for. */
const SUBSETS = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext"] as const;

type FontSubset = (typeof SUBSETS)[number];

/** The narrow no-break space, which the typeface lacks. */
const NARROW = "\u202f";

/** A piece of text that one font file draws. A narrow run is a no-break space to be set in a smaller size. */
export interface FontRun {
  readonly text: string;
  readonly font: FontSubset;
  readonly narrow: boolean;
}

function file(subset: FontSubset, style: string): string {
  return `source-serif-4-${subset}-${style}`;
}

/** The font in a file of `LETTER_FONTS`. */
export function readFont(name: string): Buffer {
  return unpackWoff(readFileSync(resolve(`@fontsource/source-serif-4/files/${name}.woff`)));
}

/** The names of the font files by subset, as pdfmake wants them. */
export const LETTER_FONTS: TFontDictionary = Object.fromEntries(
  SUBSETS.map((subset) => [
    subset,
    {
      normal: file(subset, "400-normal"),
      italics: file(subset, "400-italic"),
      bold: file(subset, "600-normal"),
      bolditalics: file(subset, "600-italic"),
    },
  ]),
);

const coverage = new Map<FontSubset, ReadonlySet<number>>();

function draws(subset: FontSubset, character: string): boolean {
  const known = coverage.get(subset) ?? new Set(create(readFont(file(subset, "400-normal"))).characterSet);
  coverage.set(subset, known);
  return Array.from(character).every((sign) => known.has(sign.codePointAt(0) ?? -1));
}

function subsetFor(character: string): FontSubset | null {
  return SUBSETS.find((subset) => draws(subset, character)) ?? null;
}

/** The text in runs, in order. A character that no file draws becomes the nearest one, or "?". */
export function fontRuns(text: string): FontRun[] {
  const runs: FontRun[] = [];
  const signs = Array.from(text.normalize("NFC"), (character) =>
    character === NARROW ? NARROW : drawable(character),
  );
  // What was left out may have stood between two spaces.
  for (const character of signs.join("").replace(/ {2,}/g, " ")) {
    const narrow = character === NARROW;
    const drawn = narrow ? "\u00a0" : character;
    const last = runs.at(-1);
    const font = fontOf(drawn, last);
    if (last !== undefined && last.font === font && last.narrow === narrow) {
      runs[runs.length - 1] = { ...last, text: last.text + drawn };
    } else {
      runs.push({ text: drawn, font, narrow });
    }
  }
  return runs;
}

/** Spaces and accents stay in the font of what they follow. */
function fontOf(drawn: string, last: FontRun | undefined): FontSubset {
  if (last !== undefined && /^[\s\p{M}]+$/u.test(drawn) && draws(last.font, drawn)) return last.font;
  return subsetFor(drawn) ?? "latin";
}

function drawable(character: string): string {
  if (character === "\n" || subsetFor(character) !== null) return character;
  if (/\s/u.test(character)) return " ";
  // Invisible characters, stray accents and emoji, whose parts come one by one.
  if (/[\p{C}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(character))
    return "";
  const folded = character.normalize("NFKD").replace(/\p{M}/gu, "");
  if (folded !== character && subsetFor(folded) !== null) return folded;
  return /\p{Pd}/u.test(character) ? "-" : "?";
}
