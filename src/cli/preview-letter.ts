/** `aval letter preview TOPIC [N]`: the letters of a topic as text and as PDF. The forum is read, and nothing written. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { letterPreviews } from "../core/posts/letter-preview.ts";
import { letterFileName } from "../core/posts/letter-part.ts";
import { NoGlyph } from "../letter/letter-fault.ts";
import { faultInWords } from "../letter/fault-words.ts";
import { assemble } from "../shell/assemble.ts";
import { attach } from "../shell/attach.ts";
import { readConfiguredForum } from "./configured-forum.ts";
import { networkPress } from "./network-press.ts";

export interface PreviewOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly topicId: number;
  /** Null: every project. */
  readonly project: number | null;
  /** Where the PDFs are written. */
  readonly folder: string;
  readonly print: (line: string) => void;
}

const WORDS = {
  fr: {
    missing: (id: number) => `Sujet ${id} : introuvable.`,
    none: (id: number) => `Sujet ${id} : aucune lettre à montrer.`,
    written: (path: string) => `PDF : ${path}`,
  },
  en: {
    missing: (id: number) => `Topic ${id}: not found.`,
    none: (id: number) => `Topic ${id}: no letter to show.`,
    written: (path: string) => `PDF: ${path}`,
  },
} as const;

/** Prints each letter's text and writes its PDF. False when there is none, or one cannot be set. */
export async function previewLetter(options: PreviewOptions): Promise<boolean> {
  const { variables, topicId, project, folder, print } = options;
  const { environment, settings, connection } = await readConfiguredForum({ variables, needs: "record" });
  const { settingsPath, certificatePassphrase, sealSecrets } = environment;
  const press = await networkPress(settings, settingsPath, certificatePassphrase);
  const words = WORDS[settings.language];
  const parts = assemble({ settings, connection, press, secrets: [], sealSecrets, log: { level: "silent" } });
  const { pass } = await attach(parts);
  const view = await pass.reader.topic(parts.api, topicId, "afresh");
  if (view === null) {
    print(words.missing(topicId));
    return false;
  }
  const letters = letterPreviews(view.snapshot, settings, parts.seal).filter(
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
