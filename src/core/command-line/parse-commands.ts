/**
 * Finds the commands in a post: lines of its author's own words that open with `/word`. Case, accents, kinds of
 * space and a missing colon make no difference. A word that is nearly one, and a command in the middle of a line
 * or alone in a code span, are given back as such, so that their author can be told; any other text is no command
 * and gets no answer.
 */
import { fold } from "../text/fold.ts";
import { ownLinesOfEmail } from "../text/own-part-of-email.ts";
import { isAllCode } from "../text/post-line.ts";
import type { PostLine } from "../text/post-line.ts";
import { readPost } from "../text/read-post.ts";
import type { Origin } from "../text/read-post.ts";
import { remember } from "../text/remember.ts";
import { readArguments } from "./read-arguments.ts";
import { asksOf } from "./asks.ts";
import { commandInside, openingOf } from "./opening.ts";
import type { Opening } from "./opening.ts";
import { isByGrammar } from "./grammar.ts";
import type { CommandName } from "./command-words.ts";

export interface CommandLine {
  /** The word as typed, folded, without its slash. */
  readonly word: string;
  readonly known: CommandName | null;
  /** The command that this word is near to, when it is none itself. */
  readonly near: CommandName | null;
  /** Only a line of its own acts; of the others its author is told. */
  readonly place: "line" | "middle" | "code";
  /** The first line as typed, for quoting it. */
  readonly line: string;
  /** Usernames after an @ among the arguments (not in the text behind them), as typed, each once. */
  readonly people: readonly string[];
  /** All that follows the word up to the end of the command; see `read-arguments.ts`. */
  readonly rest: string;
  /**
   * What the line asks for, whatever reason it gives, as a text to compare: word, people, projects, yes or no, end.
   * Two lines of a post that ask for the same with different texts are told apart by their order.
   */
  readonly asks: string;
  /** Place among the commands of this post, from 0. */
  readonly ordinal: number;
}

/** Nobody writes more commands into one post by hand, nor more lines that open as one. */
const MOST_COMMANDS = 30;
const MOST_SLASHES = 200;

type Found = Omit<CommandLine, "ordinal" | "asks">;

/** The commands of a post in the order in which they stand. `viaEmail`: the post came in as an e-mail. */
export function parseCommands(
  raw: string,
  { viaEmail }: { readonly viaEmail: boolean },
): readonly CommandLine[] {
  if (!raw.includes("/")) return [];
  return viaEmail ? parseEmail(raw) : parsePost(raw);
}

// Each pass asks for the commands of every post of the topic, several times.
const parsePost = remember(2_500, (raw) => parse(raw, { viaEmail: false }));
const parseEmail = remember(50, (raw) => parse(raw, { viaEmail: true }));

function parse(raw: string, origin: Origin): readonly CommandLine[] {
  const found: Found[] = [];
  const source = raw.split(/\r\n|\n|\r/u);
  const lines = ownLines(raw, source, origin);
  let slashes = 0;
  let index = 0;
  while (found.length < MOST_COMMANDS && slashes < MOST_SLASHES) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.startsWith("/")) slashes += 1;
    const opening = isSpoken(line) && isOwnLine(line, source) ? openingOf(line.text) : null;
    if (opening === null) {
      found.push(...toldOf(line));
      index += 1;
      continue;
    }
    const text = textBehind(lines, index, opening);
    found.push(commandOf(opening, text.lines));
    for (const said of [behindWord(line, opening), ...text.more]) found.push(...insideText(said));
    index = text.end;
  }
  return numbered(found);
}

