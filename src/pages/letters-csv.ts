/** The register as CSV (RFC 4180, UTF-8), one line per letter, the names of the columns as in the JSON. */
import type { PublicLetter } from "./public-letter.ts";

const COLUMNS: Record<string, (letter: PublicLetter) => string | number | null> = {
  reference: (letter) => letter.reference,
  state: (letter) => letter.state,
  supersededBy: (letter) => letter.supersededBy,
  revokedAt: (letter) => letter.revokedAt,
  revocationReason: (letter) => letter.revocationReason,
  project: (letter) => letter.project,
  holder: (letter) => letter.holder,
  call: (letter) => letter.call,
  recipient: (letter) => letter.recipient,
  territory: (letter) => letter.territory,
  decidedAt: (letter) => letter.decidedAt,
  for: (letter) => letter.votes.for,
  against: (letter) => letter.votes.against,
  abstain: (letter) => letter.votes.abstain,
  block: (letter) => letter.votes.block,
  electors: (letter) => letter.votes.electors,
  recused: (letter) => letter.votes.recused,
  quorum: (letter) => letter.votes.quorum,
  sha256: (letter) => letter.sha256,
  pdf: (letter) => letter.pdf,
  thread: (letter) => letter.thread,
  page: (letter) => letter.page,
};

/** The letters in their order, under a line of column names. */
export function lettersCsv(letters: readonly PublicLetter[]): string {
  const rows = letters.map((letter) => Object.values(COLUMNS).map((value) => cell(value(letter))));
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  // A spreadsheet would run a name that begins like a formula; the apostrophe makes it text.
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
