/** Groups and their members, as an administrator changes them. */
import { groupJson } from "../views/group-json.ts";
import type { Forum } from "../forum.ts";
import { isoTime } from "../forum.ts";
import { invalidAccess, invalidParameters, notFound, unprocessable } from "../refusal.ts";
import type { Group, GroupMember, Member } from "../state/entities.ts";
import { isIn, memberNamed } from "../rules/membership.ts";
import { checkGroupName } from "../rules/names.ts";

export type GroupSettings = Partial<
  Pick<
    Group,
    | "name"
    | "fullName"
    | "title"
    | "bio"
    | "visibilityLevel"
    | "membersVisibilityLevel"
    | "mentionableLevel"
    | "messageableLevel"
    | "notificationLevel"
  >
>;

/** A group of that name put into the forum, with a stock group's settings, of which nobody is told. */
export function putGroup(forum: Forum, name: string, settings: GroupSettings = {}): Group {
  const group: Group = {
    id: forum.state.nextId("group"),
    fullName: null,
    title: null,
    bio: null,
    visibilityLevel: 0,
    membersVisibilityLevel: 0,
    mentionableLevel: 0,
    messageableLevel: 0,
    notificationLevel: 3,
    automatic: false,
    members: [],
    ...settings,
    name,
  };
  forum.state.groups.set(group.id, group);
  return group;
}

/** A new group; its first members come without events of their own. */
export function createGroup(
  forum: Forum,
  name: string,
  settings: GroupSettings,
  usernames: readonly string[],
): Group {
  checkGroupName(forum, name);
  const group = putGroup(forum, name, settings);
  announceGroup(forum, "group_created", group);
  for (const username of usernames) {
    const member = memberNamed(forum, username);
    if (member !== undefined && !isIn(group, member)) join(forum, group, member);
  }
  return group;
}

export function updateGroup(forum: Forum, group: Group, settings: GroupSettings): void {
  if (settings.name !== undefined) checkGroupName(forum, settings.name, group.id);
  Object.assign(group, settings);
  announceGroup(forum, "group_updated", group);
}

export function deleteGroup(forum: Forum, id: number): void {
  const group = forum.state.groups.get(id);
  if (group === undefined) throw notFound();
  forum.state.groups.delete(id);
  announceGroup(forum, "group_destroyed", group);
}

/** A group that people made, by id; automatic ones take no changes. */
export function customGroup(forum: Forum, id: number): Group {
  const group = forum.state.groups.get(id);
  if (group === undefined) throw id > 0 && id < 20 ? invalidAccess() : notFound();
  return group;
}

/** Adds members, and answers all that were named. Refused when none is known or all are members already. */
export function addMembers(forum: Forum, group: Group, people: People): Member[] {
  const named = membersMeant(forum, people);
  const added = named.filter((member) => !isIn(group, member));
  if (added.length === 0) throw unprocessable(alreadyMembers(named));
  for (const member of added) announceMember(forum, "user_added_to_group", group, join(forum, group, member));
  return named;
}

/** Whom a request means: by their names, or by the numbers of their accounts. */
export type People = { readonly usernames: readonly string[] } | { readonly userIds: readonly number[] };

/** The accounts that exist, in the order of their ids; unknown ones are passed over, unless there is no other. */
function membersMeant(forum: Forum, people: People): Member[] {
  const found =
    "usernames" in people
      ? people.usernames.flatMap((name) => memberNamed(forum, name) ?? [])
      : people.userIds.flatMap((id) => forum.state.members.get(id) ?? []);
  if (found.length === 0) throw invalidParameters("usernames" in people ? "usernames" : "user_ids");
  return [...new Set(found)].sort((a, b) => a.id - b.id);
}

function alreadyMembers(members: readonly Member[]): string {
  const names = members.map((member) => member.username).join(", ");
  return members.length === 1
    ? `'${names}' is already a member of this group.`
    : `The following users are already members of this group: ${names}`;
}

export function removeMembers(
  forum: Forum,
  group: Group,
  people: People,
): { removed: Member[]; skipped: Member[] } {
  const named = membersMeant(forum, people);
  const removed = named.filter((member) => isIn(group, member));
  for (const member of removed) {
    const entry = group.members.find((candidate) => candidate.memberId === member.id);
    group.members = group.members.filter((candidate) => candidate !== entry);
    if (entry !== undefined) announceMember(forum, "user_removed_from_group", group, entry);
  }
  return { removed, skipped: named.filter((member) => !removed.includes(member)) };
}

function join(forum: Forum, group: Group, member: Member): GroupMember {
  const addedAt = forum.clock.now();
  const entry = { id: forum.state.nextId("group user"), memberId: member.id, addedAt };
  group.members.push(entry);
  return entry;
}

function announceGroup(forum: Forum, event: string, group: Group): void {
  forum.announce("group", event, () => ({ group: groupJson(group) }));
}

function announceMember(forum: Forum, event: string, group: Group, entry: GroupMember): void {
  forum.announce("group_user", event, () => ({
    group_user: {
      group_id: group.id,
      user_id: entry.memberId,
      notification_level: group.notificationLevel,
      id: entry.id,
      created_at: isoTime(entry.addedAt),
    },
  }));
}
