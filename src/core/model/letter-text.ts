import type { LetterData } from "./letter-data.ts";

/** The letter's text (Markdown), from a template that the shell has read; pure like the rest of the core. */
export type LetterText = (letter: LetterData) => string;
