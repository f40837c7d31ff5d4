/** The options of every ballot, as they stand in the poll, and how a poll's labels are read back. */
import type { Language } from "../model/settings.ts";
import { fold } from "../text/fold.ts";

/** In a vote by consent, "for" is Consent, "abstain" Stand aside and "block" Object; nobody votes "against". */
export type BallotOption = "for" | "abstain" | "against" | "block";
type RuleKind = "majority" | "consent";

/** In the order of the poll. */
const LABELS: Readonly<
  Record<RuleKind, Readonly<Record<Language, readonly (readonly [BallotOption, string])[]>>>
> = {
  majority: {
    fr: [
      ["for", "Pour"],
      ["abstain", "Abstention"],
      ["against", "Contre"],
      ["block", "Blocage"],
    ],
    en: [
      ["for", "For"],
      ["abstain", "Abstain"],
      ["against", "Against"],
      ["block", "Block"],
    ],
  },
  consent: {
    fr: [
      ["for", "Consentement"],
      ["abstain", "Je me tiens à l'écart"],
      ["block", "Objection"],
    ],
    en: [
      ["for", "Consent"],
      ["abstain", "Stand aside"],
      ["block", "Object"],
    ],
  },
};

/** The options of a poll by that kind of rule with their labels, in their order. */
export function optionsOf(kind: RuleKind, language: Language): readonly (readonly [BallotOption, string])[] {
  return LABELS[kind][language];
}

/** Their labels alone. */
export function optionLabels(kind: RuleKind, language: Language): readonly string[] {
  return optionsOf(kind, language).map(([, label]) => label);
}

/** The option behind a label in either language; undefined for what is no option of such a ballot. */
export function optionLabelled(kind: RuleKind, label: string): BallotOption | undefined {
  // The forum may set an apostrophe of its own in what it shows.
  return BY_LABEL[kind].get(fold(label));
}

const BY_LABEL: Readonly<Record<RuleKind, ReadonlyMap<string, BallotOption>>> = {
  majority: byLabel("majority"),
  consent: byLabel("consent"),
};

function byLabel(kind: RuleKind): ReadonlyMap<string, BallotOption> {
  const all = Object.values(LABELS[kind]).flat();
  return new Map(all.map(([option, label]) => [fold(label), option]));
}
