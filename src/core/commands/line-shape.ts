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
  const verdict = said.verdict === null ? null : words.verdict[said.verdict];
  const lifted = said.lifted
    .map((target) => (target.kind === "recusal" ? recusalInWords(target, words) : target.id))
    .join(", ");
  const answer = said.answer === null || said.answer ? words.yes : words.no;
  const criteria = said.criteria.map(({ k }) => k);
  const line = (n: string | null, text: string): string => {
    switch (name) {
      case "recuse":
      case "concern":
        return exactLine(language, name, [people, n], text);
      case "no-link":
      case "objection":
      case "withdraw":
      case "minutes":
        return exactLine(language, name, [n], text);
      case "lift":
        return exactLine(language, name, [lifted === "" ? words.recusal : lifted, people, n], text);
      case "review":
        return exactLine(language, name, [n, verdict ?? words.verdict.for], text);
      case "sign":
      case "revoke":
        return exactLine(language, name, [n], text);
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
      case "criterion": {
        const project = n ?? said.criteria.find((one) => one.n !== null)?.n ?? null;
        const numbers = criteria.length === 0 ? [1] : criteria;
        const shown = numbers.map((k) => (project === null ? String(k) : `${project}.${k}`)).join(", ");
        return exactLine(language, name, [shown, answer], text);
      }
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
