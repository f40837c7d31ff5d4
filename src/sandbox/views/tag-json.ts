/** Tags and tag groups: names in the era of 2023, objects since 2026.01. */
import type { Era, Forum } from "../forum.ts";
import type { Tag, TagGroup } from "../state/entities.ts";

/** How a tag stands in a topic. */
export function tagInTopic(era: Era, tag: Tag): string | Record<string, unknown> {
  return era === "2023" ? tag.name : tagObject(tag);
}

function tagObject(tag: Tag): Record<string, unknown> {
  return { id: tag.id, name: tag.name, slug: tag.name };
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
    : { ...tagObject(tag), topic_count: count, staff: isForStaff(forum, tag), description_cooked: null };
}

/** A row of `/tags.json`; in 2023 the id is the name. */
export function tagRow(forum: Forum, tag: Tag): Record<string, unknown> {
  return {
    id: forum.era === "2023" ? tag.name : tag.id,
    text: tag.name,
    name: tag.name,
    ...(forum.era === "2026" ? { slug: tag.name } : {}),
    description: tag.description,
    count: topicCount(forum, tag),
    pm_only: false,
    target_tag: tag.target?.name ?? null,
  };
}

export function tagGroupJson(forum: Forum, group: TagGroup): Record<string, unknown> {
  const parent = group.parent === null ? [] : [group.parent];
  const tags =
    forum.era === "2023"
      ? { tag_names: group.tags.map((tag) => tag.name), parent_tag_name: parent.map((tag) => tag.name) }
      : { tags: group.tags.map(tagObject), parent_tag: parent.map(tagObject) };
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
