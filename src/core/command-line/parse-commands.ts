/**
 * Finds the commands in a post: lines that open with `/word`, outside quotes, code, details and comments.
 * Case, accents, kinds of space and a missing colon make no difference. A word that is nearly one is given
 * back as such, so that its author can be told; any other text is no command and gets no answer.
 */
import { fold } from "../text/fold.ts";
import { readableLines } from "../text/readable-lines.ts";
import { takePeople } from "./arguments/named-people.ts";
import { commandOf, nearCommandOf } from "./command-word-of.ts";
import type { CommandName } from "./command-words.ts";

export interface CommandLine {
  /** The word as typed, folded, without its slash. */
  readonly word: string;
  readonly known: CommandName | null;
  /** The command that this word is one or two letters away from, when it is none itself. */
  readonly near: CommandName | null;
  /** The first line as typed, for quoting it. */
  readonly line: string;
  /** Usernames after an @ among the arguments (not in the text behind them), as typed, each once. */
  readonly people: readonly string[];
  /** All that follows the word up to the next command or blank line, less `people`; see `arguments/`. */
  readonly rest: string;
  /** Place among the commands of this post, from 0. */
  readonly ordinal: number;
}

/** The commands of a post in the order in which they stand. `viaEmail`: the post came in as an e-mail. */
export function parseCommands(raw: string, origin: { readonly viaEmail: boolean }): CommandLine[] {
  const commands: CommandLine[] = [];
  let current: { readonly opening: Opening; readonly lines: string[] } | null = null;
  const finish = (): void => {
    if (current !== null) commands.push(commandLine(current.opening, current.lines, commands.length));
    current = null;
  };
  for (const line of readableLines(raw, origin)) {
    const opening = openingOf(line);
    if (opening !== null || line.trim() === "") finish();
    if (opening !== null) current = { opening, lines: [opening.after] };
    else if (current !== null) current.lines.push(line);
  }
  finish();
  return commands;
}

interface Opening {
  readonly word: string;
  readonly known: CommandName | null;
  readonly near: CommandName | null;
  readonly line: string;
  readonly after: string;
}

/** Zero-width characters come along when text is pasted. */
const OPENING = /^[\s\u200B-\u200D\u2060\uFEFF]*\/(\p{L}[\p{L}\p{M}\u2010\u2011_-]*)(.*)$/u;
/** What may stand directly behind the word; anything else makes it a path, an address or a pun. */
const END_OF_WORD = /^(?:$|[\s:;,!?…@\d(\u2012-\u2015«"“\u200B-\u200D\u2060\uFEFF]|\.(?![\p{L}\p{N}/\\]))/u;
const TWO_WORDS = /^\s+(lien|link)(?![\p{L}\p{M}])(.*)$/iu;

function openingOf(line: string): Opening | null {
  const [, typed, behind] = OPENING.exec(line) ?? [];
  if (typed === undefined || behind === undefined || !END_OF_WORD.test(behind)) return null;
  const word = fold(typed).replace(/[-_]+$/u, "");
  const known = commandOf(word);
  if (known !== null) return { word, known, near: null, line: line.trim(), after: behind };
  const two = twoWords(word, behind);
  if (two !== null) return { ...two, near: null, line: line.trim() };
  const near = /^\d/u.test(behind) ? null : nearCommandOf(word);
  return near === null ? null : { word, known: null, near, line: line.trim(), after: behind };
}

/** "/sans lien", "/no link": the only words of two words. */
function twoWords(word: string, behind: string): Pick<Opening, "word" | "known" | "after"> | null {
  const [, second, after] = TWO_WORDS.exec(behind) ?? [];
  if (second === undefined || after === undefined) return null;
  const joined = `${word}-${second.toLowerCase()}`;
  const known = commandOf(joined);
  return known === null ? null : { word: joined, known, after };
}

const NAMES_PEOPLE: ReadonlySet<CommandName | null> = new Set(["recuse", "lift", "concern"]);

function commandLine(
  { word, known, near, line }: Opening,
  lines: readonly string[],
  ordinal: number,
): CommandLine {
  const text = lines.join("\n").trim();
  const { people, rest } = NAMES_PEOPLE.has(known)
    ? takePeople(text, known === "lift")
    : { people: [], rest: text };
  return { word, known, near, line, people, rest, ordinal };
}
