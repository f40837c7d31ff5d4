/**
 * Logs as JSON lines: a constant message, everything that varies in fields. Secrets and the program's own
 * path are taken out of the finished line, so that none can slip through in an error or a header.
 */
import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";
import { withoutSecrets } from "../settings/without-secrets.ts";

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Words that may stand in no line: the API key and the webhook's secrets. */
  readonly secrets: readonly string[];
  /** Standard output unless told. */
  readonly destination?: DestinationStream;
}

/** A logger; errors go in the field `err`. */
export function createLog({ level, secrets, destination }: LogOptions): Log {
  const redacted = withoutSecrets(secrets);
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: {
      streamWrite: redacted,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
