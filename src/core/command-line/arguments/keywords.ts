/** The words of fixed meaning that some commands take: opinions, yes and no. */
import type { FollowupKind, Verdict } from "../../record/act.ts";
import { behind } from "./typed.ts";
import type { Found, Typed } from "./typed.ts";

const END = String.raw`(?![\p{L}\p{N}'-])`;
const RESERVES = "(?:reserves?|reservations?|conditions?|concerns?|doubts?)";
const SOME = String.raw`(?:(?:des|quelques|une|deux|trois|plusieurs|some|a|few|two|three|several|the) +)*`;
const FAVOURABLE = "(?:favorables?|favou?rable)";
/** In front of "for a sound project" and "pour le projet 2" these are prepositions. */
const IN_FAVOUR = String.raw`(?:pour|for)(?=\s*(?:$|[\n:,.;!\u2012-\u2015)\]*]|-\s|\((?=\D)))`;
const YES_WORDS = String.raw`(?:${FAVOURABLE}|(?:pour|for)(?=\W{1,3}(?:avec|sous|with|subject|a condition|on condition|provided)))`;
const CONDITION = String.raw`(?:(?:mais )?(?:avec|sous|with) +${SOME}${RESERVES}|a (?:la )?(?:seule )?condition|subject to|on (?:the )?condition|provided)`;
const LEAD = String.raw`(?:(?:un |a |an )?(?:avis|opinion|relecture|review) +)?(?:(?:tres|very|tout a fait|fully) +)?`;

const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [new RegExp(String.raw`${LEAD}${YES_WORDS}\W{1,4}${CONDITION}${END}`, "uy"), "reserved"],
  [new RegExp(String.raw`${LEAD}(?:sous|avec|with) +${SOME}${RESERVES}${END}`, "uy"), "reserved"],
  [new RegExp(String.raw`${LEAD}(?:reservee?s?|reserves?|reserved|reservations)${END}`, "uy"), "reserved"],
  [
    new RegExp(
      String.raw`${LEAD}${FAVOURABLE}(?:\W{1,3}(?:sans|without)(?: aucune| any)? +${RESERVES})?${END}`,
      "uy",
    ),
    "for",
  ],
  [new RegExp(String.raw`${LEAD}${IN_FAVOUR}`, "uy"), "for"],
  [new RegExp(String.raw`${LEAD}(?:defavorables?|unfavou?rable|contre|against)${END}`, "uy"), "against"],
];

/** favorable | reserve | defavorable, or for | reserved | against; a condition makes a yes reserved. */
export function verdictAt({ plain }: Typed, place: number): Found<Verdict> | null {
  for (const [pattern, value] of VERDICTS) {
    const end = behind(pattern, plain, place);
    if (end > place) return { value, end };
  }
  return null;
}

const KEPT = new RegExp(
  `(?:(?:est |is )?(?:maintenue?|maintenir|kept|keep|upheld|uphold|stands))${END}`,
  "uy",
);

/** maintenue, or kept: a letter under review stays in force. */
export function keptAt({ plain }: Typed, place: number): Found<true> | null {
  const end = behind(KEPT, plain, place);
  return end > place ? { value: true, end } : null;
}

const RESULTS: readonly (readonly [RegExp, FollowupKind])[] = [
  [new RegExp(`(?:obtenue?s?|accordee?s?|won|granted)${END}`, "uy"), "won"],
  [new RegExp(`(?:refusee?s?|perdue?s?|lost|refused|rejected)${END}`, "uy"), "lost"],
  [new RegExp(`(?:retours?|returns?)${END}`, "uy"), "return"],
];

/** obtenu | refuse | retour, or won | lost | return. */
export function resultAt({ plain }: Typed, place: number): Found<FollowupKind> | null {
  for (const [pattern, value] of RESULTS) {
    const end = behind(pattern, plain, place);
    if (end > place) return { value, end };
  }
  return null;
}

const PROMISED = /([er]\d{1,2})(?![\p{L}\p{N}])/uy;

/** E1 of a commitment, R1 of a reservation. */
export function promisedAt({ plain }: Typed, place: number): Found<string> | null {
  const end = behind(PROMISED, plain, place);
  return end > place ? { value: plain.slice(place, end).toUpperCase(), end } : null;
}

const YES = new RegExp(`(?:oui|yes)${END}`, "uy");
const NO = new RegExp(`(?:non|no)${END}`, "uy");

/** oui | non, or yes | no, and nothing else. */
export function yesNoAt({ plain }: Typed, place: number): Found<boolean> | null {
  const yes = behind(YES, plain, place);
  if (yes > place) return { value: true, end: yes };
  const no = behind(NO, plain, place);
  return no > place ? { value: false, end: no } : null;
}
