/**
 * The electorate groups that ballots use, as last read or written by us. They change only through us, a
 * member of staff or the end of an account, so they are read again only when that is told or looked for.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Group } from "../../core/model/snapshot.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { nullWhenMissing } from "../../discourse-api/errors.ts";
import { createBoundedMemory } from "./bounded-memory.ts";
import { memberAsRead } from "./post-as-read.ts";

/** What reading electorate groups asks of the forum. */
type GroupCalls = Calls<"groups.byName" | "groups.members">;

export interface ElectorateGroups {
  /** The groups of these names, and those kept for the topic, that the forum has, read or written at most `oldest` milliseconds ago. */
  read(api: GroupCalls, topicId: number, names: readonly string[], oldest: number): Promise<Group[]>;
  /** What a step has made of a group. */
  keep(topicId: number, group: Group): void;
  forget(group: Pick<Group, "id" | "name">): void;
  /** The topic and the group of this id; null when it is none of ours. */
  byId(groupId: number): { readonly topicId: number; readonly group: Group } | null;
}

/** An empty memory of groups. */
export function createElectorateGroups(clock: Clock): ElectorateGroups {
  const byName = createBoundedMemory<string, { readonly group: Group; readonly at: number }>(500);
  const owners = createBoundedMemory<number, { readonly topicId: number; readonly name: string }>(500);
  const ofTopic = createBoundedMemory<number, ReadonlySet<string>>(500);

  async function readGroup(api: GroupCalls, topicId: number, name: string): Promise<Group | null> {
    const found = byName.get(name.toLowerCase())?.group ?? (await api.groups.byName(name));
    const members = found === null ? null : await nullWhenMissing(api.groups.members(name));
    if (found === null || members === null) return null;
    const group = { id: found.id, name: found.name, bio: found.bio, members: members.map(memberAsRead) };
    keep(topicId, group);
    return group;
  }

  function keep(topicId: number, group: Group): void {
    byName.set(group.name.toLowerCase(), { group, at: clock.now() });
    owners.set(group.id, { topicId, name: group.name.toLowerCase() });
    ofTopic.set(topicId, new Set([...(ofTopic.get(topicId) ?? []), group.name.toLowerCase()]));
  }

  function leave(topicId: number, name: string): void {
    byName.delete(name);
    ofTopic.set(topicId, new Set([...(ofTopic.get(topicId) ?? [])].filter((other) => other !== name)));
  }

  return {
    async read(api, topicId, names, oldest) {
      const groups: Group[] = [];
      // One that has just been made stands in no ballot yet: a topic read again in between must not make it twice.
      const wanted = new Set([...names.map((name) => name.toLowerCase()), ...(ofTopic.get(topicId) ?? [])]);
      for (const name of wanted) {
        const kept = byName.get(name);
        const isRecent = kept !== undefined && clock.now() - kept.at < oldest;
        const group = isRecent ? kept.group : await readGroup(api, topicId, name);
        if (group === null) leave(topicId, name);
        else groups.push(group);
      }
      return groups;
    },
    keep,
    forget({ id, name }) {
      const owner = owners.get(id);
      if (owner === undefined) byName.delete(name.toLowerCase());
      else leave(owner.topicId, name.toLowerCase());
      owners.delete(id);
    },
    byId(groupId) {
      const owner = owners.get(groupId);
      const group = owner === undefined ? undefined : byName.get(owner.name)?.group;
      return owner === undefined || group === undefined ? null : { topicId: owner.topicId, group };
    },
  };
}
