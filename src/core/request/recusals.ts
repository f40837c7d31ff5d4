/**
 * Who is in recusal for a project ("déport"), and for which causes: each act of recusal is a cause of its own, and
 * an end names the causes that it ends, so that an old one never cancels a later declaration.
 */
import { concerns } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import type { Member } from "../model/snapshot.ts";
import { fold } from "../text/fold.ts";
import type { Cause, Recused } from "./request.ts";

/** The people in recusal for project `n`, in the order in which they came to be. */
export function recusedFor(n: number, acts: readonly Act[]): Recused[] {
  const causes = new Map<string, { readonly who: Recused["who"]; readonly cause: Cause }>();
  for (const act of acts) {
    if (act.do === "recuse" && concerns(act.n, n)) {
      const { key, how: why, text, at, by } = act;
      causes.set(key, { who: act.who, cause: { key, why, text, at, by, sure: act.sure !== false } });
    }
    if (act.do === "requester" || (act.do === "holder" && act.n === n)) confirm(causes, act);
    if (act.do === "lift-recusal" && concerns(act.n, n)) for (const key of act.causes) causes.delete(key);
  }
  const people = new Map<number, Recused>();
  for (const { who, cause } of causes.values()) {
    const there = people.get(who.id);
    const { why, text, at } = there ?? cause;
    people.set(who.id, { who, why, text, at, causes: [...(there?.causes ?? []), cause] });
  }
  return [...people.values()];
}

/** An account that was known by its name alone is confirmed once somebody who may say so names it. */
function confirm(
  causes: Map<string, { readonly who: Recused["who"]; readonly cause: Cause }>,
  said: Extract<Act, { do: "requester" | "holder" }>,
): void {
  if (!said.sure || said.who === null) return;
  for (const [key, { who, cause }] of causes)
    if (who.id === said.who.id && cause.why === said.do)
      causes.set(key, { who, cause: { ...cause, sure: true } });
}

/**
 * Keys of recusals that last until it is known who asks or holds: nobody could be found who wrote what is said of it.
 */
export function keyUntilKnown(how: "requester" | "holder", n: number | null, who: number): string {
  return `${how}${n === null ? "" : `.${n}`}.kept.${who}`;
}

/** Whether a cause of recusal bears such a key. */
export function isUntilKnown({ key }: Pick<Cause, "key">): boolean {
  return key.includes(".kept.");
}

/** The account of a holder given as `@name`, or by a full name that exactly one account bears. */
export function holderAccount(holder: string, accounts: Iterable<Member>): Member | null {
  const mention = /@([\w.-]+)/.exec(holder)?.[1]?.toLowerCase();
  const folded = fold(holder);
  const matches = [...accounts].filter((member) =>
    mention === undefined
      ? folded !== "" && fold(member.name) === folded
      : member.username.toLowerCase() === mention,
  );
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
