/**
 * Who is in recusal for a project ("déport"): the requester and the holder where they have an account, and
 * whoever was declared and not lifted. Whoever only passes a request on is not.
 */
import { concerns } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import type { Member } from "../model/snapshot.ts";
import { fold } from "../text/fold.ts";
import { person } from "./request.ts";
import type { Recused } from "./request.ts";

export interface DefaultRecusals {
  readonly requester: Member | null;
  readonly holder: Member | null;
  readonly at: number;
}

/** The people in recusal for project `n`, in the order in which they came to be. */
export function recusedFor(n: number, acts: readonly Act[], byDefault: DefaultRecusals): Recused[] {
  const recused = new Map<number, Recused>();
  const { requester, holder, at } = byDefault;
  if (requester !== null)
    recused.set(requester.id, { who: person(requester), why: "requester", text: "", at });
  if (holder !== null && holder.id !== requester?.id) {
    recused.set(holder.id, { who: person(holder), why: "holder", text: "", at });
  }
  for (const act of acts) {
    if (act.do === "recuse" && concerns(act.n, n) && !recused.has(act.who.id)) {
      recused.set(act.who.id, { who: act.who, why: act.how, text: act.text, at: act.at });
    }
    if (act.do === "lift-recusal" && concerns(act.n, n)) recused.delete(act.who.id);
  }
  return [...recused.values()];
}

/** The account of a holder given as `@name` or by a full name that exactly one account bears. */
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
