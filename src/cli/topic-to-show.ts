/** One topic for the commands that show something of it in files: the forum is read once, and nothing written. */
import type { Snapshot } from "../core/model/snapshot.ts";
import type { LetterPress } from "../letter/letter-press.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { attach } from "../shell/attach.ts";
import type { ServiceParts } from "../shell/attach.ts";
import { assembleByHand } from "./assemble-by-hand.ts";

export interface ShowOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly topicId: number;
  /** Null: every project. */
  readonly project: number | null;
  /** Where the files are written. */
  readonly folder: string;
  readonly print: (line: string) => void;
}

export interface TopicToShow {
  readonly snapshot: Snapshot;
  readonly settings: ServiceSettings;
  readonly seal: ServiceParts["seal"];
  readonly press: LetterPress;
}

const MISSING = {
  fr: (id: number) => `Sujet ${id} : introuvable.`,
  en: (id: number) => `Topic ${id}: not found.`,
} as const;

/**
 * The topic as the service reads it; null, and said so, when the forum has none of this number.
 * @throws SettingsError when the environment, the settings or what they name cannot be used.
 */
export async function readTopicToShow({
  variables,
  topicId,
  print,
}: ShowOptions): Promise<TopicToShow | null> {
  const { settings, pressOf, parts } = await assembleByHand({ variables, log: { level: "silent" } });
  const { pass } = await attach(parts);
  const view = await pass.reader.topic(parts.api, topicId, "afresh");
  if (view !== null) {
    const { snapshot, settings: own } = view;
    return { snapshot, settings: own, seal: parts.seal, press: pressOf(own) };
  }
  print(MISSING[settings.language](topicId));
  return null;
}
