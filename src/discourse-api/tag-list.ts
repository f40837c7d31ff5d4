/** The forum's tags themselves: which there are, which are another name of a tag, making and deleting them. */
import { z } from "zod";
import type { Client } from "./client.ts";
import { nullWhenMissing, Refused } from "./errors.ts";
import { path } from "./forum-address.ts";
import { getThroughSynonym } from "./synonym.ts";

const ListedTag = z
  .object({
    /** The name until 2025, a number since 2026.01. */
    id: z.union([z.string(), z.number()]),
    name: z.string().optional(),
    original_name: z.string().nullish(),
    text: z.string(),
    count: z.number().default(0),
  })
  .transform(({ id, name, original_name: original, text, count }) => ({
    id,
    name: original ?? name ?? text,
    count,
  }));
/** `count`: how many topics carry it. */
export type ListedTag = z.infer<typeof ListedTag>;

const TagList = z.object({
  tags: z.array(ListedTag),
  /** Where the forum lists tags by group, those of a group are only here. */
  extras: z
    .object({ tag_groups: z.array(z.object({ tags: z.array(ListedTag) })).default([]) })
    .default({ tag_groups: [] }),
});

/** A page of a tag's topics names the tag that it is about: another one, if the tag asked for is a synonym. */
const TagOfTopics = z.object({
  topic_list: z.object({
    tags: z.array(z.object({ name: z.string(), original_name: z.string().nullish() })).default([]),
  }),
});

export interface TagListApi {
  /** All tags but synonyms. */
  all(): Promise<ListedTag[]>;
  /** The tag that this name leads to: itself, the one it is a synonym of, or null when there is none. */
  leadsTo(name: string): Promise<string | null>;
  /** Makes those that are not there. */
  create(names: readonly string[]): Promise<void>;
  /** Deletes a tag and takes it off every topic. */
  remove(tag: Pick<ListedTag, "id" | "name">): Promise<void>;
}

export function createTagListApi(client: Client): TagListApi {
  /** The only way before 2026 to make a tag that is on no topic and in no group. */
  async function createFromFile(names: readonly string[]): Promise<void> {
    const form = new FormData();
    form.set("file", new Blob([names.map((name) => `${name}\n`).join("")], { type: "text/csv" }), "tags.csv");
    await client.order({ method: "POST", path: "/tags/upload.json", form });
  }

  return {
    all: async () => {
      const { tags, extras } = await client.get(TagList, "/tags.json");
      const all = [...tags, ...extras.tag_groups.flatMap((group) => group.tags)];
      return [...new Map(all.map((tag) => [tag.name, tag])).values()];
    },
    leadsTo: async (name) => {
      const page = await nullWhenMissing(
        getThroughSynonym(client, TagOfTopics, path`/tag/${name}/l/latest.json`),
      );
      if (page === null) return null;
      const [tag] = page.topic_list.tags;
      return tag === undefined ? name : (tag.original_name ?? tag.name);
    },
    create: async (names) => {
      try {
        const json = { tag_names: names };
        await client.order({ method: "POST", path: "/tags/bulk_create.json", json });
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 404) throw error;
        await createFromFile(names);
      }
    },
    remove: async ({ id, name }) => {
      try {
        await client.order({ method: "DELETE", path: path`/tag/${id}.json` });
      } catch (error) {
        // A forum that numbers its tags may still want the name here.
        if (!(error instanceof Refused) || error.status !== 404 || id === name) throw error;
        await client.order({ method: "DELETE", path: path`/tag/${name}.json` });
      }
    },
  };
}
