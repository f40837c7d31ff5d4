/** Filling a sandbox forum with people, places and tags, as its administrators would; no events are sent. */
import { putGroup } from "./acts/groups.ts";
import type { Forum } from "./forum.ts";
import type { Category, Group, Member, UserField } from "./state/entities.ts";
import { slugOf } from "./rules/names.ts";
import { isIn, memberNamed } from "./rules/membership.ts";

export interface NewMember {
  readonly username: string;
  readonly name: string;
  readonly id?: number;
  readonly admin?: boolean;
  readonly moderator?: boolean;
  /** 2 unless said otherwise; 4 for administrators. */
  readonly trustLevel?: number;
  readonly staged?: boolean;
}

export function addMember(forum: Forum, wanted: NewMember): Member {
  if (memberNamed(forum, wanted.username) !== undefined) {
    throw new Error(`There is an account ${wanted.username} already.`);
  }
  if (wanted.id !== undefined) forum.state.startIdsAt("member", wanted.id);
  const member: Member = {
    id: forum.state.nextId("member"),
    username: wanted.username,
    name: wanted.name,
    admin: wanted.admin ?? false,
    moderator: wanted.moderator ?? false,
    trustLevel: wanted.trustLevel ?? (wanted.admin === true ? 4 : 2),
    silenced: false,
    suspended: false,
    staged: wanted.staged ?? false,
    createdAt: forum.clock.now(),
    lastPostedAt: null,
    fields: new Map(),
  };
  forum.state.members.set(member.id, member);
  return member;
}

export interface NewCategory {
  readonly name: string;
  readonly slug?: string;
  /** Group name → 1 create, 2 reply, 3 see; everyone may create unless said otherwise. */
  readonly permissions?: Readonly<Record<string, number>>;
}

export function addCategory(forum: Forum, wanted: NewCategory): Category {
  const category: Category = {
    id: forum.state.nextId("category"),
    name: wanted.name,
    slug: wanted.slug ?? slugOf(wanted.name),
    permissions: new Map(Object.entries(wanted.permissions ?? { everyone: 1 })),
    requiredTagGroups: [],
    formTemplateIds: [],
    allowedTags: [],
    translation: null,
  };
  forum.state.categories.set(category.id, category);
  return category;
}

/** Puts members in a group, which is made (visible to all) if it is new. */
export function addGroupMembers(forum: Forum, name: string, usernames: readonly string[]): Group {
  const group = [...forum.state.groups.values()].find((one) => one.name === name) ?? putGroup(forum, name);
  for (const username of usernames) {
    const member = required(forum, username);
    if (isIn(group, member)) continue;
    const id = forum.state.nextId("group user");
    group.members.push({ id, memberId: member.id, addedAt: forum.clock.now() });
  }
  return group;
}

/** Sets what a member wrote in a user field, which is made if it is new. */
export function setUserField(forum: Forum, username: string, fieldName: string, value: string): void {
  const field = [...forum.state.userFields.values()].find((one) => one.name === fieldName);
  required(forum, username).fields.set((field ?? newField(forum, fieldName)).id, value);
}

function newField(forum: Forum, name: string): UserField {
  const field: UserField = {
    id: forum.state.nextId("user field"),
    name,
    description: name,
    fieldType: "text",
    editable: true,
    required: false,
    showOnProfile: true,
    showOnUserCard: false,
    searchable: false,
  };
  forum.state.userFields.set(field.id, field);
  return field;
}

/** Deletes an account: its votes go, its posts stay with `system`. */
export function removeMember(forum: Forum, username: string): void {
  const member = required(forum, username);
  for (const post of forum.state.posts.values()) {
    for (const poll of post.polls) poll.votes = poll.votes.filter((vote) => vote.memberId !== member.id);
    if (post.memberId === member.id) post.memberId = -1;
    post.likes.delete(member.id);
  }
  for (const group of forum.state.groups.values()) {
    group.members = group.members.filter((entry) => entry.memberId !== member.id);
  }
  forum.state.members.delete(member.id);
}

export function required(forum: Forum, username: string): Member {
  const member = memberNamed(forum, username);
  if (member === undefined) throw new Error(`There is no account ${username}.`);
  return member;
}
