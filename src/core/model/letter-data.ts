/** What a letter says, apart from how: the one source of its text in the thread and of its PDF. */
import type { Language, Letterhead } from "./settings.ts";

export interface LetterData {
  readonly language: Language;
  /** A draft carries a watermark, no reference, no verification address and no date. */
  readonly state: "draft" | "issued";
  /** `LS-YEAR-TOPIC-N`; of one that was issued again with its version behind it, `LS-YEAR-TOPIC-N-2`. */
  readonly reference: string;
  /** Day of the decision as a reader sees it ("27 juin 2026"); "" in a draft. */
  readonly decisionDate: string;
  /** The moment of the decision; 0 in a draft. It dates the PDF, so that the same data give the same bytes. */
  readonly decidedAt: number;
  /**
   * The day at the letter's head: on which it was signed in the forum, else issued again, else decided; "" in a draft.
   */
  readonly letterDate: string;
  /** Who signed it in the forum, and on which day; null where letters are signed by hand or by an image. */
  readonly signed: { readonly name: string; readonly date: string } | null;
  /** The letter that this one replaces, and its day. */
  readonly replaces: { readonly reference: string; readonly date: string } | null;
  readonly network: string;
  readonly letterhead: Letterhead;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  /** "" when neither the sheet nor the settings name one; lines are parted by line breaks. */
  readonly recipient: string;
  readonly territory: string;
  /** Why the network supports the project, a paragraph; "" when nobody wrote one. */
  readonly why: string;
  /** The criteria that the file meets. */
  readonly criteriaMet: readonly CriterionMet[];
  readonly commitments: readonly string[];
  /** Present when settings want numbers in the letter. */
  readonly numbers: {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly recused: number;
    /** By consent: `for` counts Consent, `abstain` Stand aside, `against` objections without an argument. */
    readonly mode?: "consent";
  } | null;
  /** Address of the verification page; null in a draft or where there are no public pages. */
  readonly verificationUrl: string | null;
}

interface CriterionMet {
  readonly label: string;
  /** What was found, as a clause that follows "nous avons constaté que" / "we found that"; "" when there is none. */
  readonly sentence: string;
}

/** What only a decision gives: everything else of a letter is known before. */
type Decided =
  | "state"
  | "reference"
  | "decisionDate"
  | "decidedAt"
  | "letterDate"
  | "signed"
  | "replaces"
  | "numbers"
  | "verificationUrl";

export type LetterContents = Omit<LetterData, Decided>;

/** The letter before the vote: no reference, no date, no address. */
export function asDraft(contents: LetterContents): LetterData {
  return {
    ...contents,
    state: "draft",
    reference: "",
    decisionDate: "",
    decidedAt: 0,
    letterDate: "",
    signed: null,
    replaces: null,
    numbers: null,
    verificationUrl: null,
  };
}
