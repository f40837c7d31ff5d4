/**
 * The record of what setup made, kept where everything is kept: on the forum, hidden in the first post of the
 * register topic. It is written before anything is made, so that a setup that is cut off leaves nothing that
 * `--remove` would not know of; what was never made after all is simply not found.
 */
import { z } from "zod";
import { hideJson, readHiddenJson } from "../core/text/hidden-json.ts";

const LABEL = "setup";
const VERSION = 1;

const Making = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["tag", "tag-group", "user-field", "form", "webhook", "component", "category"]),
    /** Of a category its slug. */
    name: z.string(),
  }),
  /** What was added to a list, and for other settings the value that there was. */
  z.object({ kind: z.literal("list"), name: z.string(), added: z.array(z.string()) }),
  z.object({ kind: z.literal("setting"), name: z.string(), before: z.string(), after: z.string() }),
  z.object({ kind: z.literal("register") }),
]);
export type Making = Readonly<z.infer<typeof Making>>;

const Kept = z.object({ v: z.literal(VERSION), made: z.array(Making) });

export type RecordRead =
  | { readonly kind: "found"; readonly made: readonly Making[] }
  | { readonly kind: "absent" }
  | { readonly kind: "damaged" };

/** What the register's first post says that setup made. */
export function readRecord(raw: string): RecordRead {
  const hidden = readHiddenJson(LABEL, raw);
  if (hidden.kind !== "found") return hidden;
  const kept = Kept.safeParse(hidden.value);
  return kept.success ? { kind: "found", made: kept.data.made } : { kind: "damaged" };
}

/** The post with this record in place of the one it had; everything else in it stays. */
export function withRecord(raw: string, made: readonly Making[]): string {
  const text = raw.replace(/\n*<!-- aval:setup [\s\S]*?-->/g, "").trimEnd();
  return made.length === 0 ? text : `${text}\n\n${hideJson(LABEL, { v: VERSION, made })}`;
}

/** Both together, each making once; what a setting was before the first change of it counts. */
export function joinRecords(before: readonly Making[], now: readonly Making[]): Making[] {
  const joined = new Map<string, Making>();
  for (const making of [...before, ...now]) {
    const key = making.kind === "register" ? "register" : `${making.kind} ${making.name}`;
    const known = joined.get(key);
    if (known?.kind === "list" && making.kind === "list") {
      joined.set(key, { ...known, added: [...new Set([...known.added, ...making.added])] });
    } else if (known?.kind === "setting" && making.kind === "setting") {
      joined.set(key, { ...known, after: making.after });
    } else if (known === undefined) joined.set(key, making);
  }
  return [...joined.values()];
}
