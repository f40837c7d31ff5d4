/** The PDFs that a post has attached, by their names behind `upload://`; what it quotes is somebody else's. */
import { ownLinesOfEmail } from "./own-part-of-email.ts";
import { readPost } from "./read-post.ts";
import type { Origin } from "./read-post.ts";

const UPLOADED = /^upload:\/\/([\w-]+\.pdf)$/iu;

/** One is wanted: the second tells that there are more, and the others need not be read. */
const MOST = 2;

/** The first two, each once. Of an e-mail only those of its own part: what it answers may stand below unquoted. */
export function attachedPdfs(raw: string, origin: Origin): string[] {
  if (!raw.includes("upload://")) return [];
  const own = origin.viaEmail ? ownLinesOfEmail(raw.split(/\r\n|\n|\r/u)) : Infinity;
  const names = readPost(raw, origin)
    .filter(({ at, within }) => at < own && within.length === 0)
    .flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "link" ? [span.href] : [])))
    .flatMap((href) => UPLOADED.exec(href)?.[1] ?? []);
  return [...new Set(names)].slice(0, MOST);
}

/** A command's text without the attachments behind it, and their sizes. */
export function withoutAttachments(text: string): string {
  return text.replace(/\s*\S*\|attachment[^]*$/u, "").trim();
}
