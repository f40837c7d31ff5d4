/** Looking for letters by what a funder remembers of them. */
import { z } from "zod";
import { fold } from "../core/text/fold.ts";
import type { PageSettings, PublicLetter } from "./public-letter.ts";
import { dayOf } from "./public-letter.ts";

const STATES = ["valid", "review", "superseded", "revoked"] as const;

export interface Search {
  /** Words that must all be found in reference, project, holder, call, recipient, territory or programme. */
  readonly text: string;
  /** Four digits, "" for every year. */
  readonly year: string;
  readonly state: PublicLetter["state"] | "";
}

/** The part of an address that asks; whatever is not understood asks for nothing. */
const Asked = z.object({
  q: z.string().trim().max(200).catch(""),
  // Earlier pages asked under this name.
  reference: z.string().trim().max(200).catch(""),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .catch(""),
  state: z.enum(STATES).or(z.literal("")).catch(""),
});

export function readSearch(query: unknown): Search {
  const { q, reference, year, state } = Asked.parse(query);
  return { text: q === "" ? reference : q, year, state };
}

export function isEverything({ text, year, state }: Search): boolean {
  return text === "" && year === "" && state === "";
}

/** The letters that were asked for, in their order. */
export function searchLetters(
  letters: readonly PublicLetter[],
  { text, year, state }: Search,
  settings: PageSettings,
): PublicLetter[] {
  const words = fold(text)
    .split(/[\s,;]+/u)
    .filter((word) => word !== "");
  return letters.filter((letter) => {
    if (state !== "" && letter.state !== state) return false;
    if (year !== "" && yearOf(letter, settings) !== year) return false;
    const facts = fold(
      [
        letter.reference,
        letter.project,
        letter.holder,
        letter.call,
        letter.recipient,
        letter.territory,
        letter.programme ?? "",
      ].join(" "),
    );
    return words.every((word) => facts.includes(word));
  });
}

/** The year of the decision, in the association's own time zone. */
export function yearOf(letter: PublicLetter, settings: PageSettings): string {
  return dayOf(letter.decidedAt, settings).slice(-4);
}
