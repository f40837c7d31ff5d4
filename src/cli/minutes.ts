/** `aval minutes TOPIC [N]`: the minutes of a topic's votes as PDF and CSV. The forum is read, and nothing written. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minutesInTopic } from "../core/posts/minutes/minutes-in-topic.ts";
import { minutesCsv } from "../core/posts/minutes/minutes-csv.ts";
import { minutesFileName } from "../core/posts/minutes/minutes-post.ts";
import { minutesPdf } from "../letter/minutes-pdf.ts";
import { assemble } from "../shell/assemble.ts";
import { attach } from "../shell/attach.ts";
import { readConfiguredForum } from "./configured-forum.ts";
import { networkPress } from "./network-press.ts";
import type { PreviewOptions } from "./preview-letter.ts";

const WORDS = {
  fr: {
    missing: (id: number) => `Sujet ${id} : introuvable.`,
    none: (id: number) => `Sujet ${id} : aucun vote décidé, donc pas de procès-verbal.`,
    written: (path: string) => `Écrit : ${path}`,
  },
  en: {
    missing: (id: number) => `Topic ${id}: not found.`,
    none: (id: number) => `Topic ${id}: no vote is decided, so there are no minutes.`,
    written: (path: string) => `Written: ${path}`,
  },
} as const;

/** Writes the minutes of each project, or of one. False when there are none. */
export async function writeMinutes(options: PreviewOptions): Promise<boolean> {
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
  const all = minutesInTopic(view.snapshot, settings, parts.seal).filter(
    ({ n }) => project === null || n === project,
  );
  if (all.length === 0) print(words.none(topicId));
  for (const { n, minutes } of all) {
    const path = join(folder, minutesFileName(minutes, topicId, n));
    await writeFile(`${path}.pdf`, await minutesPdf(minutes));
    await writeFile(`${path}.csv`, minutesCsv(minutes));
    print(words.written(`${path}.pdf`));
    print(words.written(`${path}.csv`));
  }
  return all.length > 0;
}
