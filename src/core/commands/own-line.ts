/** A command acts on a line of its own only. In the middle of a line, or in a code span, its author is told. */
import type { CommandName } from "../command-line/command-words.ts";
import { isByGrammar } from "../command-line/grammar.ts";
import { readArguments } from "../command-line/read-arguments.ts";
import { readReason } from "../command-line/arguments/reason.ts";
import { refuse } from "./command.ts";
import type { Asking, Command } from "./command.ts";
import { exactLine, numbersIn } from "./exact-line.ts";
import { shapeOf } from "./line-shape.ts";

/** `command`, judging only what stands on a line of its own. */
export function onItsOwnLine(name: CommandName, command: Command): Command {
  return {
    ...command,
    judge: (asking) => {
      const { place } = asking.line;
      if (place === "line") return command.judge(asking);
      const line = lineOf(asking, name);
      return refuse(place === "code" ? "refused.in-code" : "refused.mid-line", {
        word: asking.line.word,
        line,
      });
    },
  };
}

function lineOf(asking: Asking, name: CommandName): string {
  const { language } = asking.request.settings;
  const { rest } = asking.line;
  if (!isByGrammar(name)) {
    // What a vote is asked to do stands in front of the colon; a project's name and a plea for help are all text.
    const [, head = "", text = rest] = (name === "vote" ? /^([^:]*)(?::(.*))?$/su.exec(rest) : null) ?? [];
    return exactLine(language, name, [head.trim()], readReason(text));
  }
  const said = readArguments(name, rest);
  return shapeOf(asking, name, said).line(numbersIn(language, said.projects), said.text);
}
