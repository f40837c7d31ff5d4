/**
 * Reads the text behind a command's word by the command's grammar, without guessing: what is not an argument and
 * does not read as the text either is given back as a doubt.
 */
import type { FollowupKind, Verdict } from "../record/act.ts";
import { criteriaAt } from "./arguments/criteria.ts";
import type { SaidCriteria } from "./arguments/criteria.ts";
import { keptAt, promisedAt, resultAt, verdictAt, yesNoAt } from "./arguments/keywords.ts";
import { liftedAt } from "./arguments/lifted.ts";
import type { LiftTarget } from "./arguments/lifted.ts";
import { isNamedProject, projectsAt } from "./arguments/numbers.ts";
import { personAt } from "./arguments/people.ts";
import { readReason } from "./arguments/reason.ts";
import { CONNECTOR, FILLER, GAP, SEPARATOR, nextSeparator } from "./arguments/separators.ts";
import { behind, typed } from "./arguments/typed.ts";
import type { Typed } from "./arguments/typed.ts";
import type { Doubt } from "./doubt.ts";
import { doubtIn } from "./doubt-in.ts";
import { GRAMMAR } from "./grammar.ts";
import type { ByGrammar, Grammar, Slot } from "./grammar.ts";

export interface Arguments {
  /** Usernames without @, as typed, each once. */
  readonly people: readonly string[];
  readonly projects: readonly number[];
  /** "tous", "les deux" (2): every project, `count` of them, 0 when no number was said. */
  readonly all: { readonly count: number } | null;
  readonly criteria: SaidCriteria["criteria"];
  /** See `SaidCriteria`. */
  readonly comma: boolean;
  readonly verdict: Verdict | null;
  readonly answer: boolean | null;
  readonly lifted: readonly LiftTarget[];
  /** The letter stays as it is. */
  readonly kept: boolean;
  /** What came of a letter. */
  readonly result: FollowupKind | null;
  /** Ids of commitments and reservations: E1, R1. */
  readonly promised: readonly string[];
  /** Words between the arguments and the text, or where no colon stands the beginning of the text; "" for none. */
  readonly left: string;
  readonly hasColon: boolean;
  /** The reason or text, "" when there is none. */
  readonly text: string;
  /** Null when nothing in it is open but what only the request can tell: accounts, projects, rights. */
  readonly doubt: Doubt | null;
}

interface Taken {
  readonly people: string[];
  readonly projects: number[];
  all: { readonly count: number } | null;
  criteria: SaidCriteria | null;
  verdict: Verdict | null;
  answer: boolean | null;
  readonly lifted: LiftTarget[];
  kept: boolean;
  result: FollowupKind | null;
  readonly promised: string[];
}

/** What `text`, all that stands behind the word of command `name`, says. */
export function readArguments(name: ByGrammar, text: string): Arguments {
  const grammar = GRAMMAR[name];
  const line = typed(text);
  const taken: Taken = {
    people: [],
    projects: [],
    all: null,
    criteria: null,
    verdict: null,
    answer: null,
    lifted: [],
    kept: false,
    result: null,
    promised: [],
  };
  const { end, hasColon } = takeArguments(line, grammar, taken);
  const { criteria, ...rest } = taken;
  const said = { ...rest, criteria: criteria?.criteria ?? [], comma: criteria?.comma ?? false };
  return { ...said, ...readRest(name, line, said, end, hasColon) };
}

