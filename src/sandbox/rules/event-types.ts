/** The kinds of events that a webhook can ask for: coarse in 3.1, one per event since 3.2. */
import type { Era } from "../era.ts";

export interface EventType {
  readonly id: number;
  readonly name: string;
}

const COARSE: readonly EventType[] = [
  { id: 1, name: "topic" },
  { id: 2, name: "post" },
  { id: 3, name: "user" },
  { id: 4, name: "group" },
  { id: 5, name: "category" },
  { id: 6, name: "tag" },
  { id: 9, name: "reviewable" },
  { id: 10, name: "notification" },
  { id: 13, name: "user_badge" },
  { id: 14, name: "group_user" },
  { id: 15, name: "like" },
  { id: 16, name: "user_promoted" },
];

const GRANULAR: Readonly<Record<string, readonly EventType[]>> = {
  topic: named(101, "topic_created", "topic_revised", "topic_edited", "topic_destroyed", "topic_recovered"),
  post: named(201, "post_created", "post_edited", "post_destroyed", "post_recovered"),
  user: named(
    301,
    "user_logged_in",
    "user_logged_out",
    "user_confirmed_email",
    "user_created",
    "user_approved",
    "user_updated",
    "user_destroyed",
    "user_suspended",
    "user_unsuspended",
  ),
  group: named(401, "group_created", "group_updated", "group_destroyed"),
  category: named(501, "category_created", "category_updated", "category_destroyed"),
  tag: named(601, "tag_created", "tag_updated", "tag_destroyed"),
  reviewable: named(901, "reviewable_created", "reviewable_updated"),
  notification: named(1001, "notification_created"),
  user_badge: named(1301, "user_badge_granted", "user_badge_revoked"),
  group_user: named(1401, "user_added_to_group", "user_removed_from_group"),
  like: named(1501, "post_liked"),
  user_promoted: named(1601, "user_promoted"),
};

function named(first: number, ...names: readonly string[]): EventType[] {
  return names.map((name, index) => ({ id: first + index, name }));
}

/** The `extras` of the webhooks' list, by which a client tells the eras apart. */
export function eventTypeExtras(era: Era): Record<string, unknown> {
  if (era === "2023") return { event_types: COARSE, default_event_types: [{ id: 2, name: "post" }] };
  const grouped = Object.entries(GRANULAR).map(([group, types]) => [
    group,
    types.map((type) => ({ ...type, group })),
  ]);
  return { grouped_event_types: Object.fromEntries(grouped), default_event_types: GRANULAR["post"] };
}

export function eventTypesWithIds(era: Era, ids: readonly number[]): EventType[] {
  const all = era === "2023" ? COARSE : Object.values(GRANULAR).flat();
  return all.filter((type) => ids.includes(type.id));
}

/** Whether a hook with these ids is sent an event. Status updates of a topic come with `topic_edited`. */
export function isWanted(era: Era, ids: readonly number[], type: string, event: string): boolean {
  if (era === "2023") return COARSE.some((known) => known.name === type && ids.includes(known.id));
  const name = /^topic_\w+_status_updated$/.test(event) ? "topic_edited" : event;
  return Object.values(GRANULAR).some((types) =>
    types.some((known) => known.name === name && ids.includes(known.id)),
  );
}
