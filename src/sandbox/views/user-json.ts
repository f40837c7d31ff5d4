/** Accounts as the API shows them. */
import { isoTime, type Forum } from "../forum.ts";
import type { Member } from "../state/entities.ts";
import { groupsOf } from "../rules/membership.ts";
import { briefUser } from "./brief-user.ts";
import { groupJson } from "./group-json.ts";

export function userJson(forum: Forum, member: Member, viewer: Member | null): Record<string, unknown> {
  const staff = viewer?.admin === true || viewer?.moderator === true;
  const fields = [...forum.state.userFields.values()].filter(
    (field) => field.showOnProfile || staff || viewer?.id === member.id,
  );
  return {
    ...briefUser(member),
    last_posted_at: member.lastPostedAt === null ? null : isoTime(member.lastPostedAt),
    last_seen_at: null,
    created_at: isoTime(member.createdAt),
    trust_level: member.trustLevel,
    moderator: member.moderator,
    admin: member.admin,
    title: null,
    badge_count: 0,
    user_fields: Object.fromEntries(
      fields.map((field) => [String(field.id), member.fields.get(field.id) ?? null]),
    ),
    custom_fields: {},
    can_send_private_messages: true,
    can_send_private_message_to_user: viewer !== null && viewer.id !== member.id,
    primary_group_id: null,
    primary_group_name: null,
    ...(staff ? { staged: member.staged } : {}),
    ...(member.suspended ? { suspended_till: SUSPENDED_TILL } : {}),
    ...(staff && member.silenced ? { silenced_till: SUSPENDED_TILL } : {}),
    groups: groupsOf(forum, member).map((group) => ({ ...groupJson(group), display_name: group.name })),
  };
}

/** Suspensions in the sandbox have no end: the forum writes that as a date a thousand years off. */
const SUSPENDED_TILL = "3026-01-01T00:00:00.000Z";
