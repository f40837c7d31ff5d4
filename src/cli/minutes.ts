/** `aval minutes TOPIC [N]`: the minutes of a topic's votes as PDF and CSV. The forum is read, and nothing written. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minutesInTopic } from "../core/posts/minutes/minutes-in-topic.ts";
import { minutesCsv } from "../core/posts/minutes/minutes-csv.ts";
import { minutesFileName } from "../core/posts/minutes/minutes-post.ts";
import { minutesPdf } from "../letter/minutes-pdf.ts";
import { readTopicToShow } from "./topic-to-show.ts";
import type { ShowOptions } from "./topic-to-show.ts";

const WORDS = {
  fr: {
    none: (id: number) => `Sujet ${id} : aucun vote décidé, donc pas de procès-verbal.`,
    written: (path: string) => `Écrit : ${path}`,
  },
  en: {
    none: (id: number) => `Topic ${id}: no vote is decided, so there are no minutes.`,
    written: (path: string) => `Written: ${path}`,
  },
} as const;

/** Writes the minutes of each project, or of one. False when there are none. */
export async function writeMinutes(options: ShowOptions): Promise<boolean> {
  const topic = await readTopicToShow(options);
  if (topic === null) return false;
  const { topicId, project, folder, print } = options;
  const { snapshot, settings, seal } = topic;
  const words = WORDS[settings.language];
  const all = minutesInTopic(snapshot, settings, seal).filter(({ n }) => project === null || n === project);
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
