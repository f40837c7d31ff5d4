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

function cell(value: Cell, separator: string): string {
  // A spreadsheet would run a text that begins like a formula; the apostrophe makes it text.
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? "");
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
