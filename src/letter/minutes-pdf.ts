/**
 * The minutes as a PDF: tagged, fonts embedded, nothing fetched, the same bytes for the same minutes. A sign that no
 * face of ours has is replaced, since the minutes have to be there whoever took part; the CSV has it as it is.
 */
import { join } from "node:path";
import type { Minutes, MinutesRow } from "../core/model/minutes.ts";
import { drawable } from "./drawable.ts";
import { NoGlyph } from "./letter-fault.ts";
import { FONT_FAMILIES } from "./letter-fonts.ts";
import { LETTER_WORDS } from "./letter-words.ts";
import { typeset } from "./typography.ts";
import { forgetLastLetter, setPages } from "./typst.ts";

const LAYOUT = { folder: join(import.meta.dirname, "layout"), file: "minutes.typ" };

const WORDS = {
  fr: { when: "Quand", who: "Qui", what: "Quoi", none: "Rien." },
  en: { when: "When", who: "Who", what: "What", none: "Nothing." },
} as const;

/** Stands for what cannot be drawn. */
const UNDRAWN = "?";
/** Each try names the signs that stood in the way; a name has a few. */
const MOST_TRIES = 5;

/** Sets the minutes. */
export async function minutesPdf(minutes: Minutes): Promise<Buffer> {
  const undrawn = new Set<string>();
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        const date = minutes.at;
        const values = valuesOf(minutes, undrawn);
        const set = await setPages({ layout: LAYOUT, values, files: new Map(), standard: "ua-1", date });
        return set.pdf();
      } catch (error) {
        if (!(error instanceof NoGlyph) || tries === MOST_TRIES) throw error;
        for (const text of error.characters) for (const sign of text) undrawn.add(sign);
      }
    }
  } finally {
    await forgetLastLetter();
  }
}

function valuesOf(minutes: Minutes, undrawn: ReadonlySet<string>): object {
  const { language, network, title, lines, sections } = minutes;
  const set = (value: string) =>
    drawable(typeset(value.replace(/\s+/gu, " ").trim(), language)).replace(/./gsu, (sign) =>
      undrawn.has(sign) ? UNDRAWN : sign,
    );
  const row = ({ when, who, what }: MinutesRow) => ({ when: set(when), who: set(who), what: set(what) });
  return {
    fonts: FONT_FAMILIES,
    language,
    network: set(network),
    title: set(title),
    lines: lines.map(set),
    footer: set(title),
    page_words: LETTER_WORDS[language].page,
    words: WORDS[language],
    sections: sections.map(({ heading, rows }) => ({
      heading: set(heading),
      rows: rows.map(row),
      // Facts say by themselves what they are.
      headed: rows.some(({ account }) => account !== null),
      dated: rows.some(({ when }) => when !== ""),
      list: rows.length > 0 && rows.every(({ when, what }) => when === "" && what === ""),
    })),
  };
}