/** Takes arguments off the front, up to the text; gives where the last of them ends. */
function takeArguments(
  line: Typed,
  grammar: Grammar,
  taken: Taken,
): { readonly end: number; readonly hasColon: boolean } {
  let hasColon = false;
  let end = 0;
  let place = 0;
  // What has to be there is looked for behind a colon too: "/critere 2 : oui : vu".
  while (!hasColon || grammar.needs.some((slot) => !isFilled(slot, taken))) {
    place = behind(GAP, line.plain, place);
    const colon = behind(SEPARATOR, line.plain, place);
    if (colon > place) {
      hasColon = true;
      end = colon;
      place = colon;
      continue;
    }
    const next = takeSlot(line, grammar, taken, place);
    if (next !== null) {
      end = next;
      place = next;
      continue;
    }
    const passed = Math.max(behind(CONNECTOR, line.plain, place), behind(FILLER, line.plain, place));
    if (passed === place) break;
    place = passed;
  }
  return takeNumberBehindColon(line, grammar, taken, end, hasColon);
}

/** "/deport : 2 : je suis au conseil": a number between two colons, or alone behind one, is the project's. */
function takeNumberBehindColon(
  line: Typed,
  grammar: Grammar,
  taken: Taken,
  end: number,
  hasColon: boolean,
): { readonly end: number; readonly hasColon: boolean } {
  if (!hasColon || !grammar.takes.includes("projects") || isFilled("projects", taken))
    return { end, hasColon };
  let place = end;
  for (let next = skipped(line, place); next > place; next = skipped(line, place)) place = next;
  const projects = projectsAt(line, place);
  if (projects === null) return { end, hasColon };
  const next = behind(GAP, line.plain, projects.end);
  const colon = behind(SEPARATOR, line.plain, next);
  if (colon === next && next < line.plain.length) return { end, hasColon };
  taken.projects.push(...projects.value.n);
  taken.all = projects.value.all ?? taken.all;
  return { end: colon, hasColon };
}

function skipped({ plain }: Typed, place: number): number {
  return Math.max(behind(GAP, plain, place), behind(FILLER, plain, place));
}

/** Whether what stands for a slot of the grammar was said. */
export function hasSlot({ criteria, ...said }: Arguments, slot: Slot): boolean {
  return isFilled(slot, { ...said, criteria: criteria.length === 0 ? null : criteria });
}

type Filled = Pick<
  Arguments,
  "people" | "projects" | "all" | "verdict" | "answer" | "lifted" | "kept" | "result" | "promised"
> & {
  readonly criteria: unknown;
};

function isFilled(slot: Slot, taken: Filled): boolean {
  switch (slot) {
    case "people":
      return taken.people.length > 0;
    case "projects":
    case "named-projects":
      return taken.projects.length > 0 || taken.all !== null;
    case "criteria":
      return taken.criteria !== null;
    case "verdict":
      return taken.verdict !== null;
    case "yes-no":
      return taken.answer !== null;
    case "lifted":
      return taken.lifted.length > 0;
    case "kept":
      return taken.kept;
    case "result":
      return taken.result !== null;
    case "promised":
      return taken.promised.length > 0;
  }
}

function takeSlot(line: Typed, grammar: Grammar, taken: Taken, place: number): number | null {
  for (const slot of grammar.takes) {
    const end = takeOne(slot, line, taken, place);
    if (end !== null) return end;
  }
  return null;
}

