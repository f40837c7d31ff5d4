/** The first post, made ready for those who look for something in it. */
import { endOfSentence } from "../text/phrases.ts";
import type { PostLine } from "../text/post-line.ts";
import { readPost } from "../text/read-post.ts";
import { fieldOfLabel, partOf } from "./labels.ts";
import type { Said } from "./labels.ts";

/**
 * The lines of a message: what it quotes counts like what it says. Tables that give fields are given as labelled
 * lines, "Porteur : Pôle du Val", project after project.
 */
export function messageLines(raw: string): PostLine[] {
  const lines = readPost(raw, { viaEmail: false }).filter(({ within }) => !within.includes("poll"));
  const out: PostLine[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end]?.kind === "row") end += 1;
    if (end > at) out.push(...labelledLines(lines.slice(at, end)));
    else {
      const line = lines[at];
      if (line !== undefined) out.push(line);
    }
    at = Math.max(end, at + 1);
  }
  return out;
}

/** A table with labels down its first column, one project a column, or across its first row, one project a row. */
function labelledLines(rows: readonly PostLine[]): readonly PostLine[] {
  const table = rows.map((row) => ({ row, cells: cellsOf(row) }));
  const labelled = table.filter(({ cells }) => fieldOfLabel(cells[0]?.text ?? "") !== null);
  const columns = Math.max(0, ...table.map(({ cells }) => cells.length));
  if (columns < 2) return rows;
  const isDown =
    labelled.length === table.length || (labelled.length > 1 && labelled.length >= table.length - 1);
  if (isDown) {
    const projects = Array.from({ length: columns - 1 }, (_, index) => index + 1);
    return projects.flatMap((column) =>
      labelled.flatMap(({ row, cells }) => labelledLine(row, cells[0], cells[column])),
    );
  }
  const head = table[0]?.cells ?? [];
  const order = head
    .map((cell, column) => ({ column, key: fieldOfLabel(cell.text) }))
    .filter(({ key }) => key !== null)
    .sort((one, other) => Number(other.key === "project") - Number(one.key === "project"));
  if (order.length === 0) return rows;
  return table
    .slice(1)
    .flatMap(({ row, cells }) =>
      order.flatMap(({ column }) => labelledLine(row, head[column], cells[column])),
    );
}

function cellsOf(row: PostLine): Said[] {
  let from = 0;
  return row.cells.map((cell) => {
    const start = row.text.indexOf(cell, from);
    from = start + cell.length;
    return partOf(row, start, from);
  });
}

function labelledLine(row: PostLine, label: Said | undefined, value: Said | undefined): PostLine[] {
  if (label === undefined || value === undefined || value.text === "") return [];
  const lead = `${label.text.replace(/\s*:\s*$/u, "")} : `;
  const spans = value.spans.map((span) => ({
    ...span,
    from: span.from + lead.length,
    to: span.to + lead.length,
  }));
  return [{ ...row, kind: "text", text: lead + value.text, spans, cells: [] }];
}

/** Mails break their lines where they are full: such lines are one passage again, others stay by themselves. */
const FULL_LINE = 45;

/** Words that no line ends with. */
const OPEN_END = /(?:^|\s)(?:le|la|les|du|de|des|au|aux|à|avant|pour|et|the|by|on|of|to|for|and|a)$/iu;

/** The running text of some lines, passage by passage. */
export function passagesOf(lines: readonly PostLine[]): string[] {
  const passages: string[] = [];
  let before: PostLine | null = null;
  for (const line of lines) {
    const goesOn =
      before !== null &&
      before.block === line.block &&
      line.kind === "text" &&
      (OPEN_END.test(before.text) ||
        (before.text.length >= FULL_LINE &&
          !/[.!?;:]$/u.test(before.text) &&
          /^[\p{Ll}\p{N}«“"(]/u.test(line.text)));
    if (goesOn) passages[passages.length - 1] += ` ${line.text}`;
    else if (line.text !== "") passages.push(line.text);
    before = line;
  }
  return passages;
}

/** From `from` on to the end of its sentence, of at most `longest` characters. */
export function restOfSentence(text: string, from: number, longest: number): string {
  const window = text.slice(from, from + longest);
  return window.slice(0, endOfSentence(window));
}
