/** The accounts that the public data show, by their number: a name is only for reading, the number counts. */
import type { Act } from "../core/record/act.ts";
import type { PublicForum } from "./public-forum.ts";
import type { Person } from "./public-forum.ts";

export interface Names {
  /** As people know the account; its number where the public data show no name. */
  of(id: number): string;
  list(ids: Iterable<number>): string;
  username(id: number): string | null;
  idOf(username: string): number | null;
  /** Whether the account is seen anywhere in what anybody may read today. */
  isSeen(id: number): boolean;
  /** Whether it is there today: the status names whoever is in recusal, also when the account is gone. */
  isThere(id: number): boolean;
}

/** `groups`: members of the groups whose members are shown; `recused`: people whom the status names. */
export function gatherNames(
  forum: PublicForum,
  acts: readonly Act[],
  groups: readonly (readonly Person[])[],
  recused: readonly Person[],
  numbered: (id: number) => string,
): Names {
  const seen = new Map<number, Person>();
  const add = (person: Person): void => void seen.set(person.id, person);
  for (const post of [...forum.topic.posts, ...(forum.register?.posts ?? [])]) {
    for (const poll of post.polls) for (const option of poll.options) option.voters.forEach(add);
    if (post.user_id !== null) add({ id: post.user_id, username: post.username ?? "", name: post.name });
  }
  for (const members of groups) members.forEach(add);
  const there = new Set(seen.keys());
  for (const person of recused) if (!there.has(person.id)) add(person);
  const recorded = new Map<number, string>();
  for (const act of acts) {
    recorded.set(act.by.id, act.by.name);
    if ("who" in act && act.who !== null) recorded.set(act.who.id, act.who.name);
  }
  const of = (id: number): string => {
    const person = seen.get(id);
    if (person !== undefined) return person.name === "" ? person.username : person.name;
    return recorded.get(id) ?? numbered(id);
  };
  return {
    of,
    list: (ids) => [...ids].map(of).join(", "),
    username: (id) => seen.get(id)?.username ?? null,
    idOf: (username) =>
      [...seen.values()].find((one) => one.username.toLowerCase() === username.toLowerCase())?.id ?? null,
    isSeen: (id) => seen.has(id),
    isThere: (id) => there.has(id),
  };
}
