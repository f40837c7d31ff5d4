/** Where the project's file is, as the file field of a sheet says it. */
import { usernamesIn } from "./named-people.ts";

export type FileRead =
  | { readonly kind: "link"; readonly url: string }
  /** A file in the forum itself. */
  | { readonly kind: "upload"; readonly url: string }
  /** Shown to one member only, who vouches for it; `username` without @. */
  | { readonly kind: "shared"; readonly username: string };

const UPLOAD = /upload:\/\/[\w.-]+|(?<![\w:/.])\/uploads\/[^\s)\]>"]+/u;
const LINK = /https?:\/\/[^\s<>"«»]+|(?<![\w/.@])www\.[^\s<>"«»]+/iu;

/** Null when the text names no file that anybody could read. */
export function readFile(text: string): FileRead | null {
  const upload = UPLOAD.exec(text)?.[0];
  if (upload !== undefined) return { kind: "upload", url: upload };
  const link = LINK.exec(text)?.[0];
  if (link !== undefined) return { kind: "link", url: withoutEnd(link) };
  // "communiqué à @nom", however it is worded.
  const username = usernamesIn(text)[0];
  return username === undefined ? null : { kind: "shared", username };
}

/** Punctuation behind an address belongs to the sentence, a closing parenthesis too unless one was opened. */
function withoutEnd(url: string): string {
  const bare = url.replace(/[.,;:!?*_\]]+$/u, "");
  return bare.endsWith(")") && !bare.includes("(") ? withoutEnd(bare.slice(0, -1)) : bare;
}
