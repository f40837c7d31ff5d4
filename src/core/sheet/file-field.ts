/** Where the project's file is, as the file field of a sheet says it. */
import { endOfAddress } from "../text/address.ts";
import { usernamesIn } from "./named-people.ts";

export type FileRead =
  | { readonly kind: "link"; readonly url: string }
  /** A file in the forum itself. */
  | { readonly kind: "upload"; readonly url: string }
  /** Shown to one member only, who vouches for it; `username` without @. */
  | { readonly kind: "shared"; readonly username: string };

const UPLOAD = /upload:\/\/[\w.-]+|(?<![\w:/.])\/uploads\/[^\s)\]>"]+/u;
const LINK = /https?:\/\/\S|(?<![\w/.@])www\.\S/iu;
/** An address that was typed without its scheme. */
const WWW = /^www\.[^\s<>"«»()]*[^\s<>"«»().,;:!?]/iu;

/** Null when the text names no file that anybody could read. */
export function readFile(text: string): FileRead | null {
  const upload = UPLOAD.exec(text)?.[0];
  if (upload !== undefined) return { kind: "upload", url: upload };
  const url = firstLink(text);
  if (url !== null) return { kind: "link", url };
  // "communiqué à @nom", however it is worded.
  const username = usernamesIn(text)[0];
  return username === undefined ? null : { kind: "shared", username };
}

function firstLink(text: string): string | null {
  const start = LINK.exec(text)?.index;
  if (start === undefined) return null;
  const bare = WWW.exec(text.slice(start));
  if (bare !== null) return bare[0];
  const end = endOfAddress(text, start);
  return end > start ? text.slice(start, end) : null;
}
