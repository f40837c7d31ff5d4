/** The plain answer to a line that leaves a doubt, and what all such answers show of the line. */
import type { Doubt } from "../command-line/doubt.ts";
import type { ByGrammar } from "../command-line/grammar.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Language } from "../model/settings.ts";
import { shorten } from "../text/shorten.ts";
import { refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import type { LineShape } from "./line-shape.ts";
import { understood } from "./understood.ts";

/** What was understood, what is unclear, and the line without it. */
export function unclear(
  asking: Asking,
  name: ByGrammar,
  said: Arguments,
  doubt: Doubt,
  shape: LineShape,
): Refused | null {
  if (doubt.kind === "number") return null;
  return refuse("refused.unclear", {
    understood: understood(languageOf(asking), name, said),
    unclear: shown(doubt),
    line: shape.line(numbers(said), textBeside(said, doubt)),
  });
}

export function languageOf({ request }: Pick<Asking, "request">): Language {
  return request.settings.language;
}

export function shown(doubt: Doubt): string {
  return shorten(doubt.words, 60);
}

/** The text, when it is not itself in doubt. */
export function textBeside(said: Arguments, doubt: Doubt): string {
  return said.text === doubt.words ? "" : said.text;
}

/** The projects as they were listed; "" where none was named. */
export function numbers(said: Arguments): string {
  return said.projects.join(", ");
}
