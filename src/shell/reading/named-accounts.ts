/**
 * The accounts behind @names. Whoever is known already from the thread or the groups costs no request; others
 * are asked for once and remembered, a name without an account only for ten minutes, since it may be taken.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Member } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createBoundedMemory } from "./bounded-memory.ts";
import { memberAsRead } from "./post-as-read.ts";

export type NamedAccounts = (
  api: Calls<"users.byUsername">,
  names: readonly string[],
  known: Iterable<Member>,
) => Promise<Readonly<Record<string, Member | null>>>;

const NOBODY_KEPT_FOR = 10 * 60_000;
const SOMEBODY_KEPT_FOR = 6 * 3_600_000;

/** Reads accounts by lower-case username. */
export function createNamedAccounts(clock: Clock): NamedAccounts {
  const kept = createBoundedMemory<string, { readonly member: Member | null; readonly until: number }>(1000);

  async function accountOf(api: Calls<"users.byUsername">, name: string): Promise<Member | null> {
    const remembered = kept.get(name);
    if (remembered !== undefined && clock.now() < remembered.until) return remembered.member;
    const user = await api.users.byUsername(name);
    const member = user === null ? null : memberAsRead(user);
    const until = clock.now() + (member === null ? NOBODY_KEPT_FOR : SOMEBODY_KEPT_FOR);
    kept.set(name, { member, until });
    return member;
  }

  return async (api, names, known) => {
    if (names.length === 0) return {};
    const byName = new Map(Array.from(known, (member) => [member.username.toLowerCase(), member]));
    const found: [string, Member | null][] = [];
    for (const name of names) found.push([name, byName.get(name) ?? (await accountOf(api, name))]);
    return Object.fromEntries(found);
  };
}
