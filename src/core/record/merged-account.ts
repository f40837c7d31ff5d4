/** Recusals that an account has taken over with the posts of another one, which is gone. */
import type { Act, ActOf, Person } from "./act.ts";

/** The key of the recusal that account `id` has from the cause with that key. */
export function mergedKey(cause: string, id: number): string {
  return `merged.${id}.${cause}`;
}

/** Whose declaration a recusal goes back to, where the account was merged into another; null for any other. */
export function formerAccountIn({ key, who }: ActOf<"recuse">, acts: readonly Act[]): Person | null {
  const cause = acts.find((act) => act.do === "recuse" && mergedKey(act.key, who.id) === key);
  return cause?.do === "recuse" ? cause.who : null;
}
