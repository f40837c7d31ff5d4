/**
 * The accounts behind @names. Whoever is known already from the thread or the groups costs no request; others
 * are asked for once and remembered, a name without an account only for ten minutes, since it may be taken.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Member } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { createBoundedMemory } from "./bounded-memory.ts";
import { createPassingMemory } from "./passing-memory.ts";
import { memberAsRead } from "./post-as-read.ts";

/** `names` with all who have named them; null where the service itself asks, as often as it has to. */
export type NamedAccounts = (
  api: Calls<"users.byUsername">,
  names: ReadonlyMap<string, readonly number[] | null>,
  known: Iterable<Member>,
) => Promise<Readonly<Record<string, Member | null>>>;

const NOBODY_KEPT_FOR = 10 * 60_000;
/** Accounts that one person, or one sheet, has the forum asked for within an hour; of others nothing is known then. */
const MOST_ASKED = 30;
const HOUR = 3_600_000;
const SOMEBODY_KEPT_FOR = 6 * 3_600_000;

/** Reads accounts by lower-case username. */
export function createNamedAccounts(clock: Clock): NamedAccounts {
  const kept = createPassingMemory<string, Member | null>(clock, 1000);
  const asked = createBoundedMemory<number, readonly number[]>(1000);

  /** Whoever has used up their own questions keeps nobody else from theirs, not even by saying the same name. */
  function mayAsk(sayers: readonly number[] | null): boolean {
    if (sayers === null) return true;
    for (const by of sayers) {
      const lately = (asked.get(by) ?? []).filter((at) => at > clock.now() - HOUR);
      if (lately.length >= MOST_ASKED) continue;
      asked.set(by, [...lately, clock.now()]);
      return true;
    }
    return false;
  }

  async function accountOf(
    api: Calls<"users.byUsername">,
    name: string,
    by: readonly number[] | null,
  ): Promise<Member | null> {
    const remembered = kept.get(name);
    if (remembered !== undefined) return remembered;
    if (!mayAsk(by)) return null;
    const user = await api.users.byUsername(name);
    const member = user === null ? null : memberAsRead(user);
    kept.set(name, member, member === null ? NOBODY_KEPT_FOR : SOMEBODY_KEPT_FOR);
    return member;
  }

  return async (api, names, known) => {
    if (names.size === 0) return {};
    const byName = new Map(Array.from(known, (member) => [member.username.toLowerCase(), member]));
    const found: [string, Member | null][] = [];
    for (const [name, by] of names) found.push([name, byName.get(name) ?? (await accountOf(api, name, by))]);
    return Object.fromEntries(found);
  };
}
