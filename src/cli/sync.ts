/** `aval sync [TOPIC] [--dry-run]`: brings one request, or every open one, up to date once, or only says how. */
import type { Language } from "../core/model/settings.ts";
import type { Step } from "../core/model/step.ts";
import { isOpenRequest } from "../shell/hearing/request-topics.ts";
import { attach } from "../shell/attach.ts";
import { assembleByHand } from "./assemble-by-hand.ts";
import { stepInWords } from "./step-in-words.ts";
import { taggedTopics } from "./tagged-topics.ts";

export interface SyncOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Null: every open request. */
  readonly topicId: number | null;
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

const WORDS = {
  fr: {
    topic: (id: number) => `Sujet ${id} :`,
    nothing: (id: number) => `Sujet ${id} : rien à faire.`,
    missing: (id: number) => `Sujet ${id} : introuvable.`,
    none: "Aucune demande ouverte.",
  },
  en: {
    topic: (id: number) => `Topic ${id}:`,
    nothing: (id: number) => `Topic ${id}: nothing to do.`,
    missing: (id: number) => `Topic ${id}: not found.`,
    none: "No open request.",
  },
} as const;

/** Prints what is done, or would be. False when a topic was not found. */
export async function sync({ variables, topicId, dryRun, print }: SyncOptions): Promise<boolean> {
  const level = variables["AVAL_LOG_LEVEL"]?.trim() || "warn";
  const destination = { write: (line: string) => process.stderr.write(line) };
  const { settings, parts } = await assembleByHand({ variables, log: { level, destination } });
  const forum = await attach(parts);

  const topics =
    topicId === null
      ? await taggedTopics(parts.api, settings, (row) => isOpenRequest(row, settings))
      : [topicId];
  if (topics.length === 0) print(WORDS[settings.language].none);
  let foundAll = true;
  for (const id of topics) {
    const steps = await forum.sync(id, { dryRun });
    foundAll &&= steps !== null;
    for (const line of linesFor(id, steps, settings.language)) print(line);
  }
  return foundAll;
}

function linesFor(id: number, steps: readonly Step[] | null, language: Language) {
  const words = WORDS[language];
  if (steps === null) return [words.missing(id)];
  if (steps.length === 0) return [words.nothing(id)];
  return [words.topic(id), ...steps.map((step) => `  - ${stepInWords(step, language)}`)];
}
