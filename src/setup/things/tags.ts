/** The tags of requests and their stages, and the group in which a stage's tag excludes the others. */
import type { Administration } from "../../discourse-api/administration.ts";
import type { ListedTag } from "../../discourse-api/tag-list.ts";
import type { TagGroup } from "../../discourse-api/tag-groups.ts";
import type { Change, Remark, TagGroupText } from "../change.ts";
import type { Wanted } from "../wanted.ts";

export interface TagsState {
  readonly tags: readonly ListedTag[];
  /** Wanted tags that lead to another one, with that one. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly groups: readonly TagGroup[];
}

/** In each language; a forum that changes its language keeps its group. */
const TAG_GROUP_NAMES = {
  fr: "Lettre de soutien : étapes",
  en: "Letter of support: stages",
} as const;

/** Staff sets and removes them, everybody sees them. */
const PERMISSIONS = { staff: 1, everyone: 3 } as const;

export async function readTags(
  forum: Pick<Administration, "tagList" | "tagGroups">,
  wanted: Wanted,
): Promise<TagsState> {
  const tags = await forum.tagList.all();
  const names = new Set(tags.map(({ name }) => name));
  const synonyms = new Map<string, string>();
  for (const tag of allTags(wanted)) {
    // The list leaves synonyms out: what is not in it may still be taken.
    const target = names.has(tag) ? tag : await forum.tagList.leadsTo(tag);
    if (target !== null && target !== tag) synonyms.set(tag, target);
  }
  return { tags, synonyms, groups: await forum.tagGroups.list() };
}

export function planTags(state: TagsState, wanted: Wanted): { changes: Change[]; remarks: Remark[] } {
  const there = new Set(state.tags.map(({ name }) => name));
  const missing = allTags(wanted).filter((tag) => !there.has(tag) && !state.synonyms.has(tag));
  const changes: Change[] = missing.length === 0 ? [] : [{ kind: "create-tags", names: missing }];
  changes.push(...planGroup(state, wanted));
  const remarks = [...state.synonyms].map(([tag, of]): Remark => ({ kind: "synonym", tag, of }));
  return { changes, remarks };
}

/** Tags that others put into the group stay in it. */
function planGroup(state: TagsState, wanted: Wanted): Change[] {
  const stages = wanted.stageTags.filter((tag) => !state.synonyms.has(tag));
  const ours = tagGroupOf(state);
  if (ours === null) {
    const name = TAG_GROUP_NAMES[wanted.language];
    const group = { name, tags: stages, onePerTopic: true, permissions: PERMISSIONS };
    return [{ kind: "create-tag-group", group }];
  }
  const isAsWanted =
    stages.every((tag) => ours.tags.includes(tag)) &&
    ours.onePerTopic &&
    ours.permissions["staff"] === PERMISSIONS.staff &&
    Object.entries(ours.permissions).every(([who, level]) => who === "staff" || level !== 1);
  if (isAsWanted) return [];
  const tags = [...new Set([...ours.tags, ...stages])];
  const group: TagGroupText = { name: ours.name, tags, onePerTopic: true, permissions: PERMISSIONS };
  return [{ kind: "change-tag-group", id: ours.id, group }];
}

/** The group of the stage tags, by its name in either language. */
function tagGroupOf({ groups }: TagsState): TagGroup | null {
  const names: readonly string[] = Object.values(TAG_GROUP_NAMES);
  return groups.find(({ name }) => names.includes(name)) ?? null;
}

function allTags({ requestTags, stageTags }: Wanted): string[] {
  return [...requestTags, ...stageTags];
}
