/**
 * Rows as CSV (RFC 4180, UTF-8 with its mark, without which a spreadsheet takes it for something else). Where decimals
 * have a comma, as in French, spreadsheets part cells by semicolons.
 */

const SEPARATOR = { fr: ";", en: "," } as const;
const BYTE_ORDER_MARK = "\ufeff";

export type Cell = string | number | null;

/** One line a row, in their order. */
export function csv(rows: readonly (readonly Cell[])[], language: keyof typeof SEPARATOR): string {
  const separator = SEPARATOR[language];
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map((text) => cell(text, separator)).join(separator)}\r\n`).join("")}`;
}

/**
 * Where a spreadsheet would begin to read a formula: at the start of a text, and behind whatever parts cells where
 * it is read, since a French file is opened in English too.
 */
const BEFORE_FORMULA = /((?:^|[,;\t\r\n])[ "']{0,9})(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r])/gu;

function cell(value: Cell, separator: string): string {
  // The apostrophe makes it text.
  const text = typeof value === "string" ? value.replace(BEFORE_FORMULA, "$1'") : String(value ?? "");
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
