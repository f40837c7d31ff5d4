/** The minutes of a project, apart from how they look: what their PDF and their CSV are made of. */
import type { Language } from "./settings.ts";

export interface Minutes {
  readonly language: Language;
  readonly network: string;
  readonly title: string;
  /** Below the title. */
  readonly lines: readonly string[];
  /** Up to when they tell; milliseconds. */
  readonly at: number;
  readonly sections: readonly MinutesSection[];
}

export interface MinutesSection {
  readonly heading: string;
  readonly rows: readonly MinutesRow[];
}

export interface MinutesRow {
  /** When it was done; null for what has no moment of its own. */
  readonly at: number | null;
  /** The same in words, "" without one. */
  readonly when: string;
  /** The person, or what the row is about. */
  readonly who: string;
  /** The account behind the name. */
  readonly account: number | null;
  readonly what: string;
  /** The forum's address of the post that it comes from, "" where it comes from none. */
  readonly source: string;
}
