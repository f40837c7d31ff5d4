/**
 * Topics as Aval 0.1.0 wrote them, put into a forum of today: one with a letter and its card in the register, one
 * whose vote is open. What they hold was played with the code of 0.1.0; see `test/recordings/README.md`.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { cookPost } from "../../src/sandbox/acts/cook-post.ts";
import { putGroup } from "../../src/sandbox/acts/groups.ts";
import type { Post, Revision, Topic } from "../../src/sandbox/state/entities.ts";
import type { SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import type { ServiceSettings } from "../../src/settings/service-settings.ts";

const id = z.number();
const PlantedPost = z.object({
  id,
  number: id,
  type: z.literal([1, 2, 3, 4]),
  actionCode: z.string().nullable(),
  memberId: id,
  raw: z.string(),
  createdAt: id,
  updatedAt: id,
  version: id,
  wiki: z.boolean(),
  lastEditorId: id,
  replyTo: id.nullable(),
  likes: z.array(id),
  /** What each made of a text is what the next found, or the post's present one. */
  revisions: z.array(
    z.object({
      number: id,
      memberId: id,
      at: id,
      reason: z.string().nullable(),
      before: z.string(),
      wiki: z.object({ before: z.boolean(), after: z.boolean() }).nullable(),
    }),
  ),
  polls: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      results: z.string(),
      public: z.boolean(),
      chartType: z.string(),
      groups: z.string().nullable(),
      close: z.string().nullable(),
      min: id.nullable(),
      max: id.nullable(),
      title: z.string().nullable(),
      options: z.array(z.object({ id: z.string(), html: z.string() })),
      status: z.literal(["open", "closed"]),
      createdAt: id,
      votes: z.array(z.object({ memberId: id, optionId: z.string() })),
    }),
  ),
});
type PlantedPost = z.infer<typeof PlantedPost>;

const PlantedForum = z.object({
  now: z.string(),
  /** Further lines of the settings file. */
  settings: z.string(),
  granted: id,
  open: id,
  members: z.array(
    z.object({
      id,
      username: z.string(),
      name: z.string(),
      admin: z.boolean(),
      moderator: z.boolean(),
      trustLevel: id,
    }),
  ),
  categories: z.array(z.object({ id, name: z.string(), slug: z.string() })),
  groups: z.array(
    z.object({
      name: z.string(),
      fullName: z.string().nullable(),
      bio: z.string().nullable(),
      members: z.array(id),
    }),
  ),
  topics: z.array(
    z.object({
      id,
      title: z.string(),
      slug: z.string(),
      categoryId: id.nullable(),
      tags: z.array(z.string()),
      memberId: id,
      createdAt: id,
      bumpedAt: id,
      externalId: z.string().nullable(),
      allowedMembers: z.array(id),
      posts: z.array(PlantedPost),
    }),
  ),
});
export type PlantedForum = z.infer<typeof PlantedForum>;

const FILE = new URL("../recordings/topics-of-0.1.0.json", import.meta.url);

/** Forum and service are called otherwise in the recording. */
export function topicsOf010(language: "fr" | "en"): PlantedForum {
  const both: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  return z.object({ fr: PlantedForum, en: PlantedForum }).parse(both)[language];
}

/** Puts people, groups, tags, topics and messages into an empty forum, each under the number that it had. */
export function plant(planted: PlantedForum, forum: SandboxForum, settings: ServiceSettings): void {
  const { state } = forum;
  for (const member of planted.members) forum.addMember(member);
  for (const { id: number, ...category } of planted.categories) {
    if (state.categories.has(number)) continue;
    state.startIdsAt("category", number);
    forum.addCategory(category);
  }
  for (const tag of [settings.requestTag, ...Object.values(settings.stageTags)]) forum.addTag(tag);
  const within = {
    state,
    clock: forum.clock,
    era: "2023" as const,
    quirks: forum.quirks,
    baseUrl: forum.url,
    announce: () => undefined,
  };
  for (const { members, ...group } of planted.groups) {
    putGroup(within, group.name, { ...group, membersVisibilityLevel: 0 });
    forum.addGroupMembers(
      group.name,
      members.map((number) => state.members.get(number)?.username ?? ""),
    );
  }
  const here = (text: string): string =>
    text
      .replaceAll("https://forum.example", forum.url)
      .replaceAll("https://letters.example", settings.publicUrl ?? "");
  for (const one of planted.topics) {
    const tags = [...state.tags.values()].filter(({ name }) => one.tags.includes(name));
    const topic: Topic = {
      ...one,
      tags,
      closed: false,
      archived: false,
      visible: true,
      deletedAt: null,
      deletedBy: null,
      allowedMembers: new Set(one.allowedMembers),
      allowedGroups: new Set(),
      posts: [],
    };
    state.topics.set(topic.id, topic);
    for (const post of one.posts) {
      const made = postIn(topic, post, here);
      made.cooked = cookPost(within, made.raw);
      topic.posts.push(made);
      state.posts.set(made.id, made);
    }
  }
  const last = (ids: Iterable<number>): number => Math.max(0, ...ids) + 1;
  state.startIdsAt("topic", last(state.topics.keys()));
  state.startIdsAt("post", last(state.posts.keys()));
}

function postIn(topic: Topic, post: PlantedPost, here: (text: string) => string): Post {
  const raw = here(post.raw);
  return {
    ...post,
    topic,
    raw,
    cooked: "",
    lastVersionAt: post.updatedAt,
    editReason: null,
    hidden: false,
    userDeleted: false,
    deletedAt: null,
    deletedBy: null,
    viaEmail: false,
    likes: new Set(post.likes),
    overtaken: null,
    polls: post.polls.map((poll) => ({ ...poll })),
    revisions: post.revisions.map((one, index): Revision => ({
      number: one.number,
      memberId: one.memberId,
      at: one.at,
      reason: one.reason,
      raw: { before: here(one.before), after: here(post.revisions[index + 1]?.before ?? post.raw) },
      title: null,
      tags: null,
      owner: null,
      wiki: one.wiki,
    })),
  };
}
