/** A letter supports a project and its holder, never the operator: the two must not be the same. */
import type { Sheet } from "./sheet.ts";

/** Whether the sheet's holder is also listed among its operators, whatever the case, accents or article. */
export function holderEqualsOperator(_sheet: Sheet): boolean {
  throw new Error("being written");
}
