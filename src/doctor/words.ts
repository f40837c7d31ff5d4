/** What the doctor says, in the two languages of `words-fr.ts` and `words-en.ts`. */
import type { Language } from "../core/model/settings.ts";
import type { Area, Detail, Problem } from "./finding.ts";
import { ENGLISH_DOCTOR } from "./words-en.ts";
import type { ProblemWords } from "./problem-words.ts";
import { FRENCH_DOCTOR } from "./words-fr.ts";

export interface DoctorWords {
  readonly colon: string;
  readonly why: string;
  readonly mend: string;
  readonly unknown: string;
  readonly areas: Readonly<Record<Area, string>>;
  /** What a good finding adds; "" for nothing. */
  readonly detail: (detail: Detail) => string;
  readonly problem: (problem: Problem) => ProblemWords;
  readonly sum: (wrong: number, advice: number, unknown: number) => string;
}

export const DOCTOR_WORDS: Readonly<Record<Language, DoctorWords>> = {
  fr: FRENCH_DOCTOR,
  en: ENGLISH_DOCTOR,
};
