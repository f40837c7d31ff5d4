/** `aval audit TOPIC [--forum URL]`: checks a request from what anybody can read, without a key and without settings. */
import { readFile } from "node:fs/promises";
import { keyIn } from "../audit/find-record.ts";
import { auditJson, auditLines, exitCodeOf } from "../audit/print-audit.ts";
import { openPublicForum } from "../audit/public-forum.ts";
import { runAudit } from "../audit/run-audit.ts";
import type { Language } from "../core/model/settings.ts";
import { createPublicApi } from "../discourse-api/discourse-api.ts";
import { languageOfSystem } from "../settings/message-language.ts";
import { SettingsError } from "../settings/settings-error.ts";

export interface AuditCommandOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The topic's number, or its address. */
  readonly topic: string;
  /** Null: the one of the topic's address, or `DISCOURSE_URL`. */
  readonly forum: string | null;
  readonly json: boolean;
  /** Null: that of the request. */
  readonly language: Language | null;
  /** File with a public key to trust. */
  readonly keyFile: string | null;
  readonly print: (line: string) => void;
  /** Requests a minute. */
  readonly budgetPerMinute?: number;
}

const WORDS = {
  fr: {
    topic: (typed: string) =>
      `« ${typed} » n'est ni le numéro d'un sujet ni son adresse (https://forum.example.org/t/titre/57).`,
    forum: "Il manque l'adresse du forum : --forum https://forum.example.org, ou l'adresse entière du sujet.",
    key: (path: string) => `${path} : pas de clé publique au format PEM.`,
  },
  en: {
    topic: (typed: string) =>
      `"${typed}" is neither the number of a topic nor its address (https://forum.example.org/t/title/57).`,
    forum: "The forum's address is missing: --forum https://forum.example.org, or the topic's whole address.",
    key: (path: string) => `${path}: no public key in PEM.`,
  },
} as const;

/**
 * Prints the audit. Gives 0 where nothing differs, 1 where something does, 2 where there is nothing to audit.
 * @throws SettingsError where what was typed cannot be used, DiscourseError where the topic cannot be read.
 */
export async function audit(options: AuditCommandOptions): Promise<0 | 1 | 2> {
  const { variables, print, language, budgetPerMinute } = options;
  const words = WORDS[language ?? languageOfSystem(variables)];
  const place = placeOf(options.topic);
  if (place === null) throw new SettingsError([words.topic(options.topic)]);
  const url = options.forum ?? place.forum ?? variables["DISCOURSE_URL"]?.trim() ?? "";
  if (url === "") throw new SettingsError([words.forum]);
  const key = options.keyFile === null ? null : await readKey(options.keyFile);
  if (options.keyFile !== null && key === null) throw new SettingsError([words.key(options.keyFile)]);
  const base = url.replace(/\/+$/, "");
  const api = createPublicApi({
    url: base,
    ...(budgetPerMinute === undefined ? {} : { budgetPerMinute }),
  });
  const forum = await openPublicForum(place.topicId, { url: base, api });
  const found = await runAudit(forum, { language, key });
  if (options.json) print(JSON.stringify(auditJson(found), null, 2));
  else for (const line of auditLines(found)) print(line);
  return exitCodeOf(found);
}

function placeOf(typed: string): { readonly topicId: number; readonly forum: string | null } | null {
  if (/^[1-9]\d*$/.test(typed)) return { topicId: Number(typed), forum: null };
  const [, forum, id] = /^(https?:\/\/\S+?)\/t\/(?:[^/\s]+\/)?(\d+)(?:[/?#]\S*)?$/.exec(typed) ?? [];
  return forum === undefined || id === undefined ? null : { topicId: Number(id), forum };
}

async function readKey(path: string): Promise<string | null> {
  try {
    return keyIn(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}
