/** How a letter stands by the record, worked out a second time: in force, under review, replaced or revoked. */
import { actsOf } from "../core/record/act.ts";
import type { Act } from "../core/record/act.ts";
import { unpackIds } from "../core/record/id-list.ts";
import type { CheckedRound } from "./check-round.ts";
import { countAgain, decideAgain, inRecusal } from "./recount.ts";

export type Standing = "valid" | "review" | "superseded" | "revoked";

/** `last`: the newest version that is out. */
export function standingAgain(
  acts: readonly Act[],
  checked: CheckedRound,
  version: number,
  last: number,
): Standing {
  const { n } = checked.opening;
  if (actsOf(acts, "revoke").some((act) => act.n === n && act.version === version)) return "revoked";
  if (version < last) return "superseded";
  return isOverturned(acts, checked) && !isKept(acts, n) ? "review" : "valid";
}

/** Whether the decision would be another without those who are in recusal by now. */
function isOverturned(acts: readonly Act[], { opening, decided, votes }: CheckedRound): boolean {
  if (decided === null || votes === null) return false;
  const count = countAgain(votes, {
    members: unpackIds(decided.electors),
    recused: new Set(inRecusal(opening.n, acts).keys()),
    objectors: new Set(decided.argued.map(([voter]) => voter)),
    rule: opening.rules.rule,
  });
  return decideAgain(count, opening.rules).decision !== decided.decision;
}

/** Whether a steward has said that it stays, knowing of everybody who is in recusal by now. */
function isKept(acts: readonly Act[], n: number): boolean {
  const last = actsOf(acts, "uphold").findLast((act) => act.n === n);
  const known = new Set(unpackIds(last?.recused ?? ""));
  return last !== undefined && [...inRecusal(n, acts).keys()].every((id) => known.has(id));
}
