/** The answer to a line that leaves a doubt: what was understood, what is unclear, the exact line to type. */
import { beginsUnclear } from "../command-line/doubt.ts";
import type { Doubt } from "../command-line/doubt.ts";
import type { ByGrammar } from "../command-line/grammar.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Verdict } from "../record/act.ts";
import { fold } from "../text/fold.ts";
import { say } from "../words/say.ts";
import { refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { aboutPosition, aboutWithdrawal } from "./doubtful-position.ts";
import { aboutRecusal, namesAnother } from "./doubtful-recusal.ts";
import { lineToLift, lineToLiftRecusal } from "./liftable.ts";
import { shapeOf } from "./line-shape.ts";
import type { LineShape } from "./line-shape.ts";
import { languageOf, numbers, shown, unclear } from "./unclear.ts";
import { understood } from "./understood.ts";

/** Null when the line leaves no doubt. */
export function answerToDoubt(
  asking: Asking,
  name: ByGrammar,
  said: Arguments,
  shape: LineShape,
): Refused | null {
  const { doubt } = said;
  if (doubt === null) return name === "recuse" ? namesAnother(asking, said, shape) : null;
  switch (name) {
    case "recuse":
      return aboutRecusal(asking, said, doubt, shape);
    case "concern":
    case "objection":
      return aboutPosition(asking, name, said, doubt, shape);
    case "review":
      // What is missing is said first.
      if (said.verdict === null && !beginsUnclear(fold(doubt.words))) return null;
      return aboutReview(asking, said, doubt);
    case "criterion":
    case "membership":
      return said.answer === null ? null : yesOrNo(asking, name, said, doubt);
    case "withdraw":
      return aboutWithdrawal(asking, said, doubt, shape);
    case "lift":
      // What cannot be lifted at all is refused for that.
      return mayLiftAll(asking, said) ? unclear(asking, name, said, doubt, shape) : null;
    case "no-link":
    case "sign":
    case "letter":
    case "revoke":
    case "followup":
    case "minutes":
      return unclear(asking, name, said, doubt, shape);
  }
}

function mayLiftAll(asking: Asking, { lifted, people }: Arguments): boolean {
  const lines = lifted.map((target) =>
    target.kind === "recusal"
      ? lineToLiftRecusal(asking, people)
      : lineToLift(asking, ({ id }) => id === target.id),
  );
  return lines.length > 0 && !lines.includes(null);
}

/** Asks for the yes or the no that is missing, or was taken half back. */
export function yesOrNo(
  asking: Pick<Asking, "request">,
  name: "criterion" | "membership",
  said: Arguments,
  doubt: Doubt | null,
): Refused {
  const lines = {
    understood: understood(languageOf(asking), name, said),
    lineYes: shapeOf(asking, name, { ...said, answer: true }).line(numbers(said), ""),
    lineNo: shapeOf(asking, name, { ...said, answer: false }).line(
      numbers(said),
      name === "membership" ? say(languageOf(asking), "sample.membership-no") : "",
    ),
  };
  if (doubt === null) return refuse("refused.yes-or-no", lines);
  return refuse("refused.yes-and-no", { ...lines, unclear: shown(doubt) });
}

/** A condition makes a yes reserved; half a yes is asked about. */
function aboutReview(asking: Asking, said: Arguments, doubt: Doubt): Refused {
  const language = languageOf(asking);
  const line = (verdict: Verdict): string =>
    shapeOf(asking, "review", { ...said, verdict }).line(numbers(said), "");
  return refuse("refused.review-unclear", {
    understood: understood(language, "review", said),
    unclear: shown(doubt),
    lineFor: line("for"),
    lineReserved: line("reserved"),
    lineAgainst: line("against"),
  });
}
