/**
 * By which rule votes become a decision: what a network chooses from its statutes. The decision itself is `decide.ts`;
 * which of these may stand together is checked where settings are read.
 */

/** A part of a whole: two thirds are 2 of 3, thirty per cent 30 of 100. Whole numbers, so that nothing is rounded. */
export interface Share {
  readonly parts: number;
  readonly of: number;
}

/** The least number of votes, or the least share of those able to vote. */
export type Quorum = number | Share;

export type Majority =
  | { readonly kind: "more-for" }
  /** More than half of those able to vote say For. */
  | { readonly kind: "absolute" }
  /** At least that share of the votes For and Against, or of those able to vote, says For. */
  | { readonly kind: "share"; readonly share: Share; readonly among: "votes" | "able" };

/** What a block with an argument does: back to discussion, no letter, or a vote Against like another. */
export type BlockRule = "discussion" | "refuse" | "against";

/** What as many For as Against come to, where more For are asked for. */
export type Tie =
  | { readonly kind: "refused" }
  /** One further round, once. */
  | { readonly kind: "new-round" }
  /** That person's vote decides; `id` is null until a vote opens, and where nobody who may vote has the name. */
  | { readonly kind: "steward"; readonly username: string; readonly id: number | null };

export type VotingRule =
  | {
      readonly kind: "majority";
      readonly majority: Majority;
      readonly block: BlockRule;
      readonly tie: Tie;
    }
  /** Granted unless somebody objects with an argument. */
  | { readonly kind: "consent" };

/** The rule of a network that has chosen none, and of every record from before rules could be chosen. */
export const USUAL_RULE: Extract<VotingRule, { kind: "majority" }> = {
  kind: "majority",
  majority: { kind: "more-for" },
  block: "discussion",
  tie: { kind: "refused" },
};

/** How many make up at least that share of `whole` people; never fewer than one. */
export function atLeast({ parts, of }: Share, whole: number): number {
  return Math.max(1, Math.ceil((whole * parts) / of));
}

/** How many votes a quorum asks for where `able` people may vote. */
export function votesNeeded(quorum: Quorum, able: number): number {
  return typeof quorum === "number" ? quorum : atLeast(quorum, able);
}
