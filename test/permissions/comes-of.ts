/** What comes of one line that somebody writes: the deeds, or the sentence that refuses it with all that fills it. */
import { allCommands } from "../../src/core/commands/all-commands.ts";
import type { Asking } from "../../src/core/commands/command.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import type { CommandLine } from "../../src/core/command-line/parse-commands.ts";
import type { CommandName } from "../../src/core/command-line/command-words.ts";
import type { Deed } from "../../src/core/record/act.ts";
import type { Request } from "../../src/core/request/request.ts";
import { NOW } from "../cases/plain-request.ts";
import { PEOPLE } from "./request-at.ts";
import type { Who } from "./request-at.ts";

/** Two hours after everything that `request-at.ts` records, unless a test says otherwise. */
export const LATER = NOW + 7_200_000;

type Refusal = Readonly<Record<string, string>>;

/** The only command of `text`, read. */
export function lineOf(text: string): CommandLine & { readonly known: CommandName } {
  const [line] = parseCommands(text, { viaEmail: false });
  if (line === undefined || line.known === null) throw new Error(`no command: ${text}`);
  return { ...line, known: line.known };
}

/** The deeds that `text` by `who` brings about, or why it brings about none. */
export function comesOf(
  text: string,
  who: Who,
  request: Request,
  { at = LATER, attached }: Partial<Pick<Asking, "at" | "attached">> = {},
): readonly Deed[] | Refusal {
  const line = lineOf(text);
  const files = attached === undefined ? {} : { attached };
  const verdict = allCommands[line.known].judge({ request, author: PEOPLE[who], line, at, ...files });
  if (verdict.kind === "help") throw new Error(`asks for help: ${text}`);
  return verdict.kind === "accepted" ? verdict.deeds : { why: verdict.why, ...verdict.with };
}

/** What the command offers this person in help. */
export function offered(name: CommandName, who: Who, request: Request) {
  return allCommands[name].help(request, PEOPLE[who]);
}
