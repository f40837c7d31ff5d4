/** The organisations and things that one field of a sheet lists. */
import type { Sheet } from "./sheet.ts";

/** Splits "Pop Up, La Coop et Le Relais" into its names; separators are commas, semicolons, slashes and "et"/"and". */
export function listed(text: string): string[] {
  return text
    .split(/[,;/]|\s(?:et|and|&)\s/iu)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The operators and partners of a sheet. */
export function operatorsOf(sheet: Sheet): string[] {
  return listed(sheet.fields.operators.text);
}
