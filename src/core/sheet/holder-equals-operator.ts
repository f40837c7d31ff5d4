/** A letter supports a project and its holder, never the operator: the two must not be the same. */
import { fold } from "../text/fold.ts";
import type { Sheet } from "./sheet.ts";

/** Whether the sheet's holder is also listed among its operators, whatever the case, accents or article. */
export function holderEqualsOperator(sheet: Sheet): boolean {
  const holder = bareName(sheet.fields.holder.text);
  return holder !== "" && operatorsOf(sheet).some((operator) => bareName(operator) === holder);
}

/** Each name listed; one that holds an "and" stands whole and in its parts. */
function operatorsOf(sheet: Sheet): string[] {
  return sheet.fields.operators.text
    .split(/[,;/•]|\s(?:et|and|&|\+)\s/iu)
    .concat(sheet.fields.operators.text.split(/[,;/•]/u))
    .map((name) => name.trim())
    .filter((name, index, all) => name !== "" && all.indexOf(name) === index);
}

function bareName(name: string): string {
  return fold(name.replace(/\([^)]*\)/gu, " "))
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .trim()
    .replace(/^(?:(?:le|la|les|the|un|une)\s+|l')/u, "")
    .replace(/\s+/gu, " ");
}
