/** Tags and tag groups. */
import { readPermissions } from "./permissions.ts";
import { invalidAccess, notFound, unprocessable } from "../refusal.ts";
import type { Tag, TagGroup } from "../state/entities.ts";
import { ensureTag, tagNamed } from "../acts/tag-topic.ts";
import { announceTag } from "../acts/announce-posts.ts";
import { isStaff } from "../rules/membership.ts";
import { cleanTag } from "../rules/names.ts";
import { tagGroupJson, tagInfo, tagRow } from "../views/tag-json.ts";
import { actor, admin, flag, nested, pathId, text, type Call, type Routes } from "./call.ts";
import { list } from "./call.ts";
import { tagsOfGroup } from "./tag-names.ts";

export function tagRoutes(routes: Routes): void {
  routes.get("/tags", (call) => ({
    tags: [...call.forum.state.tags.values()]
      .filter(({ target }) => target === null)
      .map((tag) => tagRow(call.forum, tag)),
    extras: { categories: [] },
  }));
  routes.get("/tag_groups", (call) => {
    staff(call);
    return {
      tag_groups: [...call.forum.state.tagGroups.values()].map((group) => tagGroupJson(call.forum, group)),
    };
  });
  routes.post("/tag_groups", (call) => {
    staff(call);
    const id = call.forum.state.nextId("tag group");
    const group: TagGroup = {
      id,
      name: "",
      tags: [],
      parent: null,
      onePerTopic: false,
      permissions: { everyone: 1 },
    };
    fillTagGroup(call, group);
    call.forum.state.tagGroups.set(id, group);
    return { tag_group: tagGroupJson(call.forum, group) };
  });
  routes.get("/tag_groups/:id", (call) => ({ tag_group: tagGroupJson(call.forum, tagGroup(call)) }));
  routes.put("/tag_groups/:id", (call) => {
    const group = tagGroup(call);
    fillTagGroup(call, group);
    return { success: "OK", tag_group: tagGroupJson(call.forum, group) };
  });
  routes.delete("/tag_groups/:id", (call) => {
    call.forum.state.tagGroups.delete(tagGroup(call).id);
    return { success: "OK" };
  });
  tagChanges(routes);
}

function tagChanges(routes: Routes): void {
  routes.post("/tags/bulk_create", (call) => {
    if (call.forum.era === "2023") throw notFound();
    admin(call);
    const names = list(call, "tag_names") ?? [];
    return { created: names.map((name) => ensureTag(call.forum, name).name), existing: [], failed: {} };
  });
  routes.put("/tag/:name", (call) => {
    admin(call);
    const tag = tagNamed(call.forum, call.path["name"] ?? "");
    if (tag === undefined) throw notFound();
    const name = cleanTag(
      call.forum,
      text(nested(call, "tag"), "id") ?? text(nested(call, "tag"), "name") ?? "",
    );
    if (name === "") throw unprocessable("Name can't be blank");
    tag.name = name;
    announceTag(call.forum, "tag_updated", tag);
    tag.description = text(nested(call, "tag"), "description") ?? tag.description;
    return { tag: { id: tag.name, description: tag.description } };
  });
  routes.get("/tag/:name/info", (call) => {
    const tag = tagNamed(call.forum, call.path["name"] ?? "");
    if (tag === undefined) throw notFound();
    return { categories: [], tag_info: tagInfo(call.forum, tag) };
  });
  routes.delete("/tag/:name", (call) => {
    admin(call);
    const tag = tagNamed(call.forum, call.path["name"] ?? "");
    if (tag === undefined) throw notFound();
    forgetTag(call, tag);
    return { success: "OK" };
  });
  routes.post("/tags/upload", (call) => {
    admin(call);
    const lines = (call.file?.content.toString("utf8") ?? "").split(/\r?\n/);
    for (const line of lines) if (line.trim() !== "") ensureTag(call.forum, line.split(",")[0] ?? "");
    return { success: "OK" };
  });
  routes.post("/tag/:name/synonyms", (call) => {
    admin(call);
    const tag = tagNamed(call.forum, call.path["name"] ?? "");
    if (tag === undefined) throw notFound();
    for (const name of list(call, "synonyms") ?? []) {
      const synonym = ensureTag(call.forum, name);
      synonym.target = tag;
      for (const topic of call.forum.state.topics.values()) {
        if (topic.tags.includes(synonym))
          topic.tags = [...new Set(topic.tags.map((one) => one.target ?? one))];
      }
    }
    return { success: "OK" };
  });
}

function forgetTag(call: Call, tag: Tag): void {
  const { tags, topics, tagGroups } = call.forum.state;
  tags.delete(tag.id);
  for (const synonym of tags.values()) if (synonym.target === tag) tags.delete(synonym.id);
  for (const holder of [...topics.values(), ...tagGroups.values()]) {
    holder.tags = holder.tags.filter((one) => tags.has(one.id));
  }
  announceTag(call.forum, "tag_destroyed", tag);
}

function staff(call: Call): void {
  if (!isStaff(actor(call))) throw invalidAccess();
}

function tagGroup(call: Call): TagGroup {
  staff(call);
  const group = call.forum.state.tagGroups.get(pathId(call));
  if (group === undefined) throw notFound();
  return group;
}

/** The full set each time: what is not named is emptied. */
function fillTagGroup(call: Call, group: TagGroup): void {
  const wrapped = call.body["tag_group"] === undefined ? call : nested(call, "tag_group");
  const name = text(wrapped, "name") ?? group.name;
  const taken = [...call.forum.state.tagGroups.values()].some(
    (other) => other !== group && other.name === name,
  );
  if (taken) throw unprocessable("Name has already been taken");
  group.name = name;
  group.tags = tagsOfGroup(wrapped, "tag_names", "tags").map((written) => ensureTag(call.forum, written));
  const parent = tagsOfGroup(wrapped, "parent_tag_name", "parent_tag")[0];
  group.parent = parent === undefined ? null : ensureTag(call.forum, parent);
  group.onePerTopic = flag(wrapped, "one_per_topic");
  group.permissions = readPermissions(wrapped) ?? group.permissions;
}
