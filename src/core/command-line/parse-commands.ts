/**
 * Finds the commands in a post: lines that open with `/word`, outside quotes, code, details and comments.
 * Case, accents, kinds of space and a missing colon make no difference. A word that is nearly one is given
 * back as such, so that its author can be told; any other text is no command and gets no answer.
 */
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
export function parseCommands(_raw: string, _origin: { readonly viaEmail: boolean }): CommandLine[] {
  throw new Error("being written");
}
