/**
 * The demo's case: a made-up request for two letters in a made-up network. The acts are the same in both
 * languages, the words are in `french-case.ts` and `english-case.ts`.
 */
import type { Language } from "../core/model/settings.ts";

export const PEOPLE = [
  "bruno",
  "chloe",
  "denis",
  "driss",
  "emma",
  "farida",
  "gael",
  "hana",
  "ivan",
  "karim",
  "leo",
  "lucie",
] as const;

/** A member of the demo's forum; jeanne moderates. */
export type Role = (typeof PEOPLE)[number] | "jeanne";

export interface DemoCase {
  readonly language: Language;
  readonly network: string;
  readonly names: Readonly<Record<Role, string>>;
  readonly group: string;
  readonly category: string;
  readonly title: string;
  readonly firstPost: string;
  /** A topic in which whoever opens the demo's page can play. */
  readonly playground: { readonly title: string; readonly firstPost: string };
  readonly mistaken: string;
  readonly clarified: string;
  /** What the relayer fills in, by label and project. */
  readonly filled: Readonly<Record<1 | 2, readonly (readonly [label: string, value: string])[]>>;
  readonly typo: string;
  readonly typoMended: string;
  readonly tickNote: string;
  readonly review1: string;
  readonly review2: string;
  readonly onPrinciple: string;
  readonly condition: string;
  readonly block: string;
  readonly answer: string;
  readonly blockLifted: string;
  readonly recusal: string;
  readonly options: {
    readonly for: string;
    readonly abstain: string;
    readonly against: string;
    readonly block: string;
  };
  /** What the terminal tells, act by act. */
  readonly told: Readonly<Record<Told, string>>;
}

export type Told =
  /** The port asked for is taken. */
  | "taken"
  | "opening"
  | "posted"
  | "tagged"
  | "mistaken"
  | "filled"
  | "ticked"
  | "tickedRecused"
  | "typo"
  | "reviewed"
  | "opened"
  | "voted"
  | "recused"
  | "positions"
  | "reminder"
  | "lifted"
  | "decided"
  | "thread"
  | "letter"
  | "sum"
  | "stays";
