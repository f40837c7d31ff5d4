/** Groups as the API and the webhooks show them. */
import { escapeHtml } from "../cooking/cook.ts";
import { isoTime, type Forum } from "../forum.ts";
import type { Group } from "../state/entities.ts";
import { isIn, memberById } from "../rules/membership.ts";
import type { Member } from "../state/entities.ts";
import { avatar } from "./brief-user.ts";

export function groupJson(group: Group): Record<string, unknown> {
  return {
    id: group.id,
    automatic: group.automatic,
    name: group.name,
    user_count: group.members.length,
    mentionable_level: group.mentionableLevel,
    messageable_level: group.messageableLevel,
    visibility_level: group.visibilityLevel,
    primary_group: false,
    title: group.title,
    grant_trust_level: null,
    incoming_email: null,
    has_messages: false,
    flair_url: null,
    flair_bg_color: null,
    flair_color: null,
    bio_raw: group.bio,
    bio_cooked: group.bio === null ? null : `<p>${escapeHtml(group.bio)}</p>`,
    bio_excerpt: group.bio,
    public_admission: false,
    public_exit: false,
    allow_membership_requests: false,
    full_name: group.fullName,
    default_notification_level: group.notificationLevel,
    membership_request_template: null,
    members_visibility_level: group.membersVisibilityLevel,
    can_see_members: true,
    can_admin_group: true,
    can_edit_group: true,
    publish_read_state: false,
  };
}

/** A group's own page says whether the viewer is in it. */
export function groupPageJson(group: Group, viewer: Member | null): Record<string, unknown> {
  const admin = viewer?.admin === true;
  return {
    ...groupJson(group),
    can_admin_group: admin,
    can_edit_group: admin,
    is_group_user: viewer !== null && isIn(group, viewer),
    is_group_owner_display: false,
    mentionable: group.mentionableLevel === 99,
    messageable: group.messageableLevel === 99,
  };
}

export function groupMemberJson(
  forum: Forum,
  entry: { readonly memberId: number; readonly addedAt: number },
): Record<string, unknown> {
  const member = memberById(forum, entry.memberId);
  return {
    id: member.id,
    username: member.username,
    name: member.name,
    avatar_template: avatar(member),
    flair_name: null,
    trust_level: member.trustLevel,
    title: null,
    last_posted_at: member.lastPostedAt === null ? null : isoTime(member.lastPostedAt),
    last_seen_at: null,
    added_at: isoTime(entry.addedAt),
    timezone: null,
  };
}
