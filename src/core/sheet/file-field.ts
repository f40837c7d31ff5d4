/** Where the project's file is, as the file field of a sheet says it. */

export type FileRead =
  | { readonly kind: "link"; readonly url: string }
  /** A file in the forum itself. */
  | { readonly kind: "upload"; readonly url: string }
  /** Shown to one member only, who vouches for it; `username` without @. */
  | { readonly kind: "shared"; readonly username: string };

/** Null when the text names no file that anybody could read. */
export function readFile(_text: string): FileRead | null {
  throw new Error("being written");
}
