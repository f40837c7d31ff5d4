/** Which of the recorded acts belong into the minutes of a project, and where. */
import { actsOf, concerns } from "./act.ts";
import type { Act } from "./act.ts";

export type PlaceInMinutes = "round" | "recusals" | "reading" | "positions" | "overrides" | "incidents";

/** Numbers of the reservations and objections about project `n`. */
export function positionsAbout(n: number, acts: readonly Act[]): ReadonlySet<string> {
  const said = [...actsOf(acts, "concern"), ...actsOf(acts, "objection")];
  return new Set(said.filter((act) => concerns(act.n, n)).map(({ id }) => id));
}

/** Null for an act that has no place in the minutes of project `n`; `positions` are those about it. */
export function placeInMinutes(act: Act, n: number, positions: ReadonlySet<string>): PlaceInMinutes | null {
  switch (act.do) {
    case "opening":
    case "opened":
    case "closed":
    case "decided":
      return act.n === n ? "round" : null;
    case "recuse":
    case "no-link":
    case "lift-recusal":
      return concerns(act.n, n) ? "recusals" : null;
    case "review":
    case "criterion":
      return act.n === n ? "reading" : null;
    case "concern":
    case "objection":
      return concerns(act.n, n) ? "positions" : null;
    case "lift-position":
      return positions.has(act.id) ? "positions" : null;
    case "withdraw":
    case "membership":
      return concerns(act.n, n) ? "overrides" : null;
    case "open":
    case "move-end":
    case "end":
    case "sign":
    case "reissue":
    case "revoke":
    case "uphold":
    case "followup":
    case "copy":
      return act.n === n ? "overrides" : null;
    case "electorate":
    case "vote-removed":
    case "vote-stuck":
    case "reopened":
    case "reclosed":
    case "regrouped":
      return act.n === n ? "incidents" : null;
    case "altered":
      return new RegExp(`^[a-z]+:${n}(?::|$)`).test(act.post) ? "incidents" : null;
    // A question is private; who asks and who holds stands at the head.
    case "programme":
    case "ask":
    case "asked":
    case "holder":
    case "issued":
    case "minutes":
    case "project":
    case "proposed":
    case "refused":
    case "requester":
    case "tick-refused":
      return null;
  }
}
