/**
 * The PDFs that signatories attach, by their fingerprint. A file behind a name never changes, since the name is made
 * of what is in it: each is read once. One that is not there may come: that is forgotten after some minutes. One that
 * cannot be had now, since the place where the forum keeps its files is away, is left out: only its line waits.
 */
import { createHash } from "node:crypto";
import type { Clock } from "../../clock/clock.ts";
import type { FileRead } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { DiscourseError } from "../../discourse-api/errors.ts";
import { createPassingMemory } from "./passing-memory.ts";

/** A scanned letter takes some hundred kilobytes a page. */
const MOST_BYTES = 20 * 1024 * 1024;
const MISSING_KEPT_FOR = 10 * 60_000;

/** A store of files that is away is asked again after this, whatever happens in the topic meanwhile. */
export const AWAY_FOR = 5 * 60_000;

interface FilesRead {
  readonly files: Readonly<Record<string, FileRead>>;
  /** Some could not be had, and are to be asked for again in `AWAY_FOR`. */
  readonly areLeft: boolean;
}

export type AttachedFiles = (api: Calls<"uploads.read">, names: readonly string[]) => Promise<FilesRead>;

/** Reads files by their names behind `upload://`. */
export function createAttachedFiles(clock: Clock): AttachedFiles {
  const kept = createPassingMemory<string, FileRead | "away">(clock, 200);

  async function read(api: Calls<"uploads.read">, name: string): Promise<FileRead | "away"> {
    try {
      const file = fileOf(await api.uploads.read(name, MOST_BYTES));
      kept.set(name, file, file.kind === "missing" ? MISSING_KEPT_FOR : Infinity);
      return file;
    } catch (error) {
      if (!(error instanceof DiscourseError)) throw error;
      kept.set(name, "away", AWAY_FOR);
      return "away";
    }
  }

  return async (api, names) => {
    const files: Record<string, FileRead> = {};
    let areLeft = false;
    for (const name of names) {
      const file = kept.get(name) ?? (await read(api, name));
      if (file === "away") areLeft = true;
      else files[name] = file;
    }
    return { files, areLeft };
  };
}

function fileOf(bytes: Uint8Array | "too-large" | null): FileRead {
  if (bytes === null) return { kind: "missing" };
  if (bytes === "too-large") return { kind: "too-large" };
  // A reader looks for the mark in the first kilobyte, as scanners put things before it.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (!head.includes("%PDF-")) return { kind: "no-pdf" };
  return { kind: "pdf", sha256: createHash("sha256").update(bytes).digest("hex") };
}
