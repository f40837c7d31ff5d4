/** The organisations and things that one field of a sheet lists. */
import { splitOutside } from "../text/phrases.ts";
import type { Sheet } from "./sheet.ts";

const LISTING = /[,;•]|\s\/\s|(?<=[\p{L})])\/(?=\p{Lu})/u;
const AND = /\s(?:et|and|&|\+)\s/iu;

/**
 * The operators and partners of a sheet: "Pop Up, La Coop et Le Relais" are three. An "et" parts the last two of a
 * list; within a name, as in "Sciences et Vie, La Coop", it is the name's own.
 */
export function operatorsOf(sheet: Sheet): string[] {
  return namesListed(sheet.fields.operators.text);
}

/** The same for any text that lists names. */
export function namesListed(text: string): string[] {
  const parts = splitOutside(text, LISTING);
  return parts.flatMap((part, index) => {
    const names = splitOutside(part.replace(/^(?:et|and|&)\s/iu, ""), AND);
    if (index < parts.length - 1 || names.length === 1) return names.length === 1 ? names : [part];
    // One bare word on each side, nothing else listed: more likely one name than two.
    return parts.length === 1 && names.every((name) => !name.includes(" ")) ? [part] : names;
  });
}

/** Commitments are phrases with commas of their own: where semicolons part them, only these do. */
export function commitmentsOf(sheet: Sheet): string[] {
  const { text } = sheet.fields.commitments;
  const parts = splitOutside(text, /[;•]/u);
  return parts.length > 1 ? parts : splitOutside(text, /,/u);
}
