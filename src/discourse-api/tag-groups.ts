/** Tag groups: which tags exclude each other on a topic, and who may set them. For staff. */
import { z } from "zod";
import { TagNames } from "./answer-fields.ts";
import type { Client } from "./client.ts";
import { type TagDialect, type TagForm, writtenTags } from "./tag-dialect.ts";
import type { TagListApi } from "./tag-list.ts";

/** Groups came by name until 2025 and come by id since; those two ids are the same on every forum. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["0", "everyone"],
  ["3", "staff"],
]);

export const TagGroup = z
  .object({
    id: z.number(),
    name: z.string(),
    tag_names: z.array(z.string()).optional(),
    tags: TagNames.optional(),
    one_per_topic: z.boolean(),
    permissions: z.record(z.string(), z.number()).default({}),
  })
  .transform(({ tag_names: names, tags, one_per_topic: onePerTopic, permissions, ...group }) => ({
    ...group,
    tags: tags ?? names ?? [],
    onePerTopic,
    permissions: Object.fromEntries(
      Object.entries(permissions).map(([who, level]) => [NAMES.get(who) ?? who, level]),
    ),
  }));
/** `permissions`: 1 may set and remove the tags, 3 only sees them; whoever is not named does not see them. */
export type TagGroup = z.infer<typeof TagGroup>;

const TagGroups = z.object({ tag_groups: z.array(TagGroup) });

/** What a tag group is made of; a change sends all of it, since the forum empties what it is not told. */
interface TagGroupText {
  readonly name: string;
  /** Tags that exist; none of them may be missing from the forum. */
  readonly tags: readonly string[];
  readonly onePerTopic: boolean;
  readonly permissions: Readonly<Record<string, number>>;
}

export interface TagGroupsApi {
  list(): Promise<TagGroup[]>;
  create(group: TagGroupText): Promise<void>;
  change(groupId: number, group: TagGroupText): Promise<void>;
  /** The tags stay. */
  remove(groupId: number): Promise<void>;
}

export function createTagGroupsApi(client: Client, dialect: TagDialect, tagList: TagListApi): TagGroupsApi {
  async function written({ name, tags, onePerTopic, permissions }: TagGroupText, form: TagForm) {
    return {
      name,
      ...(form === "names"
        ? { tag_names: writtenTags(tags, form), parent_tag_name: [] }
        : { tags: await withNumbers(tags), parent_tag: [] }),
      one_per_topic: onePerTopic,
      permissions,
    };
  }

  /** Early builds of 2026.01 leave a tag without its number out of the group, without a word. */
  async function withNumbers(tags: readonly string[]) {
    const ids = new Map((await tagList.all()).map(({ id, name }) => [name, id]));
    return tags.map((name) => {
      const id = ids.get(name);
      return typeof id === "number" ? { id, name } : { name };
    });
  }

  return {
    list: async () => (await client.get(TagGroups, "/tag_groups.json")).tag_groups,
    create: (group) =>
      dialect.inForm(async (form) =>
        client.order({ method: "POST", path: "/tag_groups.json", json: await written(group, form) }),
      ),
    change: (groupId, group) =>
      dialect.inForm(async (form) =>
        client.order({
          method: "PUT",
          path: `/tag_groups/${groupId}.json`,
          json: await written(group, form),
        }),
      ),
    remove: (groupId) => client.order({ method: "DELETE", path: `/tag_groups/${groupId}.json` }),
  };
}
