/**
 * A post that is believed as a whole: its text and, below it, the sealed SHA-256 of that text. Whatever line of it
 * is changed, it is no longer ours.
 */
import type { Seal, SealCheck } from "../model/seal.ts";
import { normaliseRaw } from "../text/normalise-raw.ts";
import { isOfEarlierKey, readSealedJson, sealJson } from "./sealed-json.ts";
import type { Binding, Sealed } from "./sealed-json.ts";

const LABEL = "seal";

/** The text with its seal below it, as the forum will keep it. */
export function sealText(seal: Seal, text: string, binding: Binding): string {
  const body = normaliseRaw(text);
  return `${body}\n${sealJson(seal, LABEL, { ...binding, value: seal.sha256(body) })}`;
}

/** Whether such a text was sealed under an earlier key. */
export function isSealedEarlier(seal: Seal, raw: string): boolean {
  return isOfEarlierKey(seal, LABEL, raw.slice(raw.lastIndexOf(`\n<!-- aval:${LABEL} `)));
}

/** The seal of a text that is exactly as it was sealed; null for any other. */
export function readSealedText(seal: SealCheck, raw: string): Sealed | null {
  const end = raw.lastIndexOf(`\n<!-- aval:${LABEL} `);
  if (end === -1) return null;
  const sealed = readSealedJson(seal, LABEL, raw.slice(end));
  return sealed?.value === seal.sha256(raw.slice(0, end)) ? sealed : null;
}
