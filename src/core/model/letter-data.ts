/** What a letter says, apart from how: the one source of its text in the thread and of its PDF. */
import type { Language } from "./settings.ts";

export interface LetterData {
  readonly language: Language;
  /** A draft carries a watermark, no reference, no verification address and no date. */
  readonly state: "draft" | "issued";
  /** `LS-YEAR-TOPIC-N`. */
  readonly reference: string;
  /** Day of the decision as a reader sees it ("27 juin 2026"); "" in a draft. */
  readonly decisionDate: string;
  /** The moment of the decision; 0 in a draft. It dates the PDF, so that the same data give the same bytes. */
  readonly decidedAt: number;
  readonly network: string;
  readonly project: string;
  readonly holder: string;
  readonly call: string;
  /** "" when the sheet names none. */
  readonly recipient: string;
  readonly territory: string;
  /** Labels of the criteria that the file meets. */
  readonly criteriaMet: readonly string[];
  readonly commitments: readonly string[];
  /** Present when settings want numbers in the letter. */
  readonly numbers: {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly recused: number;
  } | null;
  /** Address of the verification page; null in a draft or where there are no public pages. */
  readonly verificationUrl: string | null;
}
