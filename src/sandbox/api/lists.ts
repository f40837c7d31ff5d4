/** Lists of topics: latest, by tag, private messages; the search by tag. */
import type { Forum } from "../forum.ts";
import { notFound } from "../refusal.ts";
import type { Member, Tag, Topic } from "../state/entities.ts";
import { tagNamed } from "../acts/tag-topic.ts";
import { groupsOf, isStaff, memberNamed } from "../rules/membership.ts";
import { canSeeTopic } from "../rules/rights.ts";
import { topicListJson, topicRow } from "../views/list-json.ts";
import { postJson } from "../views/post-json.ts";
import { isForStaff, topicCount } from "../views/tag-json.ts";
import { actor, integer, Redirect, text, type Call, type Routes } from "./call.ts";

const PER_PAGE = 30;

export function listRoutes(routes: Routes): void {
  routes.get("/latest", (call) =>
    page(call, text(call, "status") === "deleted" ? deletedTopics(call) : latestTopics(call), "/latest"),
  );
  routes.get("/tag/:tag/l/latest", taggedTopics);
  routes.get("/tag/:slug/:tag", taggedTopics);
  routes.get("/tag/:tag", taggedTopics);
  routes.get("/topics/private-messages-sent/:username", (call) =>
    messages(call, "private-messages-sent", (member, topic) =>
      topic.posts.some((post) => post.memberId === member.id && post.deletedAt === null),
    ),
  );
  routes.get("/topics/private-messages/:username", (call) =>
    messages(call, "private-messages", (member, topic) =>
      topic.posts.some((post) => post.memberId !== member.id && post.deletedAt === null),
    ),
  );
  routes.get("/search", search);
}

function page(call: Call, topics: readonly Topic[], path: string) {
  const perPage = Math.min(integer(call, "per_page") ?? PER_PAGE, PER_PAGE);
  return topicListJson(call.forum, inOrder(call, topics), {
    page: integer(call, "page") ?? 0,
    perPage,
    path,
    viewer: call.me,
  });
}

function inOrder(call: Call, topics: readonly Topic[]): Topic[] {
  const key = text(call, "order") === "created" ? "createdAt" : "bumpedAt";
  const ascending = text(call, "ascending") === "true" ? -1 : 1;
  return [...topics].sort((a, b) => ascending * (b[key] - a[key] || b.id - a.id));
}

/** Of one category where its number is given. */
function latestTopics(call: Call): Topic[] {
  const categoryId = integer(call, "category");
  const topics = visibleTopics(call);
  return categoryId === null ? topics : topics.filter((topic) => topic.categoryId === categoryId);
}

function visibleTopics(call: Call): Topic[] {
  return [...call.forum.state.topics.values()].filter(
    (topic) =>
      topic.categoryId !== null &&
      topic.deletedAt === null &&
      topic.visible &&
      canSeeTopic(call.forum, call.me, topic),
  );
}

/** Staff may look through what was deleted. */
function deletedTopics(call: Call): Topic[] {
  if (!isStaff(call.me)) return [];
  return [...call.forum.state.topics.values()].filter(
    (topic) => topic.categoryId !== null && topic.deletedAt !== null,
  );
}

function taggedTopics(call: Call): unknown {
  const tag = tagInPath(call.forum, call.path["tag"] ?? "");
  if (tag === undefined) throw notFound();
  // known-from-sources
  if (call.forum.era !== "2023" && tag.target !== null) {
    return new Redirect(`${call.forum.baseUrl}/tag/${tag.target.name}/${tag.target.id}`);
  }
  const topics = visibleTopics(call).filter((topic) => topic.tags.includes(tag));
  const json = page(call, topics, `/tag/${tag.name}/l/latest`);
  const about = {
    id: tag.id,
    name: tag.name,
    topic_count: topicCount(call.forum, tag),
    staff: isForStaff(call.forum, tag),
    description: tag.description,
  };
  return { ...json, topic_list: { ...json.topic_list, tags: [about] } };
}

/** Since 2026 a number is an id first; in 2023 a synonym is taken for its tag. */
function tagInPath(forum: Forum, written: string): Tag | undefined {
  const byId =
    forum.era !== "2023" && /^\d+$/.test(written) ? forum.state.tags.get(Number(written)) : undefined;
  const tag = byId ?? tagNamed(forum, decodeURIComponent(written).toLowerCase());
  return forum.era === "2023" ? (tag?.target ?? tag) : tag;
}

/** A member's own messages; administrators may look at anyone's. */
function messages(call: Call, list: string, wanted: (member: Member, topic: Topic) => boolean): unknown {
  const me = actor(call);
  const member = memberNamed(call.forum, call.path["username"] ?? "");
  if (member === undefined || (member.id !== me.id && !me.admin)) throw notFound();
  const groups = groupsOf(call.forum, member);
  const topics = [...call.forum.state.topics.values()].filter(
    (topic) =>
      topic.categoryId === null &&
      topic.deletedAt === null &&
      (topic.allowedMembers.has(member.id) || groups.some((group) => topic.allowedGroups.has(group.id))) &&
      wanted(member, topic),
  );
  return page(call, topics, `/topics/${list}/${member.username}`);
}

/** `tags:a+b` all, `tags:a,b` any, `#a`; other words must stand in the title or the first post. */
function search(call: Call): unknown {
  const term = text(call, "q") ?? "";
  const words = term.split(/\s+/).filter((word) => word !== "" && !/^(?:order|in|status):/.test(word));
  const found = inOrder(call, visibleTopics(call)).filter((topic) =>
    words.every((word) => matches(topic, word)),
  );
  const firsts = found.flatMap((topic) => topic.posts.slice(0, 1));
  return {
    posts: firsts.map((post) => ({
      ...postJson(call.forum, post, { viewer: call.me, withRaw: false }),
      blurb: post.raw.slice(0, 200),
    })),
    topics: found.map((topic) => topicRow(call.forum, topic, call.me)),
    users: [],
    categories: [],
    tags: [],
    groups: [],
    grouped_search_result: {
      term,
      more_posts: null,
      more_full_page_results: null,
      post_ids: firsts.map((post) => post.id),
      error: null,
    },
  };
}

function matches(topic: Topic, word: string): boolean {
  const tags = /^(?:tags?:|#)(.+)$/.exec(word)?.[1];
  const has = (name: string): boolean => topic.tags.some((tag) => tag.name === name.toLowerCase());
  if (tags === undefined) {
    const content = `${topic.title} ${topic.posts[0]?.raw ?? ""}`.toLowerCase();
    return content.includes(word.toLowerCase());
  }
  return tags.includes("+") ? tags.split("+").every(has) : tags.split(",").some(has);
}
