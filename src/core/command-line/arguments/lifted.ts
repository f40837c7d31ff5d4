/** What `/lever` lifts: a recusal, reservations R1…, objections O1…. */
import { at, behind } from "./typed.ts";
import type { Found, Typed } from "./typed.ts";

export type LiftTarget =
  /** `cause`: of somebody's causes only that they ask for the letter, or would hold it; null: not told. */
  | { readonly kind: "recusal"; readonly cause: "requester" | "holder" | null }
  /** `id` is R1, R2… or O1, O2…, in capitals. */
  | { readonly kind: "position"; readonly id: string };

const END = String.raw`(?![\p{L}\p{N}'-])`;
const RECUSAL = new RegExp(
  `(?:deport|depart|recuse|recusation|recusal|conflit|conflict)s?(?: d'interets?| of interest)?${END}`,
  "uy",
);
const OFFICE = new RegExp(
  ` +(?:(?:du|de|comme|en tant que|as|as the|of the) )?(?<office>demandeu(?:r|se)|porteu(?:r|se)|requester|holder)${END}`,
  "uy",
);
const POSITION = new RegExp(
  String.raw`(?:(?<word>reserves?|reservations?|concerns?|objections?)\s*(?:n[°ºo]\.?\s*)?)?(?<letter>[ro](?=\s?\d))?\s?(?<digits>\d{1,4})${END}`,
  "uy",
);

/** deport | recusal (and their other words) | R1 | O1, one at a time. */
export function liftedAt({ plain }: Typed, place: number): Found<LiftTarget> | null {
  const recusal = behind(RECUSAL, plain, place);
  if (recusal > place) {
    const office = at(OFFICE, plain, recusal);
    const word = office?.groups?.["office"] ?? "";
    const cause = word === "" ? null : /^[dr]/u.test(word) ? "requester" : "holder";
    return { value: { kind: "recusal", cause }, end: recusal + (office?.[0].length ?? 0) };
  }
  const position = at(POSITION, plain, place);
  const { word, letter, digits } = position?.groups ?? {};
  const initial = letter ?? (word?.startsWith("o") === true ? "o" : word === undefined ? undefined : "r");
  if (position === null || initial === undefined) return null;
  return {
    value: { kind: "position", id: `${initial.toUpperCase()}${Number(digits)}` },
    end: place + position[0].length,
  };
}
