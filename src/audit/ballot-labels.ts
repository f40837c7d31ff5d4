/** The options of a round's poll, by the rule that was recorded at its opening. */
import type { ActOf } from "../core/record/act.ts";
import { optionLabelled, optionsOf } from "../core/words/ballot-options.ts";
import type { Option } from "./recount.ts";

type Opening = Pick<ActOf<"opening">, "question" | "rules">;

/** Each option that the poll offers, with its label. */
export function optionsIn({ question, rules }: Opening): readonly (readonly [Option, string])[] {
  return optionsOf(rules.rule?.kind ?? "majority", question.language);
}

/** The label of an option; "" for one that this poll does not offer. */
export function labelOf(opening: Opening, option: Option): string {
  return optionsIn(opening).find(([one]) => one === option)?.[1] ?? "";
}

/** The option behind a label that the poll shows. */
export function optionShown({ rules }: Opening, label: string): Option | undefined {
  return optionLabelled(rules.rule?.kind ?? "majority", label);
}
