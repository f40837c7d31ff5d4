/**
 * Splits the text of a post into Markdown and the blocks that Discourse adds to it: wraps, details, quotes,
 * polls. Tags in code and comments are text; a block that is never closed is text too.
 */
type BlockTag = "wrap" | "details" | "quote" | "poll";

export interface BbcodeBlock {
  readonly kind: "block";
  readonly tag: BlockTag;
  /** What follows `=` directly after the tag's name. */
  readonly argument: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly openingLine: string;
  readonly lines: readonly string[];
}

export type Block = { readonly kind: "text"; readonly text: string } | BbcodeBlock;

const OPENING = /^ {0,3}\[(wrap|details|quote|poll)((?:=|\s)[^\]]*)?\]\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The blocks of a text in their order. What is inside a block is not split further. */
export function splitBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const inCode = linesInCode(lines);
  let text: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const opening = inCode[index] === true ? null : OPENING.exec(line);
    const tag = opening?.[1];
    const end = tag === undefined ? -1 : closingLine(lines, inCode, index, tag);
    if (!isBlockTag(tag) || end === -1) {
      text.push(line);
      continue;
    }
    if (text.length > 0) blocks.push({ kind: "text", text: text.join("\n") });
    text = [];
    const { argument, attributes } = readAttributes(opening?.[2] ?? "");
    const inside = lines.slice(index + 1, end);
    blocks.push({ kind: "block", tag, argument, attributes, openingLine: line, lines: inside });
    index = end;
  }
  if (text.length > 0) blocks.push({ kind: "text", text: text.join("\n") });
  return blocks;
}

function isBlockTag(tag: string | undefined): tag is BlockTag {
  return tag === "wrap" || tag === "details" || tag === "quote" || tag === "poll";
}

function closingLine(
  lines: readonly string[],
  inCode: readonly boolean[],
  start: number,
  tag: string,
): number {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    if (inCode[index] === true) continue;
    const line = lines[index] ?? "";
    if (OPENING.exec(line)?.[1] === tag) depth += 1;
    else if (line.trim() === `[/${tag}]`) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** For each line: whether it stands in a fence, an indented code block or a comment. */
function linesInCode(lines: readonly string[]): boolean[] {
  let fence: string | null = null;
  let comment = false;
  return lines.map((line) => {
    if (comment) {
      comment = !line.includes("-->");
      return true;
    }
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) === true) fence = null;
      return true;
    }
    if (mark !== undefined) {
      fence = mark;
      return true;
    }
    comment = line.trimStart().startsWith("<!--") && !line.includes("-->");
    return comment || /^(?: {4}|\t)/.test(line);
  });
}

function readAttributes(text: string): { argument: string; attributes: Map<string, string> } {
  const attributes = new Map<string, string>();
  let argument = "";
  for (const [, key = "", quoted, plain = ""] of text.matchAll(/([\w-]*)=(?:"([^"]*)"|([^\s"]\S*))/g)) {
    const value = quoted ?? plain;
    if (key === "") argument = value;
    else attributes.set(key, value);
  }
  return { argument, attributes };
}
