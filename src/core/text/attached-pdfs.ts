/** The PDFs that a post has attached, by their names behind `upload://`; what it quotes is somebody else's. */
import { readPost } from "./read-post.ts";
import type { Origin } from "./read-post.ts";

const UPLOADED = /^upload:\/\/([\w-]+\.pdf)$/iu;

/** In their order, each once. */
export function attachedPdfs(raw: string, origin: Origin): string[] {
  if (!raw.includes("upload://")) return [];
  const names = readPost(raw, origin)
    .filter(({ within }) => within.length === 0)
    .flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "link" ? [span.href] : [])))
    .flatMap((href) => UPLOADED.exec(href)?.[1] ?? []);
  return [...new Set(names)];
}

/** A command's text without the attachments behind it, and their sizes. */
export function withoutAttachments(text: string): string {
  return text.replace(/\s*\S*\|attachment[^]*$/u, "").trim();
}
