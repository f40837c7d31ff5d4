/** The organisations and things that one field of a sheet lists. */
import type { Sheet } from "./sheet.ts";

/** Splits "Pop Up, La Coop et Le Relais" into its names; separators are commas, semicolons, slashes and "et"/"and". */
function listed(text: string): string[] {
  return text
    .split(/[,;/]|\s(?:et|and|&)\s/iu)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Commitments are phrases that hold an "et" of their own: only commas and semicolons part them. */
export function commitmentsOf(sheet: Sheet): string[] {
  return sheet.fields.commitments.text
    .split(/[,;]/)
    .map((commitment) => commitment.trim())
    .filter((commitment) => commitment !== "");
}

/** The operators and partners of a sheet. */
export function operatorsOf(sheet: Sheet): string[] {
  return listed(sheet.fields.operators.text);
}
