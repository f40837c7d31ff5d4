/** Groups and their members. */
import type { Era } from "../era.ts";
import { invalidAccess, invalidParameters, notFound, Refusal } from "../refusal.ts";
import type { Group } from "../state/entities.ts";
import {
  addMembers,
  createGroup,
  customGroup,
  deleteGroup,
  removeMembers,
  updateGroup,
  type GroupSettings,
} from "../acts/groups.ts";
import type { People } from "../acts/groups.ts";
import { allGroups, groupNamed, isShown } from "../rules/membership.ts";
import { groupJson, groupMemberJson, groupPageJson } from "../views/group-json.ts";
import { actor, admin, integer, list, nested, pathId, text, type Call, type Routes } from "./call.ts";

const MOST_MEMBERS = 1000;
const USUAL_MEMBERS = 50;

export function groupRoutes(routes: Routes): void {
  routes.post("/admin/groups", (call) => {
    admin(call);
    const given = nested(call, "group");
    const group = createGroupAs(call.forum.era, () =>
      createGroup(call.forum, text(given, "name") ?? "", settings(given), list(given, "usernames") ?? []),
    );
    return { basic_group: { ...groupJson(group), user_count: 0 } };
  });
  routes.delete("/admin/groups/:id", (call) => {
    admin(call);
    customGroup(call.forum, pathId(call));
    deleteGroup(call.forum, pathId(call));
    return { success: "OK" };
  });
  routes.get("/groups", (call) => {
    const shown = allGroups(call.forum).filter((group) => isShown(group.visibilityLevel, group, call.me));
    return { groups: shown.map((group) => groupPageJson(group, call.me)), total_rows_groups: shown.length };
  });
  routes.get("/groups/:name", (call) => {
    const group = visibleGroup(call);
    const names = allGroups(call.forum)
      .map((one) => one.name)
      .sort();
    return { group: groupPageJson(group, call.me), extras: { visible_group_names: names } };
  });
  routes.get("/groups/:name/members", membersPage);
  routes.put("/groups/:id", (call) => {
    admin(call);
    updateGroup(call.forum, customGroup(call.forum, pathId(call)), settings(nested(call, "group")));
    return { success: "OK" };
  });
  routes.put("/groups/:id/members", (call) => {
    const group = editableGroup(call);
    const members = addMembers(call.forum, group, peopleIn(call));
    return { success: "OK", usernames: members.map((member) => member.username), emails: [] };
  });
  routes.delete("/groups/:id/members", (call) => {
    const group = editableGroup(call);
    const { removed, skipped } = removeMembers(call.forum, group, peopleIn(call));
    return {
      success: "OK",
      usernames: removed.map((member) => member.username),
      skipped_usernames: skipped.map((member) => member.username),
    };
  });
}

/** Names go before numbers where both are given. */
function peopleIn(call: Call): People {
  const usernames = list(call, "usernames") ?? [];
  const userIds = (list(call, "user_ids") ?? []).map(Number);
  return usernames.length > 0 || userIds.length === 0 ? { usernames } : { userIds };
}

/** 2026 says that a group could not be made, but not why. */
function createGroupAs(era: Era, make: () => Group): Group {
  try {
    return make();
  } catch (error) {
    const unexplained = era !== "2023" && error instanceof Refusal;
    throw unexplained ? new Refusal(error.status, { failed: "FAILED" }) : error;
  }
}

/** Members are changed by administrators; others are told that they may not. */
function editableGroup(call: Call): Group {
  const me = actor(call);
  const group = customGroup(call.forum, pathId(call));
  if (!me.admin) throw notFound();
  return group;
}

function visibleGroup(call: Call): Group {
  const group = groupNamed(call.forum, call.path["name"] ?? "");
  if (group === undefined || !isShown(group.visibilityLevel, group, call.me)) throw notFound();
  return group;
}

/** By username, backwards: the order the forum has when none is asked for. */
function membersPage(call: Call): unknown {
  const group = visibleGroup(call);
  const limit = integer(call, "limit") ?? USUAL_MEMBERS;
  const offset = integer(call, "offset") ?? 0;
  if (limit > MOST_MEMBERS || limit < 0 || offset < 0) throw invalidParameters("limit");
  if (!isShown(group.membersVisibilityLevel, group, call.me)) throw invalidAccess();
  const shown = group.members
    .map((entry) => groupMemberJson(call.forum, entry))
    .sort((a, b) => String(b["username"]).localeCompare(String(a["username"])));
  const members = shown.slice(offset, offset + limit);
  return { members, owners: [], meta: { total: shown.length, limit, offset } };
}

function settings(call: Call): GroupSettings {
  const named = {
    name: text(call, "name"),
    fullName: text(call, "full_name"),
    title: text(call, "title"),
    bio: text(call, "bio_raw"),
    visibilityLevel: integer(call, "visibility_level"),
    membersVisibilityLevel: integer(call, "members_visibility_level"),
    mentionableLevel: integer(call, "mentionable_level"),
    messageableLevel: integer(call, "messageable_level"),
    notificationLevel: integer(call, "default_notification_level"),
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
