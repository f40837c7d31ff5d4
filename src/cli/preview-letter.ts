/** `aval letter preview TOPIC [N]`: the letters of a topic as text and as PDF. The forum is read, and nothing written. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { letterPreviews } from "../core/posts/letter-preview.ts";
import { letterFileName } from "../core/posts/letter-part.ts";
import { NoGlyph } from "../letter/letter-fault.ts";
import { faultInWords } from "../letter/fault-words.ts";
import { readTopicToShow } from "./topic-to-show.ts";
import type { ShowOptions } from "./topic-to-show.ts";

const WORDS = {
  fr: {
    none: (id: number) => `Sujet ${id} : aucune lettre à montrer.`,
    written: (path: string) => `PDF : ${path}`,
  },
  en: {
    none: (id: number) => `Topic ${id}: no letter to show.`,
    written: (path: string) => `PDF: ${path}`,
  },
} as const;

/** Prints each letter's text and writes its PDF. False when there is none, or one cannot be set. */
export async function previewLetter(options: ShowOptions): Promise<boolean> {
  const topic = await readTopicToShow(options);
  if (topic === null) return false;
  const { topicId, project, folder, print } = options;
  const { snapshot, settings, seal, press } = topic;
  const words = WORDS[settings.language];
  const letters = letterPreviews(snapshot, settings, seal).filter(
    ({ n }) => project === null || n === project,
  );
  if (letters.length === 0) print(words.none(topicId));
  let good = letters.length > 0;
  for (const { n, letter } of letters) {
    const text = press.letterText(letter);
    print(`${text}\n`);
    try {
      const path = join(folder, letterFileName(letter, n));
      await writeFile(path, await press.renderPdf(letter, text));
      print(words.written(path));
    } catch (error) {
      if (!(error instanceof NoGlyph)) throw error;
      print(faultInWords(error, settings.language));
      good = false;
    }
  }
  return good;
}
