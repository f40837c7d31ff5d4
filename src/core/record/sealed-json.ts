/**
 * Facts in a post that are believed when they are read back: JSON in an HTML comment, signed by the service.
 *
 *     <!-- aval:LABEL {"seal":"…","topic":57,"post":4711,"part":1,"seq":12,"version":13,"value":{…}} -->
 *
 * The signature covers `aval:LABEL ` and everything behind the seal, exactly as it stands in the post, so that
 * anybody can check it with the published key (see `docs/record.md`).
 */
import type { Seal } from "../model/seal.ts";
import { commentSafe } from "../text/hidden-json.ts";

/** What a sealed text belongs to, so that it is of no use anywhere else or later on. */
export interface Binding {
  readonly topic: number;
  /** The post it stands in; null in the first version of a post, whose number is not known before it is there. */
  readonly post: number | null;
  /** Status 1; its continuations from 2 on. */
  readonly part: number;
  /** Goes up with each text that is sealed for this topic: of two sealed texts the higher one is believed. */
  readonly seq: number;
  /** The version that the forum gives the post with this text: another one shows that somebody has edited it. */
  readonly version: number;
}

export interface Sealed extends Binding {
  readonly value: unknown;
}

/** The comment, on one line. `label` is made of a-z. */
export function sealJson(seal: Seal, label: string, sealed: Sealed): string {
  const { topic, post, part, seq, version, value } = sealed;
  const held = commentSafe(JSON.stringify({ topic, post, part, seq, version, value }));
  const signature = seal.sign(signedText(label, held));
  return `<!-- aval:${label} {"seal":"${signature}",${held.slice(1)} -->`;
}

/** Reads back what `sealJson` wrote under that label; null for anything that the service has not sealed. */
export function readSealedJson(seal: Pick<Seal, "verify">, label: string, raw: string): Sealed | null {
  const found = opened(label, raw);
  if (found === null || !seal.verify(signedText(label, found.held), found.signature)) return null;
  // What was signed is JSON that we wrote: once the signature is right, its shape needs no second look.
  return asSealed(JSON.parse(found.held));
}

/** Whether what stands there under that label was sealed under an earlier key: the same text has the same signature. */
export function isOfEarlierKey(seal: Seal, label: string, raw: string): boolean {
  const found = opened(label, raw);
  return found !== null && seal.sign(signedText(label, found.held)) !== found.signature;
}

/** Whether a text holds something, under any label, that was sealed for this version of this post. */
export function isSealedAs(seal: Pick<Seal, "verify">, raw: string, post: number, version: number): boolean {
  const labels = new Set([...raw.matchAll(/<!-- aval:([a-z-]+) \{"seal"/g)].map(([, label = ""]) => label));
  return [...labels].some((label) => {
    const sealed = readSealedJson(seal, label, raw);
    return sealed?.post === post && sealed.version === version;
  });
}

/** The text with what it holds under that label sealed anew for this version of its post. */
export function resealed(seal: Seal, label: string, raw: string, sealed: Sealed): string {
  const start = raw.indexOf(`<!-- aval:${label} `);
  const end = raw.indexOf(" -->", start) + " -->".length;
  return raw.slice(0, start) + sealJson(seal, label, sealed) + raw.slice(end);
}

function opened(label: string, raw: string): { readonly signature: string; readonly held: string } | null {
  const [, signature = "", rest = ""] = SEALED.exec(commented(label, raw) ?? "") ?? [];
  return signature === "" ? null : { signature, held: `{${rest}` };
}

/** What stands in the first comment with that label; null where there is none, or none that ends. */
function commented(label: string, raw: string): string | null {
  const opening = `<!-- aval:${label} `;
  const start = raw.indexOf(opening);
  const end = raw.indexOf(" -->", start);
  return start < 0 || end < 0 ? null : raw.slice(start + opening.length, end);
}

/** What such a comment says, sealed by whomever or by nobody; null for none that can be read. For `aval reseal` alone. */
export function unsealedValue(label: string, raw: string): unknown {
  try {
    const held: unknown = JSON.parse(commented(label, raw) ?? "");
    return typeof held === "object" && held !== null && "value" in held ? held.value : null;
  } catch {
    return null;
  }
}

/** Whether the text holds such a comment, sealed by us or not. */
export function mentionsSealed(label: string, raw: string): boolean {
  return raw.includes(`<!-- aval:${label} `);
}

const SEALED = /^\{"seal":"([A-Za-z0-9+/]{86}==)",(".*)/s;

function signedText(label: string, held: string): string {
  return `aval:${label} ${held}`;
}

function asSealed(value: unknown): Sealed | null {
  return isSealed(value) ? value : null;
}

function isSealed(value: unknown): value is Sealed {
  return typeof value === "object" && value !== null && "seq" in value;
}
