/** The criteria a command is about: `K`, or `N.K` with the project before it, one or several. */
import { at, behind } from "./typed.ts";
import type { Found, Typed } from "./typed.ts";

export interface SaidCriteria {
  readonly criteria: readonly { readonly n: number | null; readonly k: number }[];
  /** Two numbers with a bare comma between them: "2,4" is criterion 4 of project 2, or 2 and 4. */
  readonly comma: boolean;
}

const LEAD = /(?:(?:n[°ºo]s?\.?|crit(?:ere|erion|eria|eres)s?|#|le|les|the)\s*)*/uy;
const DIGITS = /\d{1,3}(?![\p{L}\p{N}°%€$])/uy;
const DOTTED = /\s?\.\s?(?=\d)/uy;
const JOIN = /\s*(?:,\s|;|&|\+|\/|(?:et|and|ainsi que|as well as)(?!\p{L}))\s*/uy;
const COMMA = /,(?=\d)/uy;
const RANGE = /\s*(?:-|\u2013|(?:a|to)(?!\p{L}))\s*/uy;
const LONGEST_RANGE = 30;

/** The criterion or list of criteria at `place`. */
export function criteriaAt({ plain }: Typed, place: number): Found<SaidCriteria> | null {
  const criteria: { readonly n: number | null; readonly k: number }[] = [];
  let comma = false;
  let end = place;
  for (;;) {
    const range = criteria.length === 0 ? end : behind(RANGE, plain, end);
    const bare = behind(COMMA, plain, end);
    const start = criteria.length === 0 ? place : Math.max(range, bare, behind(JOIN, plain, end));
    if (criteria.length > 0 && start === end) break;
    const next = criterionAt(plain, start);
    if (next === null) break;
    const last = criteria.at(-1);
    if (last !== undefined && bare > end) comma = true;
    if (last !== undefined && start === range && range > end) {
      if (next.value.k <= last.k || next.value.k - last.k > LONGEST_RANGE) break;
      for (let k = last.k + 1; k < next.value.k; k += 1) criteria.push({ n: last.n, k });
    }
    criteria.push(next.value);
    end = next.end;
  }
  return criteria.length === 0 ? null : { value: { criteria, comma }, end };
}

function criterionAt(
  plain: string,
  place: number,
): Found<{ readonly n: number | null; readonly k: number }> | null {
  const start = behind(LEAD, plain, place);
  const first = at(DIGITS, plain, start);
  if (first === null) return null;
  const end = start + first[0].length;
  const dot = behind(DOTTED, plain, end);
  const second = dot > end ? at(DIGITS, plain, dot) : null;
  if (second === null) return { value: { n: null, k: Number(first[0]) }, end };
  return { value: { n: Number(first[0]), k: Number(second[0]) }, end: dot + second[0].length };
}