function takeOne(slot: Slot, line: Typed, taken: Taken, place: number): number | null {
  switch (slot) {
    case "people": {
      const person = personAt(line, place);
      if (person === null) return null;
      const known = taken.people.some((name) => name.toLowerCase() === person.value.toLowerCase());
      if (!known) taken.people.push(person.value);
      return person.end;
    }
    case "projects":
    case "named-projects": {
      const named = isNamedProject(line, place);
      const projects = projectsAt(line, place);
      if (projects === null || (slot === "named-projects" && !named && projects.value.all === null))
        return null;
      if (!named && projects.value.all === null && !isFollowed(line.plain, projects.end)) return null;
      taken.projects.push(...projects.value.n.filter((n) => !taken.projects.includes(n)));
      taken.all = projects.value.all ?? taken.all;
      return projects.end;
    }
    case "criteria": {
      const criteria = taken.criteria === null ? criteriaAt(line, place) : null;
      if (criteria === null) return null;
      taken.criteria = criteria.value;
      return criteria.end;
    }
    case "verdict": {
      const verdict = taken.verdict === null ? verdictAt(line, place) : null;
      if (verdict === null) return null;
      taken.verdict = verdict.value;
      return verdict.end;
    }
    case "yes-no": {
      const answer = taken.answer === null ? yesNoAt(line, place) : null;
      if (answer === null) return null;
      taken.answer = answer.value;
      return answer.end;
    }
    case "kept": {
      const kept = keptAt(line, place);
      if (kept === null) return null;
      taken.kept = true;
      return kept.end;
    }
    case "result": {
      const result = taken.result === null ? resultAt(line, place) : null;
      if (result === null) return null;
      taken.result = result.value;
      return result.end;
    }
    case "promised": {
      const promised = promisedAt(line, place);
      if (promised === null) return null;
      if (!taken.promised.includes(promised.value)) taken.promised.push(promised.value);
      return promised.end;
    }
    case "lifted": {
      const lifted = liftedAt(line, place);
      if (lifted === null) return null;
      taken.lifted.push(lifted.value);
      return lifted.end;
    }
  }
}

/** What may follow a number that is a project's; a noun makes it a count: "3 partenaires". */
const FOLLOWS =
  /\s*(?:$|[\n:;,.)\]!*\u2012-\u2015&+]|-(?=\s)|@|(?:et|and|ou|or|sauf|excepte|except|hormis|a part|je|j'|nous|on|il|elle|ils|elles|ce|c'|cela|ca|le|la|les|l'|pour|par|car|parce|puisque|sur|dans|avec|sans|mon|ma|mes|notre|nos|que|qu'|si|mais|non|oui|pas|i|i'm|we|it|they|the|for|because|since|as|on|with|my|our|this|that|if|but|yes|no|not|favorables?|defavorables?|favou?rable|unfavou?rable|reservee?s?|reserves?|reserved|contre|against|avis|levee?|retiree?|annulee?|maintenue?|maintenir|kept|keep|upheld|uphold|obtenue?s?|accordee?s?|won|granted|refusee?s?|perdue?s?|lost|refused|rejected|retours?|returns?)(?![\p{L}\p{N}-]))/uy;

function isFollowed(plain: string, place: number): boolean {
  return plain.length === place || behind(FOLLOWS, plain, place) > place;
}

/** "sous réserve de la publication des plans" is the opinion and its text at once. */
const CONDITION =
  /(?:avec|sous|with|a (?:la )?(?:seule )?condition|subject to|on (?:the )?condition|provided)(?!\p{L})[^:]*$/u;

function readRest(
  name: ByGrammar,
  line: Typed,
  said: Pick<
    Arguments,
    "people" | "projects" | "all" | "verdict" | "answer" | "lifted" | "criteria" | "result"
  >,
  end: number,
  colonSeen: boolean,
): Pick<Arguments, "left" | "hasColon" | "text" | "doubt"> {
  const rest = line.text.slice(end);
  if (colonSeen) {
    const text = readReason(rest);
    return { left: "", hasColon: true, text, doubt: doubtIn({ name, said, left: "", hasColon: true, text }) };
  }
  const colon = nextSeparator(line.plain, end);
  const condition = said.verdict === "reserved" ? CONDITION.exec(line.plain.slice(0, end)) : null;
  if (condition !== null && rest.trim() !== "" && colon === null)
    return { left: "", hasColon: false, text: line.text.slice(condition.index).trim(), doubt: null };
  const left = readReason(colon === null ? rest : line.text.slice(end, colon));
  const hasColon = colon !== null && left !== "";
  const doubt = doubtIn({ name, said, left, hasColon, text: readReason(rest) });
  // Words that read as a text are one, with the colon in it; others leave the text behind the colon.
  if (colon === null || doubt === null) return { left, hasColon, text: readReason(rest), doubt };
  return { left, hasColon, text: readReason(line.text.slice(colon)), doubt };
}
