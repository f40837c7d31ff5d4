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
const OPENING = new RegExp(
  String.raw`<!--|\[(?<tag>${TAGS})(?=[\s=\]])[^\]]*\]|<(?<element>${ELEMENTS})(?=[\s>/])[^>]*>`,
  "iu",
);

/** `lines` one for one, hidden ones as "". In an e-mail a quote goes no further than its ">" signs. */
export function hideBlocks(lines: readonly string[], origin: { readonly viaEmail: boolean }): string[] {
  const shown: string[] = [];
  let index = 0;
  let quoteGoesOn = false;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (quoteGoesOn && (line.trim() === "" || INTERRUPTING.test(line))) quoteGoesOn = false;
    const block = blockAt(lines, index);
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

function blockAt(lines: readonly string[], start: number): Block | null {
  const line = lines[start] ?? "";
  if (QUOTED.test(line) || INDENTED.test(line)) return null;
  const fence = FENCE.exec(line);
  const marks = fence?.[1];
  // A backtick in the info string makes it inline code, not a fence.
  if (marks !== undefined && !(marks.startsWith("`") && fence?.[2]?.includes("`"))) {
    return { end: endOfFence(lines, start, marks), first: "" };
  }
  return taggedBlockAt(lines, start);
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

/** Follows blocks that open where the one before them closes, so that their lines count as one block. */
function taggedBlockAt(lines: readonly string[], start: number): Block | null {
  let at: Place = { line: start, column: 0 };
  let first: string | null = null;
  for (;;) {
    const line = withoutInlineCode(lines[at.line] ?? "");
    const opening = OPENING.exec(" ".repeat(at.column) + line.slice(at.column));
    if (opening === null)
      return first === null && at.line === start ? null : { end: at.line, first: first ?? "" };
    const before = at.line === start ? line.slice(0, opening.index).trim() : "";
    const close = closeOf(lines, at.line, opening);
    if (close === null) {
      // An HTML block that is never closed goes on to the end; a tag of the forum's own is text then.
      const isHtml = opening.groups?.["tag"] === undefined;
      if (isHtml && line.slice(0, opening.index).trim() === "") return { end: lines.length - 1, first: "" };
      at = { line: at.line, column: opening.index + opening[0].length };
      continue;
    }
    if (first === null && before === "") first = "";
    if (first === null && close.line > at.line) first = (lines[start] ?? "").slice(0, opening.index);
    at = close;
  }
}

/** The place behind what closes `opening`, null when nothing does. Equal tags nest. */
function closeOf(lines: readonly string[], start: number, opening: RegExpExecArray): Place | null {
  const { tag, element } = opening.groups ?? {};
  if (tag === undefined && element === undefined) return endOfComment(lines, start, opening.index);
  const step =
    tag === undefined
      ? new RegExp(String.raw`<(/?)${element}(?:\s[^>]*)?>`, "giu")
      : new RegExp(String.raw`\[(/?)${tag}(?:[\s=][^\]]*)?\]`, "giu");
  let depth = 0;
  for (let line = start; line < lines.length; line += 1) {
    const from = line === start ? opening.index : 0;
    for (const match of (lines[line] ?? "").slice(from).matchAll(step)) {
      depth += match[1] === "/" ? -1 : 1;
      if (depth === 0) return { line, column: from + match.index + match[0].length };
    }
  }
  return null;
}

function endOfComment(lines: readonly string[], start: number, column: number): Place | null {
  for (let line = start; line < lines.length; line += 1) {
    const at = (lines[line] ?? "").indexOf("-->", line === start ? column : 0);
    if (at !== -1) return { line, column: at + 3 };
  }
  return null;
}

/** Keeps the length, so that places in the line stay what they are. */
function withoutInlineCode(line: string): string {
  return line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, (code) => " ".repeat(code.length));
}

function withoutComments(line: string): string {
  return line.replace(/<!--.*?-->/gu, "");
}
