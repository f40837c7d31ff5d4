/**
 * The links of a letter in a bot post: to its PDF, a placeholder until the file is uploaded and then the forum's own
 * form; and to the public page that verifies it.
 */

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

/** Where the letter of that reference is verified; `site` is the service's public address, without a slash at its end. */
export function letterAddress(site: string, reference: string): string {
  return `${site}/letters/${encodeURIComponent(reference)}`;
}

/** The public address of the service that a text gives for verifying that letter; null where it gives none. */
export function siteOfLetter(text: string, reference: string): string | null {
  const page = letterAddress("", reference);
  for (const [address] of text.matchAll(/https?:\/\/[^\s()<>[\]]+/g)) {
    const end = address.indexOf(page);
    if (end > 0 && !/^[\w-]/.test(address.slice(end + page.length))) return address.slice(0, end);
  }
  return null;
}
