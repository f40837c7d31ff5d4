/**
 * The forum's Markdown as tokens: markdown-it, and beside it what the forum adds to it or what reading, as
 * opposed to showing, needs otherwise. Addresses keep their signs, code keeps its lines, tags of HTML and of the
 * forum's own kind become tokens that need not be well-formed.
 */
import markdownIt from "markdown-it";
import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import { endOfAddress } from "./address.ts";

/** Tags in brackets, as the forum knows them. */
const BRACKET_NAMES = "quote|details|poll|code|pre|wrap|spoiler|b|i|u|s|url|email|size|color|center";
const BRACKET_TAG = new RegExp(
  String.raw`\[(?<slash>/?)(?<name>${BRACKET_NAMES})(?<value>(?:[^\S\n]|=)[^\]\n]{0,500})?\]`,
  "iuy",
);
const BLOCK_NAMES = /^(?:quote|details|poll|code|pre|wrap|spoiler|center)$/u;
const HTML_NAMES =
  "a|abbr|address|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|ins|kbd|label|li|mark|meta|nav|o:p|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul";
const HTML_TAG = new RegExp(
  String.raw`<(?<slash>/?)(?<name>${HTML_NAMES})(?<value>\s[^<>]{0,2000})?\s?/?>`,
  "iuy",
);
const DATE_TAG = /\[date(?:-range)?[\s=](?<value>[^\]\n]{1,500})\]/iuy;
/** A tag as a token: its name in `tag`, `nesting` 1, -1 or 0, `info` what stands behind its name, `content` its source. */
export const TAG = "forum_tag";

export const CODE_WITH_LINES = "code_with_lines";

const MARKDOWN = createMarkdown();

/** Never throws. What is nested deeper than anybody writes may be left out. */
export function markdownTokens(raw: string): Token[] {
  return MARKDOWN.parse(raw, {});
}

/** `&eacute;` and the like as the characters that they stand for. */
export function withoutEntities(text: string): string {
  return MARKDOWN.utils.unescapeAll(text.replaceAll("\\", "\\\\"));
}

/** Reads the tag of HTML at `start`, of a name that HTML has; null for anything else. */
export function htmlTagAt(text: string, start: number): TagRead | null {
  return tagAt(HTML_TAG, text, start);
}

/** Whether the forum would take what begins at `start` for a tag or a date of its own. */
export function bracketTagAt(text: string, start: number): boolean {
  return tagAt(BRACKET_TAG, text, start) !== null || dateAt(text, start) !== null;
}

export interface TagRead {
  readonly name: string;
  readonly closes: boolean;
  readonly value: string;
  readonly source: string;
}

function tagAt(pattern: RegExp, text: string, start: number): TagRead | null {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  const { slash, name, value } = match?.groups ?? {};
  if (match === null || name === undefined) return null;
  return { name: name.toLowerCase(), closes: slash === "/", value: value ?? "", source: match[0] };
}

function createMarkdown(): MarkdownIt {
  // Deeper nesting costs time and is written by nobody.
  const it = markdownIt({ html: true, linkify: false, maxNesting: 20 });
  // A definition of an address would be gone from what is read; a line is rather read as it stands.
  it.disable("reference");
  it.validateLink = (): boolean => true;
  it.normalizeLink = (href): string => href;
  it.normalizeLinkText = (href): string => href;
  it.block.ruler.before("fence", "forum_tag", blockTag, { alt: ["paragraph", "blockquote", "list"] });
  it.inline.ruler.at("backticks", codeSpan);
  it.inline.ruler.at("html_inline", comment);
  it.inline.ruler.before("link", "forum_tag", inlineTag);
  it.inline.ruler.before("escape", "address", bareAddress);
  return it;
}

function pushTag(state: StateBlock | StateInline, { name, closes, value, source }: TagRead): Token {
  const token = state.push(TAG, name, 0);
  token.nesting = closes ? -1 : 1;
  token.info = value;
  token.content = source;
  return token;
}

/** A line that begins with tags of the forum: what follows them on the line is a paragraph of its own. */
function blockTag(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  let pos = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const end = state.eMarks[startLine] ?? 0;
  const first = state.src[pos] === "[" ? tagAt(BRACKET_TAG, state.src, pos) : null;
  if (first === null || !BLOCK_NAMES.test(first.name)) return false;
  if (silent) return true;
  if (
    first.name === "code" &&
    !first.closes &&
    blockOfCode(state, startLine, endLine, pos + first.source.length)
  ) {
    return true;
  }
  for (let tag: TagRead | null = first; tag !== null && pos < end;) {
    pushTag(state, tag).map = [startLine, startLine + 1];
    pos = state.skipSpaces(pos + tag.source.length);
    tag = state.src[pos] === "[" ? tagAt(BRACKET_TAG, state.src, pos) : null;
    if (tag !== null && !BLOCK_NAMES.test(tag.name)) tag = null;
  }
  if (pos < end) {
    state.push("paragraph_open", "p", 1).map = [startLine, startLine + 1];
    const inline = state.push("inline", "", 0);
    inline.content = state.src.slice(pos, end);
    inline.map = [startLine, startLine + 1];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
  }
  state.line = startLine + 1;
  return true;
}

