/** Who is who: accounts and groups by name, the automatic groups, who is in which. */
import type { Forum } from "../forum.ts";
import { notFound } from "../refusal.ts";
import type { Group, Member } from "../state/entities.ts";

/** As a forum in French calls them (seen live on 3.1); "moderators" has no name of its own there. */
const NAMES_IN_FRENCH: ReadonlyMap<number, string> = new Map([
  [1, "administrateurs"],
  [3, "responsables"],
  ...[0, 1, 2, 3, 4].map((level) => [10 + level, `niveau_confiance_${level}`] as const),
]);

const AUTOMATIC: readonly { id: number; name: string; holds: (member: Member) => boolean }[] = [
  { id: 1, name: "admins", holds: (member) => member.admin },
  { id: 2, name: "moderators", holds: (member) => member.moderator },
  { id: 3, name: "staff", holds: isStaff },
  ...[0, 1, 2, 3, 4].map((level) => ({
    id: 10 + level,
    name: `trust_level_${level}`,
    holds: (member: Member) => member.trustLevel >= level,
  })),
];

export function isStaff(member: Member | null): boolean {
  return member !== null && (member.admin || member.moderator);
}

/** Accounts of people, in the order of their ids: the account `system` is not one of them. */
export function people(forum: Forum): Member[] {
  return [...forum.state.members.values()].filter((member) => member.id > 0);
}

export function memberNamed(forum: Forum, username: string): Member | undefined {
  const wanted = username.toLowerCase();
  return [...forum.state.members.values()].find((member) => member.username.toLowerCase() === wanted);
}

/** An account by id; what deleted accounts left behind is shown as the account `system`'s. */
export function memberById(forum: Forum, id: number): Member {
  const member = forum.state.members.get(id) ?? forum.state.members.get(-1);
  if (member === undefined) throw notFound();
  return member;
}

/** A group by name, automatic ones included. */
export function groupNamed(forum: Forum, name: string): Group | undefined {
  return allGroups(forum).find((group) => group.name.toLowerCase() === name.toLowerCase());
}

export function groupById(forum: Forum, id: number): Group | undefined {
  return allGroups(forum).find((group) => group.id === id);
}

export function allGroups(forum: Forum): Group[] {
  return [...AUTOMATIC.map((group) => automaticGroup(forum, group)), ...forum.state.groups.values()];
}

/** The groups that a member is in, automatic ones first. */
export function groupsOf(forum: Forum, member: Member): Group[] {
  return allGroups(forum).filter((group) => isIn(group, member));
}

export function isIn(group: Group, member: Member): boolean {
  return group.members.some((entry) => entry.memberId === member.id);
}

/** The word for a group in permissions: automatic ones go by their English names in every language. */
export function permissionName(group: Group): string {
  return AUTOMATIC.find(({ id }) => id === group.id)?.name ?? group.name;
}

function automaticGroup(forum: Forum, { id, name, holds }: (typeof AUTOMATIC)[number]): Group {
  const members = people(forum).filter(holds);
  const isFrench = forum.state.settings.get("default_locale") === "fr";
  return {
    id,
    name: (isFrench ? NAMES_IN_FRENCH.get(id) : undefined) ?? name,
    fullName: null,
    title: null,
    bio: null,
    visibilityLevel: 1,
    membersVisibilityLevel: 0,
    mentionableLevel: 0,
    messageableLevel: id === 2 ? 99 : 0,
    notificationLevel: id === 2 ? 2 : 3,
    automatic: true,
    members: members.map((member) => ({ id: member.id, memberId: member.id, addedAt: member.createdAt })),
  };
}

/** Whether a group or its member list is shown to someone: 0 public, 1 logged on, 2 members, 3 staff, 4 owners. */
export function isShown(level: number, group: Group, viewer: Member | null): boolean {
  if (viewer?.admin === true || level === 0) return true;
  if (viewer === null) return false;
  if (level === 1) return true;
  if (level === 2) return isIn(group, viewer) || isStaff(viewer);
  return level === 3 && isStaff(viewer);
}
