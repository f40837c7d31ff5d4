/** The answers to a `/vote` that leaves something out, each with the lines to type for what is meant. */
import type { VoteArguments, VoteEnd } from "../command-line/arguments/vote-arguments.ts";
import { ARGUMENT_WORDS } from "../command-line/command-words.ts";
import type { Language } from "../model/settings.ts";
import { currentRound } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { refuse } from "./command.ts";
import type { Refused } from "./command.ts";
import { exactLine, numbersIn } from "./exact-line.ts";
import type { LineShape } from "./line-shape.ts";

export function isOpen(project: Project): boolean {
  return currentRound(project)?.state === "open";
}

/** Of projects that a line without a number would move and open at once, those whose vote is open. */
export function openAmong(projects: readonly Project[]): readonly Project[] {
  const open = projects.filter(isOpen);
  return open.length === projects.length ? [] : open;
}

/** An end that is neither a length nor a date, nor the word that ends a vote. */
export function endIsUnclear(request: Request, said: VoteArguments, words: string): Refused {
  const { language } = request.settings;
  const known = said.n.filter((one) => request.projects.some(({ n }) => n === one));
  // Where votes are open and others not, a line without a number would leave a doubt of its own.
  const meant = known.length > 0 ? known : openAmong(request.projects).map((project) => project.n);
  const line = exactLine(
    language,
    "vote",
    [numbersIn(language, meant), ARGUMENT_WORDS[language].length],
    said.text.includes(words) ? "" : said.text,
  );
  const open = request.projects.filter((one) => isOpen(one) && (meant.length === 0 || meant.includes(one.n)));
  if (open.length === 0) return refuse("refused.vote-length-unclear", { words: shorten(words, 60), line });
  const n = meant.length === 0 ? [] : open.map((project) => project.n);
  return refuse("refused.vote-end-unclear", {
    words: shorten(words, 60),
    line,
    lineEnd: lineToEnd(request, n),
  });
}

/** An end that lies back, of the open vote on a project. */
export function endIsPast(request: Request, project: Project, text: string): Refused {
  const { language } = request.settings;
  const n = request.projects.length > 1 ? [project.n] : [];
  const { length } = ARGUMENT_WORDS[language];
  const line = exactLine(language, "vote", [numbersIn(language, n), length], text);
  return refuse("refused.vote-move-past", { line, lineEnd: lineToEnd(request, n) });
}

/** Not all is there for a vote, and no reason was given for opening it all the same. */
export function reasonIsNeeded({ settings: { language } }: Request, project: Project, end: VoteEnd): Refused {
  const n = String(project.n);
  const words = wordsOf(end);
  if (words === null) return refuse("refused.vote-override", { n });
  return refuse("refused.vote-override-until", { n, line: exactLine(language, "vote", [n, words]) });
}

/** The line names no project, and would open some votes and move the end of others. */
export function whichVote(
  language: Language,
  open: readonly Project[],
  all: readonly Project[],
  shape: LineShape,
  { text }: VoteArguments,
): Refused {
  const n = sayList(
    language,
    open.map((project) => String(project.n)),
  );
  return refuse("refused.which-project", {
    understood: say(language, "said.vote"),
    n,
    lineProject: shape.line(n, text),
    line: shape.line(
      numbersIn(
        language,
        all.map((project) => project.n),
      ),
      text,
    ),
  });
}

/** The end as it was typed; null where none was. */
export function wordsOf(end: VoteEnd): string | null {
  return end.kind === "lasts" || end.kind === "until" ? end.words : null;
}

function lineToEnd({ settings: { language } }: Request, n: readonly number[]): string {
  return exactLine(language, "vote", [numbersIn(language, n), ARGUMENT_WORDS[language].end]);
}
