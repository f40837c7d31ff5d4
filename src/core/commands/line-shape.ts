/** How a line is written that an answer shows: as it was understood, with other projects or another text. */
import { ARGUMENT_WORDS } from "../command-line/command-words.ts";
import type { LiftTarget } from "../command-line/arguments/lifted.ts";
import type { ArgumentWords, CommandName } from "../command-line/command-words.ts";
import { GRAMMAR } from "../command-line/grammar.ts";
import type { ByGrammar } from "../command-line/grammar.ts";
import { hasSlot } from "../command-line/read-arguments.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Asking } from "./command.ts";
import { exactLine } from "./exact-line.ts";

/** How a line of this command is written with other projects or another text; `said` for what was understood. */
export interface LineShape {
  readonly name: CommandName;
  readonly line: (n: string | null, text: string) => string;
  readonly said: Partial<Arguments>;
  /** All that the command needs is there. */
  readonly isComplete: boolean;
}

/** How this line is written with other projects or another text. */
export function shapeOf({ request }: Pick<Asking, "request">, name: ByGrammar, said: Arguments): LineShape {
  const { language } = request.settings;
  const words = ARGUMENT_WORDS[language];
  const people = said.people.map((username) => `@${username}`).join(" ");
  const verdict = words.verdict[said.verdict ?? "for"];
  const lifted = said.lifted
    .map((target) => (target.kind === "recusal" ? recusalInWords(target, words) : target.id))
    .join(", ");
  const answer = said.answer === null || said.answer ? words.yes : words.no;
  const line = (n: string | null, text: string): string => {
    switch (name) {
      case "recuse":
      case "concern":
        return exactLine(language, name, [people, n], text);
      case "no-link":
      case "objection":
      case "withdraw":
      case "sign":
      case "revoke":
      case "minutes":
        return exactLine(language, name, [n], text);
      case "lift":
        return exactLine(language, name, [lifted === "" ? words.recusal : lifted, people, n], text);
      case "review":
        return exactLine(language, name, [n, verdict], text);
      case "letter":
        return exactLine(language, name, [n, said.kept ? words.kept : null], text);
      case "followup":
        return exactLine(
          language,
          name,
          [n, words.result[said.result ?? "won"], said.promised.join(", ")],
          text,
        );
      case "membership":
        return exactLine(language, name, [n, answer], text);
      case "criterion":
        return exactLine(language, name, [criteriaInWords(said.criteria, n), answer], text);
    }
  };
  const isComplete = GRAMMAR[name].needs.every((slot) => hasSlot(said, slot));
  return { name, line, said, isComplete };
}

function recusalInWords(
  { cause }: Extract<LiftTarget, { kind: "recusal" }>,
  { recusal, office }: ArgumentWords,
): string {
  return cause === null ? recusal : `${recusal} ${office[cause]}`;
}

/** "1.2, 1.4": each criterion with its own project, or with each of `n`. */
function criteriaInWords(criteria: Arguments["criteria"], n: string | null): string {
  const projects = n === null ? [] : [...n.matchAll(/\d+/gu)].map(([digits]) => digits);
  const said = criteria.length === 0 ? [{ n: null, k: 1 }] : criteria;
  return said
    .flatMap((one) => {
      if (one.n !== null) return [`${one.n}.${one.k}`];
      return projects.length === 0 ? [String(one.k)] : projects.map((project) => `${project}.${one.k}`);
    })
    .join(", ");
}
