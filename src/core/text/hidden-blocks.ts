/**
 * Blanks the lines of a post that stand in a block which is not plain speech: quotes, code, details, polls,
 * comments. Blocks are found as the forum shows them: an opening tag that is never closed is text.
 */

const QUOTED = /^\s*(?:(?:[-*+]|\d+[.)])\s+)*>/u;
const INDENTED = /^(?: {4}| {0,3}\t)/u;
const FENCE = /^\s*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/u;
/** Starts of lines that end a paragraph, so that no quote goes on in them without its ">". */
const INTERRUPTING =
  /^ {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|(?:[-*_]\s*){3,}$|`{3}|~{3}|<\/?[a-z!]|\[)/iu;
const TAGS = "quote|details|poll|code|pre";
const ELEMENTS = "pre|code|blockquote|details|aside|script|style|textarea";
const COMMENT = "<!--";
const TAG = new RegExp(
  String.raw`<!--|\[(?<slash>/?)(?<tag>${TAGS})(?:[\s=][^\]]{0,500})?\]|<(?<close>/?)(?<element>${ELEMENTS})(?:\s[^>]{0,500})?/?>`,
  "giu",
);

/** `lines` one for one, hidden ones as "". In an e-mail a quote goes no further than its ">" signs. */
export function hideBlocks(lines: readonly string[], origin: { readonly viaEmail: boolean }): string[] {
  const openings = findOpenings(lines);
  const shown: string[] = [];
  let index = 0;
  let quoteGoesOn = false;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (quoteGoesOn && (line.trim() === "" || INTERRUPTING.test(line))) quoteGoesOn = false;
    const block = blockAt(lines, openings, index);
    if (block !== null) {
      shown.push(block.first, ...Array.from({ length: block.end - index }, () => ""));
      index = block.end + 1;
      continue;
    }
    if (QUOTED.test(line))
      quoteGoesOn = !origin.viaEmail && line.replace(QUOTED, "").replaceAll(">", "").trim() !== "";
    shown.push(quoteGoesOn || QUOTED.test(line) || INDENTED.test(line) ? "" : withoutComments(line));
    index += 1;
  }
  return shown;
}

interface Block {
  /** The last line of the block. */
  readonly end: number;
  /** What is left of its first line: the words before a block that opens in mid-line. */
  readonly first: string;
}

function blockAt(lines: readonly string[], openings: Openings, start: number): Block | null {
  const line = lines[start] ?? "";
  if (QUOTED.test(line) || INDENTED.test(line)) return null;
  const fence = FENCE.exec(line);
  const marks = fence?.[1];
  // A backtick in the info string makes it inline code, not a fence.
  if (marks !== undefined && !(marks.startsWith("`") && fence?.[2]?.includes("`"))) {
    return { end: endOfFence(lines, start, marks), first: "" };
  }
  return taggedBlockAt(lines, openings, start);
}

function endOfFence(lines: readonly string[], start: number, marks: string): number {
  const closing = new RegExp(`^\\s*${marks[0]}{${marks.length},}\\s*$`, "u");
  const end = lines.findIndex((line, index) => index > start && closing.test(line));
  return end === -1 ? lines.length - 1 : end;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A tag that opens a block, and the place behind the one that closes it. */
interface Opening {
  readonly column: number;
  /** Null when nothing closes it. */
  close: Place | null;
  /** An HTML block that is never closed goes on to the end; a tag of the forum's own is text then. */
  readonly isHtml: boolean;
}

/** By line, in the order of their columns. */
type Openings = readonly (readonly Opening[])[];

/** Finds all tags once and pairs them; equal tags nest. Tags that are spoken of in inline code are none. */
function findOpenings(lines: readonly string[]): Openings {
  const open = new Map<string, Opening[]>();
  const byLine: Opening[][] = [];
  for (const [line, text] of lines.entries()) {
    const openings: Opening[] = [];
    for (const match of withoutInlineCode(text).matchAll(TAG)) {
      const { slash, tag, close, element } = match.groups ?? {};
      const name = tag === undefined ? `<${element?.toLowerCase()}` : tag.toLowerCase();
      const waiting = open.get(name) ?? [];
      open.set(name, waiting);
      if (slash === "/" || close === "/") {
        const opening = waiting.pop();
        if (opening !== undefined) opening.close = { line, column: match.index + match[0].length };
        continue;
      }
      const opening: Opening = { column: match.index, close: null, isHtml: tag === undefined };
      openings.push(opening);
      if (match[0] !== COMMENT) waiting.push(opening);
      else opening.close = endOfComment(lines, line, match.index);
    }
    byLine.push(openings);
  }
  return byLine;
}

function endOfComment(lines: readonly string[], start: number, column: number): Place | null {
  for (let line = start; line < lines.length; line += 1) {
    const at = (lines[line] ?? "").indexOf("-->", line === start ? column : 0);
    if (at !== -1) return { line, column: at + 3 };
  }
  return null;
}

/** Follows blocks that open where the one before them closes, so that their lines count as one block. */
function taggedBlockAt(lines: readonly string[], openings: Openings, start: number): Block | null {
  let at: Place = { line: start, column: 0 };
  let first: string | null = null;
  for (;;) {
    const { line, column }: Place = at;
    const opening = openings[line]?.find(
      (candidate) => candidate.column >= column && canOpen(candidate, lines[line]),
    );
    if (opening === undefined)
      return first === null && line === start ? null : { end: line, first: first ?? "" };
    if (opening.close === null) return { end: lines.length - 1, first: "" };
    const text = lines[start] ?? "";
    if (first === null && text.slice(0, opening.column).trim() === "") first = "";
    if (first === null && opening.close.line > line) first = text.slice(0, opening.column);
    at = opening.close;
  }
}

function canOpen(opening: Opening, line = ""): boolean {
  return opening.close !== null || (opening.isHtml && line.slice(0, opening.column).trim() === "");
}

/** Keeps the length, so that places in the line stay what they are. */
function withoutInlineCode(line: string): string {
  return line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, (code) => " ".repeat(code.length));
}

function withoutComments(line: string): string {
  return line.replace(/<!--.*?-->/gu, "");
}
