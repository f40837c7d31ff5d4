/** The four options of every ballot, as they stand in the poll, and how a poll's labels are read back. */
import type { Language } from "../model/settings.ts";

export type BallotOption = "for" | "abstain" | "against" | "block";

/** In the order of the poll. */
export const optionLabels: Readonly<Record<Language, Readonly<Record<BallotOption, string>>>> = {
  fr: { for: "Pour", abstain: "Abstention", against: "Contre", block: "Blocage" },
  en: { for: "For", abstain: "Abstain", against: "Against", block: "Block" },
};

/** Options by their label in lower case, in either language. */
export const ballotOptions: ReadonlyMap<string, BallotOption> = new Map(
  Object.values(optionLabels).flatMap((labels) => [
    [labels.for.toLowerCase(), "for" as const],
    [labels.abstain.toLowerCase(), "abstain" as const],
    [labels.against.toLowerCase(), "against" as const],
    [labels.block.toLowerCase(), "block" as const],
  ]),
);
