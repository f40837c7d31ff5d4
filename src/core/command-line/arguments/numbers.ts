/** The projects a command is about: the `[N]` of its form, as people write one or several of them. */
import { at, behind } from "./typed.ts";
import type { Found, Typed } from "./typed.ts";

export interface SaidProjects {
  readonly n: readonly number[];
  /** "tous", "les deux": every project; how many were said, 0 when it was not. */
  readonly all: null | { readonly count: number };
}

const LEAD = /(?:(?:n[°ºo]s?\.?|numeros?|projets?|projects?|#|p(?=\d))\s*)+/uy;
const DIGITS = /\d{1,4}(?![\p{L}\p{N}°%€$]|-?(?:e|er|re|eme|ieme|nd|rd|th|st)(?!\p{L}))/uy;
const JOIN = /\s*(?:,|;|&|\+|\/|(?:et|and|ainsi que|as well as)(?!\p{L}))\s*/uy;
const RANGE = /\s*(?:-|\u2013|(?:a|to|jusqu'a)(?!\p{L}))\s*/uy;
/** A fraction, a date, an hour: no list of projects goes on like this. */
const GOES_ON = /[.,:/-]\d|\s*(?:%|€|\$)/uy;
const LONGEST_RANGE = 50;

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/(?:premiere?|first|1(?:er|ere|re|st)) +(?:projet|project)(?!\p{L})/uy, 1],
  [/(?:deuxieme|seconde?|2(?:e|eme|nde?|d)) +(?:projet|project)(?!\p{L})/uy, 2],
  [/(?:troisieme|third|3(?:e|eme|rd)) +(?:projet|project)(?!\p{L})/uy, 3],
  [/(?:projet|project) +(?:un|one)(?!\p{L})/uy, 1],
  [/(?:projet|project) +(?:deux|two)(?!\p{L})/uy, 2],
  [/(?:projet|project) +(?:trois|three)(?!\p{L})/uy, 3],
];

const ALL =
  /(?:(?:tous|toutes|l'ensemble|all|both)(?: (?:les|des|the|of))*(?: (?<some>deux|trois|quatre|two|three|four|\d{1,2}))?|les (?<these>deux|trois|quatre|\d{1,2}))(?: (?:projets|projects|demandes|requests))?(?![\p{L}\p{N}'-])/uy;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ["deux", 2],
  ["two", 2],
  ["trois", 3],
  ["three", 3],
  ["quatre", 4],
  ["four", 4],
]);

/**
 * The project or list of projects at `place`. `most`: how many of a list are taken at most, for a number that
 * may as well begin what follows it.
 */
export function projectsAt({ plain }: Typed, place: number, most = Infinity): Found<SaidProjects> | null {
  const all = at(ALL, plain, place);
  if (all !== null) {
    const said = all.groups?.["some"] ?? all.groups?.["these"] ?? (all[0].startsWith("both") ? "two" : "");
    return {
      value: { n: [], all: { count: COUNTS.get(said) ?? Number(said) } },
      end: place + all[0].length,
    };
  }
  for (const [pattern, n] of WORDS) {
    const end = behind(pattern, plain, place);
    if (end > place) return { value: { n: [n], all: null }, end };
  }
  const first = numberAt(plain, place);
  return first === null ? null : listFrom(plain, first, most);
}

/** Whether a word such as "projet" stands before the number at `place`. */
export function isNamedProject({ plain }: Typed, place: number): boolean {
  return behind(LEAD, plain, place) > place;
}

function listFrom(plain: string, first: Found<number>, most: number): Found<SaidProjects> | null {
  const n = [first.value];
  let end = first.end;
  while (n.length < most) {
    const last = n.at(-1) ?? 0;
    const joined = behind(JOIN, plain, end);
    const range = joined > end ? end : behind(RANGE, plain, end);
    const next = Math.max(joined, range) > end ? numberAt(plain, Math.max(joined, range)) : null;
    if (next === null) break;
    if (range > end) {
      if (next.value <= last || next.value - last > LONGEST_RANGE) break;
      for (let between = last + 1; between < next.value; between += 1) n.push(between);
    }
    n.push(next.value);
    end = next.end;
  }
  if (behind(GOES_ON, plain, end) > end) return null;
  return { value: { n: [...new Set(n)], all: null }, end };
}

function numberAt(plain: string, place: number): Found<number> | null {
  const start = behind(LEAD, plain, place);
  const digits = at(DIGITS, plain, start);
  return digits === null ? null : { value: Number(digits[0]), end: start + digits[0].length };
}
