/** Accounts, the session, notifications, user fields. */
import { z } from "zod";
import { invalidAccess, notFound, Refusal } from "../refusal.ts";
import type { Member, UserField } from "../state/entities.ts";
import { notificationJson } from "../acts/notify.ts";
import { groupsOf, isStaff, memberNamed, people } from "../rules/membership.ts";
import { briefUser } from "../views/brief-user.ts";
import { userJson } from "../views/user-json.ts";
import { actor, admin, flag, integer, nested, pathId, text, type Call, type Routes } from "./call.ts";

const USERS_PER_PAGE = 100;
const NOTIFICATIONS = 60;

export function userRoutes(routes: Routes): void {
  routes.get("/session/current", (call) => {
    if (call.me === null) throw notFound();
    return { current_user: currentUser(call, call.me) };
  });
  routes.get("/u/:username", (call) => ({ user: userJson(call.forum, named(call), call.me) }));
  routes.put("/u/:username", (call) => {
    const member = named(call);
    const me = actor(call);
    if (me.id !== member.id && !isStaff(me)) throw invalidAccess();
    setFields(call, member);
    return { success: "OK", user: userJson(call.forum, member, me) };
  });
  routes.get("/admin/users/list/active", activeUsers);
  routes.get("/admin/users/:id", (call) => {
    admin(call);
    const member = call.forum.state.members.get(pathId(call));
    if (member === undefined) throw notFound();
    return { ...userJson(call.forum, member, call.me), active: !member.staged, suspended: member.suspended };
  });
  routes.get("/notifications", notifications);
  routes.put("/notifications/mark-read", (call) => {
    const me = actor(call);
    for (const note of call.forum.state.notifications) if (note.memberId === me.id) note.read = true;
    return { success: "OK" };
  });
  for (const path of ["/admin/customize/user_fields", "/admin/config/user_fields"])
    userFieldRoutes(routes, path);
}

function named(call: Call): Member {
  const member = memberNamed(call.forum, call.path["username"] ?? "");
  if (member === undefined) throw notFound();
  return member;
}

function currentUser(call: Call, me: Member): Record<string, unknown> {
  const unread = call.forum.state.notifications.filter((note) => note.memberId === me.id && !note.read);
  return {
    ...briefUser(me),
    unread_notifications: unread.length,
    all_unread_notifications_count: unread.length,
    admin: me.admin,
    moderator: me.moderator,
    staff: isStaff(me),
    title: null,
    trust_level: me.trustLevel,
    can_create_topic: true,
    can_create_group: me.admin,
    groups: groupsOf(call.forum, me).map(({ id, name }) => ({ id, name, has_messages: false })),
  };
}

function activeUsers(call: Call): unknown {
  admin(call);
  const filter = (text(call, "filter") ?? "").toLowerCase();
  const page = integer(call, "page") ?? 1;
  return people(call.forum)
    .filter((member) => `${member.username} ${member.name}`.toLowerCase().includes(filter) && !member.staged)
    .slice((page - 1) * USERS_PER_PAGE, page * USERS_PER_PAGE)
    .map((member) => userJson(call.forum, member, call.me));
}

/** The latest first. Administrators may read those of another (`username=`). */
function notifications(call: Call): unknown {
  const me = actor(call);
  const username = text(call, "username");
  const member = username === undefined ? me : memberNamed(call.forum, username);
  if (member === undefined) throw notFound();
  if (member.id !== me.id && !me.admin) throw invalidAccess();
  const limit = Math.min(integer(call, "limit") ?? NOTIFICATIONS, NOTIFICATIONS);
  const offset = integer(call, "offset") ?? 0;
  const all = call.forum.state.notifications.filter((note) => note.memberId === member.id);
  const latest = [...all].reverse();
  return {
    notifications: latest.slice(offset, offset + limit).map((note) => notificationJson(call.forum, note)),
    total_rows_notifications: all.length,
    seen_notification_id: 0,
    load_more_notifications: `/notifications?offset=${offset + limit}&username=${member.username}`,
  };
}

const fieldValues = z.record(z.string(), z.string().nullable()).optional();

function setFields(call: Call, member: Member): void {
  const values = fieldValues.parse(call.body["user_fields"]) ?? {};
  for (const [id, value] of Object.entries(values)) {
    if (call.forum.state.userFields.has(Number(id))) member.fields.set(Number(id), value ?? "");
  }
}

/** 2023 has the fields under `customize`, 2026 under `config`; the other address is not there. */
function userFieldRoutes(routes: Routes, path: string): void {
  const here = (call: Call): void => {
    admin(call);
    if (path.includes("customize") !== (call.forum.era === "2023")) throw notFound();
  };
  routes.get(path, (call) => {
    here(call);
    return { user_fields: [...call.forum.state.userFields.values()].map(userFieldJson) };
  });
  routes.post(path, (call) => {
    here(call);
    const given = nested(call, "user_field");
    if ((text(given, "description") ?? "") === "") {
      throw new Refusal(422, { errors: ["Description can't be blank"] });
    }
    const field: UserField = { id: call.forum.state.nextId("user field"), ...fieldFrom(given) };
    call.forum.state.userFields.set(field.id, field);
    return { success: "OK", user_field: userFieldJson(field) };
  });
  routes.delete(`${path}/:id`, (call) => {
    here(call);
    if (!call.forum.state.userFields.delete(pathId(call))) throw notFound();
    return { success: "OK" };
  });
  routes.put(`${path}/:id`, (call) => {
    here(call);
    const field = call.forum.state.userFields.get(pathId(call));
    if (field === undefined) throw notFound();
    Object.assign(field, fieldFrom(nested(call, "user_field")));
    return { user_field: userFieldJson(field) };
  });
}

function fieldFrom(given: Call): Omit<UserField, "id"> {
  return {
    name: text(given, "name") ?? "",
    description: text(given, "description") ?? "",
    fieldType: text(given, "field_type") ?? "text",
    editable: flag(given, "editable"),
    required: flag(given, "required"),
    showOnProfile: flag(given, "show_on_profile"),
    showOnUserCard: flag(given, "show_on_user_card"),
    searchable: flag(given, "searchable"),
  };
}

/** As `/site.json` tells it of every field too. */
export function userFieldJson(field: UserField): Record<string, unknown> {
  return {
    id: field.id,
    name: field.name,
    description: field.description,
    field_type: field.fieldType,
    editable: field.editable,
    required: field.required,
    show_on_profile: field.showOnProfile,
    show_on_user_card: field.showOnUserCard,
    searchable: field.searchable,
    position: field.id,
  };
}
