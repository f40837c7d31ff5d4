/**
 * Who may do what, and when: the whole of it, said once. Commands decide by it, help offers by it, and
 * `docs/commands.md` is written from it. Of a row the first rule that fits counts.
 */
import type { CommandName } from "../command-line/command-words.ts";
import type { WordKey } from "../words/french.ts";
import type { Capacity } from "./capacities.ts";
import type { Moment } from "./moment.ts";

/** What a command does beside what its plain form does, where somebody else may do it. */
type Variant =
  | "recuse-another"
  | "lift-another"
  | "lift-own-position"
  | "lift-position"
  | "concern-for-another"
  | "vote-end";

/** A deed that somebody may do or not; one more command does not compile before it has its row. */
export type Doing = CommandName | Variant;

export type Permission =
  | { readonly kind: "may" }
  /** The person whom it is about is asked in private. */
  | { readonly kind: "asks" }
  /** Stands in the thread under its number and holds nothing. */
  | { readonly kind: "remark" }
  /** `why` says who may, or what has passed. */
  | { readonly kind: "not"; readonly why: WordKey }
  /** What the bot writes is no command. */
  | { readonly kind: "unheard" };

interface Rule {
  readonly who: readonly Capacity[];
  /** Every moment where it is left out. */
  readonly when?: readonly Moment[];
  readonly answer: Permission;
}

interface Row {
  readonly command: CommandName;
  readonly rules: readonly Rule[];
  /** For whoever no rule is about. */
  readonly otherwise: Permission;
}

const MAY: Permission = { kind: "may" };
const ANYONE: readonly Capacity[] = ["anyone"];
const STEWARD: readonly Capacity[] = ["steward"];
const SIGNATORY: readonly Capacity[] = ["signatory"];
const SPEAKERS: readonly Capacity[] = ["requester", "relayer"];
const FOLLOWERS: readonly Capacity[] = ["requester", "relayer", "holder", "steward"];
const CHANGERS: readonly Capacity[] = [...SPEAKERS, "steward"];
const BEFORE_VOTE: readonly Moment[] = ["incomplete", "review"];
/** The reading of a file is over. */
const GRANTED: readonly Moment[] = ["granted", "overturned", "delivered", "revoked"];
const LETTER_OUT: readonly Moment[] = ["delivered", "revoked"];
const WITHDRAWN: Rule = { who: ANYONE, when: ["withdrawn"], answer: not("refused.withdrawn") };

function not(why: WordKey): Permission {
  return { kind: "not", why };
}

function reading(command: CommandName): Row {
  return {
    command,
    rules: [
      { who: ["recused"], answer: not("refused.recused-review") },
      WITHDRAWN,
      { who: ["awaited-reviewer"], answer: MAY },
      { who: ["reviewer"], when: GRANTED, answer: not("refused.review-over") },
      { who: ["reviewer"], answer: MAY },
    ],
    otherwise: not("refused.reviewers-only"),
  };
}

