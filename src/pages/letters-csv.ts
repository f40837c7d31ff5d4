/** The register as CSV, one line per letter. */
import { csv } from "../core/text/csv.ts";
import type { Cell } from "../core/text/csv.ts";
import type { Language } from "../core/model/settings.ts";
import type { PublicLetter } from "./public-letter.ts";

const COLUMNS: Record<string, (letter: PublicLetter) => Cell> = {
  reference: (letter) => letter.reference,
  state: (letter) => letter.state,
  supersededBy: (letter) => letter.supersededBy,
  revokedOn: (letter) => dayOnly(letter.revokedAt),
  revocationReason: (letter) => letter.revocationReason,
  project: (letter) => letter.project,
  holder: (letter) => letter.holder,
  call: (letter) => letter.call,
  recipient: (letter) => letter.recipient,
  territory: (letter) => letter.territory,
  decidedOn: (letter) => dayOnly(letter.decidedAt),
  for: (letter) => letter.votes.for,
  against: (letter) => letter.votes.against,
  abstain: (letter) => letter.votes.abstain,
  block: (letter) => letter.votes.block,
  electors: (letter) => letter.votes.electors,
  recused: (letter) => letter.votes.recused,
  quorum: (letter) => letter.votes.quorum,
  mode: (letter) => letter.mode ?? "majority",
  replaces: (letter) => letter.replaces,
  signedBy: (letter) => letter.signedBy,
  signedOn: (letter) => dayOnly(letter.signedAt),
  countSha256: (letter) => letter.countSha256,
  sha256: (letter) => letter.sha256,
  pdf: (letter) => letter.pdf,
  thread: (letter) => letter.thread,
  page: (letter) => letter.page,
};

/** The letters in their order, under a line of column names; the last one only where a letter is of a programme. */
export function lettersCsv(letters: readonly PublicLetter[], language: Language): string {
  const hasProgrammes = letters.some(({ programme }) => programme !== undefined);
  const columns = hasProgrammes ? { ...COLUMNS, programme: programmeOf } : COLUMNS;
  const rows = letters.map((letter) => Object.values(columns).map((value) => value(letter)));
  return csv([Object.keys(columns), ...rows], language);
}

function programmeOf({ programme }: PublicLetter): Cell {
  return programme ?? "";
}

/** `2026-06-27`, which spreadsheets take for a date; the JSON has the moment. */
function dayOnly(moment: string | null): string | null {
  return moment?.slice(0, 10) ?? null;
}
