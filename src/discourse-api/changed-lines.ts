/**
 * Reads what a revision changed from the forum's `side_by_side_markdown`: a table whose left cells, joined, are
 * the Markdown before and whose right cells are the Markdown after. Changed cells carry a class; inside them
 * `<del>` and `<ins>` mark words.
 */
import { htmlText } from "./html-text.ts";

/** `added` and `removed` hold whole Markdown lines in their order; empty lines never count as a change. */
export interface ChangedLines {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly before: string;
  readonly after: string;
}

const TABLE = /^<table class="markdown">([\s\S]*)<\/table>$/;
const ROW = /<tr><td(?: class="diff-del")?>([\s\S]*?)<\/td><td(?: class="diff-ins")?>([\s\S]*?)<\/td><\/tr>/y;

/** The changes that the table shows, or null when `html` is no such table. */
export function changedLines(html: string): ChangedLines | null {
  const body = TABLE.exec(html.trim())?.[1];
  if (body === undefined) return null;
  const changes = { added: [] as string[], removed: [] as string[], before: "", after: "" };
  ROW.lastIndex = 0;
  while (ROW.lastIndex < body.length) {
    const row = ROW.exec(body);
    if (row === null) return null;
    const before = htmlText(row[1] ?? "");
    const after = htmlText(row[2] ?? "");
    changes.before += before;
    changes.after += after;
    changes.removed.push(...linesOnlyIn(before, after));
    changes.added.push(...linesOnlyIn(after, before));
  }
  return changes;
}

/**
 * Lines of `text` that `other` lacks, a line counted as often as it stands there. The forum compares lines with
 * the empty ones behind them, so a line can be in both cells of a changed row without having changed.
 */
function linesOnlyIn(text: string, other: string): string[] {
  const there = linesOf(other);
  return linesOf(text).filter((line) => {
    const index = there.indexOf(line);
    if (index >= 0) there.splice(index, 1);
    return index < 0;
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