/** `[code]` up to its end, in which nothing is Markdown. */
function blockOfCode(state: StateBlock, startLine: number, endLine: number, from: number): boolean {
  const found = state.env["unclosedCode"] === true ? -1 : indexOfCodeEnd(state.src, from);
  if (found === -1) {
    state.env["unclosedCode"] = true;
    return false;
  }
  let line = startLine;
  while (line < endLine && (state.eMarks[line] ?? 0) < found) line += 1;
  if (line >= endLine) return false;
  const token = state.push("code_block", "code", 0);
  token.content = state.src.slice(from, found).replace(/^\n/u, "");
  token.map = [state.src[from] === "\n" ? startLine + 1 : startLine, line + 1];
  state.line = line + 1;
  return true;
}

function indexOfCodeEnd(text: string, from: number): number {
  const end = /\[\/code\]/giu;
  end.lastIndex = from;
  return end.exec(text)?.index ?? -1;
}

function inlineTag(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos];
  if (sign === "[") {
    const date = dateAt(state.src, state.pos);
    if (date !== null) {
      if (!silent) state.pending += date.words;
      state.pos += date.length;
      return true;
    }
  }
  const tag =
    sign === "["
      ? tagAt(BRACKET_TAG, state.src, state.pos)
      : sign === "<"
        ? htmlTagAt(state.src, state.pos)
        : null;
  if (tag === null) return false;
  if (!silent) pushTag(state, tag);
  state.pos += tag.source.length;
  return true;
}

/** The forum's own date, `[date=2026-06-30 time=12:00:00 timezone="Europe/Paris"]`, in words that a reader of dates knows. */
function dateAt(text: string, start: number): { readonly words: string; readonly length: number } | null {
  DATE_TAG.lastIndex = start;
  const match = DATE_TAG.exec(text);
  const value = match?.groups?.["value"];
  if (match === null || value === undefined) return null;
  const [, zone] = /timezone\s*=\s*["“”']?([A-Za-z_]+(?:\/[A-Za-z_/+-]+)?)/u.exec(value) ?? [];
  const [, time] = /time\s*=\s*["“”']?(\d{1,2}:\d{2})/u.exec(value) ?? [];
  const days = [...value.matchAll(/(\d{4}-\d{2}-\d{2})(?:T(\d{1,2}:\d{2}))?/gu)].map(([, day, hour]) =>
    [day, hour ?? time].filter((part) => part !== undefined).join(" "),
  );
  if (days.length === 0) return null;
  return { words: `${days.join(" – ")}${zone === undefined ? "" : ` (${zone})`}`, length: match[0].length };
}

/** As markdown-it reads it, but its line breaks stay. */
function codeSpan(state: StateInline, silent: boolean): boolean {
  const { src, pos: start } = state;
  if (src[start] !== "`") return false;
  const length = lengthOfRun(src, start);
  const from = start + length;
  // Where runs of each length stand last is remembered, so that each is looked for once.
  if (state.backticksScanned && (state.backticks[length] ?? 0) <= start) return asText(state, length, silent);
  for (let at = src.indexOf("`", from); at !== -1; at = src.indexOf("`", at)) {
    const run = lengthOfRun(src, at);
    if (run === length) {
      if (!silent) {
        const token = state.push(CODE_WITH_LINES, "code", 0);
        token.content = src.slice(from, at);
      }
      state.pos = at + run;
      return true;
    }
    state.backticks[run] = at;
    at += run;
  }
  state.backticksScanned = true;
  return asText(state, length, silent);
}

function asText(state: StateInline, length: number, silent: boolean): true {
  if (!silent) state.pending += "`".repeat(length);
  state.pos += length;
  return true;
}

function lengthOfRun(text: string, start: number): number {
  let end = start;
  while (text[end] === "`") end += 1;
  return end - start;
}

/** A comment leaves nothing but its line breaks; one that is not closed is text. */
function comment(state: StateInline, silent: boolean): boolean {
  const { src, pos, env } = state;
  if (!src.startsWith("<!--", pos) || env["unclosedComment"] === src) return false;
  const end = src.indexOf("-->", pos + 4);
  if (end === -1) {
    env["unclosedComment"] = src;
    return false;
  }
  if (!silent) {
    const breaks = src.slice(pos, end).split("\n").length - 1;
    for (let count = 0; count < breaks; count += 1) state.push("softbreak", "br", 0);
  }
  state.pos = end + 3;
  return true;
}

/** An address in the text: none of its signs is emphasis. */
function bareAddress(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0 || !state.src.startsWith("://", state.pos)) return false;
  const [scheme] = /https?$/iu.exec(state.src.slice(Math.max(0, state.pos - 5), state.pos)) ?? [];
  if (scheme === undefined || !(silent || state.pending.endsWith(scheme))) return false;
  const start = state.pos - scheme.length;
  const end = endOfAddress(state.src, start);
  if (end <= state.pos) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    const href = state.src.slice(start, end);
    state.push("link_open", "a", 1).attrs = [["href", href]];
    state.push("text", "", 0).content = href;
    state.push("link_close", "a", -1);
  }
  state.pos = end;
  return true;
}
