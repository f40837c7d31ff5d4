/** Tags and tag groups: names in the era of 2023, objects since 2026.01. */
import { flagSetting, type Forum } from "../forum.ts";
import type { Tag, TagGroup } from "../state/entities.ts";

/** How a tag stands in a topic. */
export function tagInTopic(forum: Forum, tag: Tag): string | Record<string, unknown> {
  return forum.era === "2023" ? tag.name : tagObject(forum, tag);
}

/** known-from-sources: a translated name stands in place of the tag's own, which early builds do not tell. */
function tagObject(forum: Forum, tag: Tag): Record<string, unknown> {
  const translated = flagSetting(forum, "content_localization_enabled") ? tag.translation : null;
  const own = { id: tag.id, name: translated ?? tag.name, slug: tag.name };
  return translated === null || forum.era === "2026-01" ? own : { ...own, original_name: tag.name };
}

export function topicCount(forum: Forum, tag: Tag): number {
  return [...forum.state.topics.values()].filter(
    (topic) => topic.deletedAt === null && topic.tags.includes(tag),
  ).length;
}

export function tagPayload(forum: Forum, tag: Tag): Record<string, unknown> {
  const count = topicCount(forum, tag);
  return forum.era === "2023"
    ? {
        id: tag.id,
        name: tag.name,
        topic_count: count,
        staff: isForStaff(forum, tag),
        description: tag.description,
      }
    : {
        ...tagObject(forum, tag),
        topic_count: count,
        staff: isForStaff(forum, tag),
        description_cooked: null,
      };
}

/** A row of `/tags.json`; in 2023 the id is the name. */
export function tagRow(forum: Forum, tag: Tag): Record<string, unknown> {
  return {
    id: forum.era === "2023" ? tag.name : tag.id,
    text: tag.name,
    ...(forum.era === "2023" ? { name: tag.name } : tagObject(forum, tag)),
    description: tag.description,
    count: topicCount(forum, tag),
    pm_only: false,
    target_tag: tag.target?.name ?? null,
  };
}

export function tagGroupJson(forum: Forum, group: TagGroup): Record<string, unknown> {
  const parent = group.parent === null ? [] : [group.parent];
  const named = (tag: Tag) => tagObject(forum, tag);
  const tags =
    forum.era === "2023"
      ? { tag_names: group.tags.map((tag) => tag.name), parent_tag_name: parent.map((tag) => tag.name) }
      : { tags: group.tags.map(named), parent_tag: parent.map(named) };
  return {
    id: group.id,
    name: group.name,
    ...tags,
    one_per_topic: group.onePerTopic,
    permissions: group.permissions,
  };
}

/** A tag of a group in which only staff may set tags. */
export function isForStaff(forum: Forum, tag: Tag): boolean {
  return [...forum.state.tagGroups.values()].some(
    (group) =>
      group.tags.includes(tag) && group.permissions["staff"] === 1 && group.permissions["everyone"] !== 1,
  );
}

export function tagInfo(forum: Forum, tag: Tag): Record<string, unknown> {
  const groups = [...forum.state.tagGroups.values()].filter((group) =>
    group.tags.includes(tag.target ?? tag),
  );
  return {
    id: tag.id,
    name: tag.name,
    topic_count: topicCount(forum, tag),
    staff: isForStaff(forum, tag),
    description: tag.description,
    synonyms: [...forum.state.tags.values()].filter((one) => one.target === tag).map((one) => one.name),
    tag_group_names: groups.map((group) => group.name),
    category_restricted: false,
    category_ids: [],
  };
}
