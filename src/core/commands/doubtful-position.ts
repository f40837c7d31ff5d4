/** Doubts about reservations and objections: one that is lifted, none at all, or one that has its number already. */
import type { Doubt } from "../command-line/doubt.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import { fold } from "../text/fold.ts";
import { barred, refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { lineToLift, lineToLiftRecusal } from "./liftable.ts";
import type { LineShape } from "./line-shape.ts";
import { numbers, shown, textBeside, unclear } from "./unclear.ts";

const NONE_OPEN = { concern: "refused.concern-none-open", objection: "refused.objection-none-open" } as const;

/** A doubt in the words of a reservation or an objection. */
export function aboutPosition(
  asking: Asking,
  name: "concern" | "objection",
  said: Arguments,
  doubt: Doubt,
  shape: LineShape,
): Refused | null {
  const line = shape.line(numbers(said), textBeside(said, doubt));
  const id = /^[ro]\d{1,3}(?!\d)/iu.exec(doubt.words)?.[0].toUpperCase();
  switch (doubt.kind) {
    case "closed": {
      const lineLift = lineToLift(asking, ({ kind }) => kind === name);
      if (lineLift === null) return refuse(NONE_OPEN[name], { unclear: shown(doubt) });
      return refuse("refused.position-closed", { unclear: shown(doubt), lineLift });
    }
    case "none":
      return refuse("refused.position-none", { unclear: shown(doubt), line: shape.line(numbers(said), "") });
    case "words":
      if (id !== undefined) {
        const lineLift = lineToLift(asking, (position) => position.id === id);
        if (lineLift === null) return refuse("refused.position-new", { id, line });
        return refuse("refused.position-number", { id, lineLift, line });
      }
      if (name === "objection" && doubt.words.includes("@"))
        return refuse("refused.objection-own", { line: shape.line(numbers(said), said.text) });
      return unclear(asking, name, said, doubt, shape);
    case "somebody":
    case "number":
      return unclear(asking, name, said, doubt, shape);
  }
}

/** "/retirer ma réserve" withdraws no request; what it names is lifted, where its author may. */
export function aboutWithdrawal(asking: Asking, said: Arguments, doubt: Doubt, shape: LineShape): Refused {
  const lineLift = lineToLiftNamed(asking, fold(doubt.words));
  const line = shape.line(numbers(said), textBeside(said, doubt));
  const values = { unclear: shown(doubt) };
  if (lineLift !== null && barred(asking, "withdraw", []) !== null)
    return refuse("refused.withdraw-lift", { ...values, lineLift });
  if (lineLift === null) return refuse("refused.withdraw-request", { ...values, line });
  return refuse("refused.withdraw-what", { ...values, lineLift, line });
}

/** `words` folded. */
function lineToLiftNamed(asking: Asking, words: string): string | null {
  const id = /(?<![\p{L}\p{N}])[ro]\d{1,3}(?![\p{L}\p{N}])/u.exec(words)?.[0].toUpperCase();
  if (id !== undefined) return lineToLift(asking, (position) => position.id === id);
  if (/deport|recus|conflit|conflict/u.test(words)) return lineToLiftRecusal(asking, []);
  if (/objection/u.test(words)) return lineToLift(asking, ({ kind }) => kind === "objection");
  return /reserv|concern/u.test(words) ? lineToLift(asking, ({ kind }) => kind === "concern") : null;
}
