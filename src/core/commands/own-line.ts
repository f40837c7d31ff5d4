/** A command acts on a line of its own only. In the middle of a line, or in a code span, its author is told. */
import type { CommandName } from "../command-line/command-words.ts";
import { isByGrammar } from "../command-line/grammar.ts";
import { readArguments } from "../command-line/read-arguments.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { nextSeparator } from "../command-line/arguments/separators.ts";
import { typed } from "../command-line/arguments/typed.ts";
import { readVoteArguments } from "../command-line/arguments/vote-arguments.ts";
import { refuse } from "./command.ts";
import type { Asking, Command } from "./command.ts";
import { exactLine, numbersIn } from "./exact-line.ts";
import { shapeOf } from "./line-shape.ts";

/** `command`, judging only what stands on a line of its own. */
export function onItsOwnLine(name: CommandName, command: Command): Command {
  return {
    ...command,
    judge: (asking) => {
      const { place, word, rest } = asking.line;
      if (place === "line") return command.judge(asking);
      if (name === "vote" && looksForPoll(asking, word, rest)) return refuse("refused.vote-in-poll");
      const line = lineOf(asking, name);
      return refuse(place === "code" ? "refused.in-code" : "refused.mid-line", {
        word,
        line,
      });
    },
  };
}

/** Where the vote is meant and not the command: "allez tous /voter". */
function looksForPoll({ at, request }: Asking, word: string, rest: string): boolean {
  const moment = { reference: at, timezone: request.settings.timezone };
  return word !== "vote" || readVoteArguments(rest, null, moment).end.kind === "poll";
}

function lineOf(asking: Asking, name: CommandName): string {
  const { language } = asking.request.settings;
  const { rest } = asking.line;
  if (name === "vote") {
    // What a vote is asked to do stands in front of the colon.
    const { text, plain } = typed(rest);
    const colon = nextSeparator(plain, 0) ?? text.length;
    return exactLine(language, name, [text.slice(0, colon).trim()], readReason(text.slice(colon)));
  }
  // A project's name and a plea for help are all text.
  if (!isByGrammar(name)) return exactLine(language, name, [], readReason(rest));
  const said = readArguments(name, rest);
  return shapeOf(asking, name, said).line(numbersIn(language, said.projects), said.text);
}
