/**
 * The organisations that members name in their profile, and whether one of them is in a sheet. Whole organisations
 * are compared, never parts of their names; case, accents, articles and the legal form do not matter.
 */
import { namesIn } from "./holder-equals-operator.ts";
import { namesListed, operatorsOf } from "./sheet-names.ts";
import type { Sheet } from "./sheet.ts";

/** The profile's field: the same word in both languages. */
export const ORGANISATIONS = "Organisations";

/** Whether a field of the forum's profiles is the one. */
export function isOrganisationsField(name: string): boolean {
  return name.trim().toLowerCase() === ORGANISATIONS.toLowerCase();
}

/** The organisations that one field's text lists, as typed. */
export function organisationsIn(text: string): string[] {
  return [...new Set([...namesListed(text.replace(/[\r\n]+/gu, ";")), text.trim()])].filter((one) =>
    /\p{L}/u.test(one),
  );
}

/** An organisation of a member that a project's sheet names, as what. */
export interface SharedOrganisation {
  readonly name: string;
  readonly as: "holder" | "operator";
}

/** The first of `organisations` that is the holder of the sheet's project or, else, one of its operators and partners. */
export function sharedOrganisation(
  organisations: readonly string[],
  sheet: Sheet,
): SharedOrganisation | null {
  const { holder, operators } = sheet.fields;
  for (const [as, named] of [
    ["holder", [holder.text, ...namesListed(holder.text)]],
    ["operator", [operators.text, ...operatorsOf(sheet)]],
  ] as const) {
    const wanted = new Set(named.flatMap(namesIn));
    const name = organisations.find((one) => namesIn(one).some((bare) => wanted.has(bare)));
    if (name !== undefined) return { name, as };
  }
  return null;
}