/** The lines that are there to be read: in an e-mail those above what it quotes, and none that hides its slash. */
function ownLines(raw: string, source: readonly string[], origin: Origin): PostLine[] {
  const own = origin.viaEmail ? ownLinesOfEmail(source) : Infinity;
  return readPost(raw, origin).filter(({ at }) => at < own && !/^\s*\\\//u.test(source[at] ?? ""));
}

function isSpoken(line: PostLine): boolean {
  return line.within.length === 0 && !isAllCode(line);
}

/** A line that goes on in a list is one of its own where nothing stands before its slash. */
function isOwnLine({ kind, depth, at }: PostLine, source: readonly string[]): boolean {
  return kind === "text" && (depth === 0 || /^ {0,3}[*_]{0,3}\//u.test(source[at] ?? ""));
}

interface TextBehind {
  readonly lines: readonly string[];
  /** The lines behind the first. */
  readonly more: readonly PostLine[];
  /** Index of the first line that is no part of it. */
  readonly end: number;
}

/**
 * The text runs to the next command or the end of the paragraph. The rich text editor ends a paragraph at each
 * Enter: behind a colon with nothing after it the text is the next one.
 */
function textBehind(lines: readonly PostLine[], start: number, opening: Opening): TextBehind {
  const first = lines[start];
  const more: PostLine[] = [];
  let block = first?.block;
  let awaited = endsInColon(opening.after);
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || !isSpoken(line) || line.text === "") break;
    if (line.block !== block) {
      const goesOn = awaited || (line.kind === "item" && more.at(-1)?.kind === "item");
      if (!goesOn || line.kind === "heading" || line.kind === "row") break;
      block = line.block;
    }
    if (openingOf(line.text) !== null) break;
    more.push(line);
    awaited = false;
  }
  const behind = first === undefined ? opening.after : withAddresses(behindWord(first, opening));
  return { lines: [behind, ...more.map(withAddresses)], more, end };
}

function endsInColon(text: string): boolean {
  return /[:\uFF1A\u2012-\u2015]\s*$/u.test(text);
}

/** Links as their words with the address behind them; a mention is its name. */
function withAddresses({ text, spans }: Pick<PostLine, "text" | "spans">): string {
  let shown = "";
  let from = 0;
  for (const span of spans) {
    if (span.kind !== "link" || span.from < from) continue;
    const words = text.slice(span.from, span.to);
    shown += text.slice(from, span.to);
    if (words !== span.href && !words.startsWith("@") && !span.href.startsWith("mailto:"))
      shown += ` (${span.href})`;
    from = span.to;
  }
  return shown + text.slice(from);
}

function commandOf(opening: Opening, lines: readonly string[]): Found {
  const { word, known, near, line } = opening;
  const rest = lines.join("\n").trim();
  const people = known !== null && isByGrammar(known) ? readArguments(known, rest).people : [];
  return { word, known, near, place: "line", line, people, rest };
}

/** A command in the middle of a line or alone in a code span, of which its author is told. */
function toldOf(line: PostLine): Found[] {
  if (line.within.length > 0) return [];
  const place = isAllCode(line) ? "code" : "middle";
  const opening = openingOf(line.text);
  const inside =
    opening !== null && opening.known !== null ? opening : place === "code" ? null : commandInside(line);
  if (inside === null || inside.known === null) return [];
  const { word, known, after } = inside;
  return [{ word, known, near: null, place, line: line.text, people: [], rest: after.trim() }];
}

/** The line without the word that opens it. */
function behindWord({ text, spans }: PostLine, { after }: Opening): Pick<PostLine, "text" | "spans"> {
  const from = text.length - after.length;
  return {
    text: after,
    spans: spans.map((span) => ({ ...span, from: span.from - from, to: span.to - from })),
  };
}

/** In the text of a command another one is told of only where it has a form of its own: "/critere 3 oui". */
function insideText(line: Pick<PostLine, "text" | "spans">): Found[] {
  const inside = commandInside(line);
  if (inside === null || inside.known === null || !/^\s*[:\d@]/u.test(inside.after)) return [];
  const { word, known, after } = inside;
  return [{ word, known, near: null, place: "middle", line: line.text, people: [], rest: after.trim() }];
}

/** Adds what a line asks for, and its place. A line that says again what another says is the same line. */
function numbered(found: readonly Found[]): readonly CommandLine[] {
  const texts = new Map<string, string[]>();
  return found.map((one, ordinal) => {
    const asks = asksOf(one);
    const said = fold(one.rest);
    const before = texts.get(asks) ?? [];
    texts.set(asks, before.includes(said) ? before : [...before, said]);
    const place = before.includes(said) ? before.indexOf(said) : before.length;
    return { ...one, asks: place === 0 ? asks : `${asks} #${place + 1}`, ordinal };
  });
}
