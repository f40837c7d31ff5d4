/** Which tags a topic gets when a member asks for some. */
import { numberSetting, type Forum } from "../forum.ts";
import { invalidAccess, unprocessable } from "../refusal.ts";
import type { Category, Member, Tag, Topic } from "../state/entities.ts";
import { groupsOf, isStaff, permissionName } from "../rules/membership.ts";
import { cleanTag } from "../rules/names.ts";
import { canEditTopic } from "../rules/rights.ts";
import { announceTag, announceTopic } from "./announce-posts.ts";
import { reviseTopicFields } from "./edit-post.ts";

/** Sets exactly these tags on a topic, as far as the member may. The same set again changes nothing. */
export function tagTopic(forum: Forum, member: Member, topic: Topic, names: readonly string[]): void {
  if (!canEditTopic(forum, member, topic)) throw invalidAccess();
  const category = forum.state.categories.get(topic.categoryId ?? 0);
  const tags = resolveTags(forum, member, names, { present: topic.tags, category });
  const before = topic.tags.map((tag) => tag.name);
  const after = tags.map((tag) => tag.name);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  topic.tags = tags;
  reviseTopicFields(forum, member, topic, { tags: { before, after } });
  announceTopic(forum, "topic_edited", topic);
}

/**
 * Tags for names: synonyms resolved, unknown ones made where the member may and dropped otherwise, cut to the
 * most a topic takes. Members can neither add nor remove tags that only staff may set.
 */
export function resolveTags(
  forum: Forum,
  member: Member,
  names: readonly string[],
  { present, category }: { readonly present: readonly Tag[]; readonly category: Category | undefined },
): Tag[] {
  const wanted = new Set<Tag>();
  for (const name of names.map((written) => cleanTag(forum, written))) {
    const tag = name === "" ? undefined : (tagNamed(forum, name) ?? createIfAllowed(forum, member, name));
    if (tag !== undefined) wanted.add(tag.target ?? tag);
  }
  if (!isStaff(member)) checkRestricted(forum, member, wanted, present);
  // known-from-sources: since 2026 the rules bind administrators too.
  if (!isStaff(member) || forum.era !== "2023") checkRules(forum, wanted, category);
  const most = numberSetting(forum, "max_tags_per_topic");
  return [...wanted].slice(0, most).sort((a, b) => a.id - b.id);
}

export function tagNamed(forum: Forum, name: string): Tag | undefined {
  return [...forum.state.tags.values()].find((tag) => tag.name === name);
}

/** A tag by name, made if there is none, as it stood there before anybody listened. */
export function addTag(forum: Forum, written: string): Tag {
  const name = cleanTag(forum, written);
  const known = tagNamed(forum, name);
  if (known !== undefined) return known;
  const tag: Tag = {
    id: forum.state.nextId("tag"),
    name,
    description: null,
    translation: null,
    target: null,
  };
  forum.state.tags.set(tag.id, tag);
  return tag;
}

/** A tag by name, made (and told) if there is none. */
export function ensureTag(forum: Forum, written: string): Tag {
  const known = tagNamed(forum, cleanTag(forum, written));
  if (known !== undefined) return known;
  const tag = addTag(forum, written);
  announceTag(forum, "tag_created", tag);
  return tag;
}

function createIfAllowed(forum: Forum, member: Member, name: string): Tag | undefined {
  const least = numberSetting(forum, "min_trust_to_create_tag");
  return isStaff(member) || member.trustLevel >= least ? ensureTag(forum, name) : undefined;
}

/** Tags that only staff may set: members neither add nor remove them. */
function checkRestricted(
  forum: Forum,
  member: Member,
  wanted: ReadonlySet<Tag>,
  present: readonly Tag[],
): void {
  const mine = new Set(["everyone", ...groupsOf(forum, member).map(permissionName)]);
  for (const group of forum.state.tagGroups.values()) {
    const full = Object.entries(group.permissions).some(([name, level]) => level === 1 && mine.has(name));
    for (const tag of full ? [] : group.tags) {
      if (wanted.has(tag) && !present.includes(tag)) {
        throw unprocessable(`The tag "${tag.name}" may only be applied by staff.`);
      }
      if (!wanted.has(tag) && present.includes(tag)) {
        throw unprocessable(`The tag "${tag.name}" may only be removed by staff.`);
      }
    }
  }
}

/** Rules about which tags go together or into a category. Seen live in 2023: they do not bind staff there. */
function checkRules(forum: Forum, wanted: ReadonlySet<Tag>, category: Category | undefined): void {
  for (const group of forum.state.tagGroups.values()) {
    if (group.onePerTopic && group.tags.filter((tag) => wanted.has(tag)).length > 1) {
      throw unprocessable(`Only one tag of "${group.name}" can be used in a topic.`);
    }
  }
  const allowed = new Set(category?.allowedTags ?? []);
  for (const { name } of allowed.size === 0 ? [] : wanted) {
    if (!allowed.has(name)) throw unprocessable(`The tag "${name}" cannot be used in this category.`);
  }
}
