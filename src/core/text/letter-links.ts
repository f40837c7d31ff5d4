/** The link to a PDF in a bot post: a placeholder until the file is uploaded, then the forum's own form. */

/** Stands for the link to the PDF until the shell has uploaded it. */
export const PDF_PLACEHOLDER = "{{pdf}}";
/** Stands for the SHA-256 of the PDF, in hexadecimal. */
export const SHA256_PLACEHOLDER = "{{sha256}}";

const LINK = /\[[^\]\n]*\|attachment\]\(upload:\/\/[^)\n]*\)(?: \([^)\n]*\))?/;

/** The link to the uploaded PDF in a post, null when there is none. */
export function pdfLinkIn(raw: string): string | null {
  return LINK.exec(raw)?.[0] ?? null;
}

/**
 * The SHA-256 of the letter in a post, null when there is none. It is the last one before the folded fingerprint of
 * the count: what members are quoted with stands above the letter, and may hold anything.
 */
export function sha256In(raw: string): string | null {
  // A letter that stands by itself has no count below it.
  const folded = raw.startsWith("[wrap=aval kind=outcome") ? raw.lastIndexOf("[details=") : -1;
  const before = folded === -1 ? raw : raw.slice(0, folded);
  return [...before.matchAll(/\b[0-9a-f]{64}\b/g)].at(-1)?.[0] ?? null;
}

/** `upload://…` of the PDF in a post. */
export function uploadIn(raw: string): string | null {
  return /upload:\/\/[\w.-]+/.exec(pdfLinkIn(raw) ?? "")?.[0] ?? null;
}
