/**
 * The PDFs that signatories attach, by their fingerprint. A file behind a name never changes, since the name is made
 * of what is in it: each is read once. One that is not there may come: that is forgotten after some minutes.
 */
import { createHash } from "node:crypto";
import type { Clock } from "../../clock/clock.ts";
import type { FileRead } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createPassingMemory } from "./passing-memory.ts";

/** A scanned letter takes some hundred kilobytes a page. */
const MOST_BYTES = 20 * 1024 * 1024;
const MISSING_KEPT_FOR = 10 * 60_000;

export type AttachedFiles = (
  api: Calls<"uploads.read">,
  names: readonly string[],
) => Promise<Readonly<Record<string, FileRead>>>;

/** Reads files by their names behind `upload://`. */
export function createAttachedFiles(clock: Clock): AttachedFiles {
  const kept = createPassingMemory<string, FileRead>(clock, 200);

  async function read(api: Calls<"uploads.read">, name: string): Promise<FileRead> {
    const file = fileOf(await api.uploads.read(name, MOST_BYTES));
    kept.set(name, file, file.kind === "missing" ? MISSING_KEPT_FOR : Infinity);
    return file;
  }

  return async (api, names) => {
    const files: [string, FileRead][] = [];
    for (const name of names) files.push([name, kept.get(name) ?? (await read(api, name))]);
    return Object.fromEntries(files);
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