const PERMISSIONS: Readonly<Record<Doing, Row>> = {
  recuse: { command: "recuse", rules: [], otherwise: MAY },
  "recuse-another": {
    command: "recuse",
    rules: [
      { who: STEWARD, answer: MAY },
      { who: SPEAKERS, when: BEFORE_VOTE, answer: MAY },
    ],
    otherwise: { kind: "asks" },
  },
  "no-link": {
    command: "no-link",
    rules: [{ who: ["asked"], answer: MAY }],
    otherwise: not("refused.nobody-asked"),
  },
  // One's own recusal; which of its causes one may lift is in `commands/liftable.ts`.
  lift: {
    command: "lift",
    rules: [{ who: ["recused"], when: BEFORE_VOTE, answer: MAY }],
    otherwise: not("refused.lift-recusal"),
  },
  "lift-another": {
    command: "lift",
    rules: [{ who: STEWARD, answer: MAY }],
    otherwise: not("refused.lift-recusal"),
  },
  "lift-own-position": { command: "lift", rules: [], otherwise: MAY },
  "lift-position": {
    command: "lift",
    rules: [{ who: STEWARD, answer: MAY }],
    otherwise: not("refused.lift-position"),
  },
  concern: {
    command: "concern",
    rules: [{ who: ["recused"], answer: not("refused.recused-concern") }, WITHDRAWN],
    otherwise: MAY,
  },
  "concern-for-another": {
    command: "concern",
    rules: [WITHDRAWN, { who: STEWARD, answer: MAY }],
    otherwise: not("refused.concern-for-another"),
  },
  objection: {
    command: "objection",
    rules: [WITHDRAWN, { who: ["recused"], answer: { kind: "remark" } }, { who: ["elector"], answer: MAY }],
    otherwise: not("refused.electors-only"),
  },
  review: reading("review"),
  criterion: reading("criterion"),
  // Of the request as a whole: a steward in recusal for one project is one for the next.
  project: {
    command: "project",
    rules: [{ who: [...CHANGERS, "recused-steward"], answer: MAY }],
    otherwise: not("refused.request-only"),
  },
  withdraw: {
    command: "withdraw",
    rules: [
      { who: CHANGERS, when: ["delivered"], answer: not("refused.already-delivered") },
      { who: CHANGERS, when: ["revoked"], answer: not("refused.already-revoked") },
      { who: CHANGERS, when: ["withdrawn"], answer: not("refused.withdrawn") },
      { who: CHANGERS, answer: MAY },
    ],
    otherwise: not("refused.request-only"),
  },
  vote: {
    command: "vote",
    rules: [
      { who: STEWARD, when: ["vote"], answer: not("refused.vote-is-open") },
      { who: STEWARD, when: ["revoked"], answer: not("refused.vote-revoked") },
      { who: STEWARD, when: ["granted", "delivered", "withdrawn"], answer: not("refused.nothing-to-open") },
      { who: STEWARD, answer: MAY },
    ],
    otherwise: not("refused.stewards-only"),
  },
  "vote-end": {
    command: "vote",
    rules: [
      { who: STEWARD, when: ["vote"], answer: MAY },
      { who: STEWARD, answer: not("refused.no-open-vote") },
    ],
    otherwise: not("refused.stewards-only"),
  },
  membership: {
    command: "membership",
    rules: [
      { who: STEWARD, when: ["withdrawn"], answer: not("refused.withdrawn") },
      { who: STEWARD, answer: MAY },
    ],
    otherwise: not("refused.membership-stewards-only"),
  },
  sign: {
    command: "sign",
    rules: [
      { who: ["recused"], answer: not("refused.recused-sign") },
      { who: SIGNATORY, when: ["withdrawn"], answer: not("refused.withdrawn") },
      { who: SIGNATORY, when: ["revoked"], answer: not("refused.already-revoked") },
      { who: SIGNATORY, when: GRANTED, answer: MAY },
      { who: SIGNATORY, answer: not("refused.sign-not-granted") },
    ],
    otherwise: not("refused.signatories-only"),
  },
  letter: {
    command: "letter",
    rules: [
      { who: STEWARD, when: LETTER_OUT, answer: MAY },
      { who: STEWARD, answer: not("refused.no-letter-out") },
    ],
    otherwise: not("refused.letter-stewards-only"),
  },
  revoke: {
    command: "revoke",
    rules: [
      { who: ["recused"], answer: not("refused.recused-sign") },
      { who: SIGNATORY, when: ["delivered"], answer: MAY },
      { who: SIGNATORY, when: ["revoked"], answer: not("refused.already-revoked") },
      { who: SIGNATORY, answer: not("refused.no-letter-out") },
    ],
    otherwise: not("refused.signatories-only"),
  },
  // Of a letter that is out: who asked for it and who would hold it know what came of it, link or not.
  followup: {
    command: "followup",
    rules: [
      { who: FOLLOWERS, when: LETTER_OUT, answer: MAY },
      { who: FOLLOWERS, answer: not("refused.no-letter-out") },
    ],
    otherwise: not("refused.followup-who"),
  },
  minutes: {
    command: "minutes",
    rules: [{ who: ["elector"], answer: MAY }],
    otherwise: not("refused.minutes-electors-only"),
  },
  help: { command: "help", rules: [], otherwise: MAY },
};

/** What a command can be used for, each with a row of its own. */
export function doingsOf(name: CommandName): Doing[] {
  return Object.keys(PERMISSIONS)
    .filter(isDoing)
    .filter((doing) => PERMISSIONS[doing].command === name);
}

function isDoing(name: string): name is Doing {
  return name in PERMISSIONS;
}

/** What the table says of a deed by somebody with these capacities at that moment. */
export function permissionOf(doing: Doing, capacities: ReadonlySet<Capacity>, moment: Moment): Permission {
  if (capacities.has("bot")) return { kind: "unheard" };
  const { rules, otherwise } = PERMISSIONS[doing];
  const rule = rules.find(
    ({ who, when }) =>
      (when === undefined || when.includes(moment)) && who.some((one) => capacities.has(one)),
  );
  return rule?.answer ?? otherwise;
}
