/** Posts: making, reading, editing, deleting, liking, their revisions. */
import { createHash } from "node:crypto";
import { invalidParameters, notFound, Refusal } from "../refusal.ts";
import type { Post } from "../state/entities.ts";
import { createMessage, createReply, createTopic } from "../acts/create-post.ts";
import { deletePost, recoverPost } from "../acts/delete-post.ts";
import { unhidePost } from "../acts/hide-post.ts";
import { editPost, retitleTopic, setWiki } from "../acts/edit-post.ts";
import { checkboxAmong, checkboxAt, toggleCheckbox } from "../acts/toggle-checkbox.ts";
import { likePost, unlikePost } from "../acts/like-post.ts";
import { canSeeTopic, visiblePost, visibleTopic } from "../rules/rights.ts";
import { postJson } from "../views/post-json.ts";
import { revisionJson } from "../views/revision-json.ts";
import {
  actor,
  Answer,
  flag,
  integer,
  list,
  nested,
  NOTHING,
  pathId,
  text,
  type Call,
  type Routes,
} from "./call.ts";
import { tagNames } from "./tag-names.ts";

/** How long the forum remembers what it answered to the same parameters from the same account. */
const MEMO = 120_000;

/** Ids looked through by one page of the latest posts. */
const LATEST = 50;

export function postRoutes(routes: Routes): void {
  const memo = new Map<string, { readonly at: number; readonly answer: () => unknown }>();
  routes.post("/posts", (call) => remembered(memo, call, () => makePost(call)));
  routes.get("/posts", latestPosts);
  routes.get("/posts/by_number/:topic/:number", (call) => {
    const topic = visibleTopic(call.forum, call.me, pathId(call, "topic"));
    const post = topic.posts.find((candidate) => candidate.number === pathId(call, "number"));
    if (post === undefined) throw notFound();
    return postJson(call.forum, visiblePost(call.forum, call.me, post.id), {
      viewer: call.me,
      withRaw: true,
    });
  });
  routes.get("/posts/:id", (call) => ({
    ...postJson(call.forum, seen(call), { viewer: call.me, withRaw: true }),
    ...earlierText(seen(call), integer(call, "version") ?? null),
  }));
  routes.put("/posts/:id", changePost);
  routes.delete("/posts/:id", (call) => {
    deletePost(call.forum, actor(call), seen(call));
    return NOTHING;
  });
  routes.put("/posts/:id/recover", (call) => {
    const post = seen(call);
    recoverPost(call.forum, actor(call), post);
    return postJson(call.forum, post, { viewer: call.me, withRaw: true });
  });
  routes.put("/posts/:id/unhide", (call) => {
    unhidePost(call.forum, actor(call), seen(call));
    return NOTHING;
  });
  routes.put("/posts/:id/wiki", (call) => {
    setWiki(call.forum, actor(call), seen(call), flag(call, "wiki"));
    return NOTHING;
  });
  routes.get("/posts/:id/revisions/latest", (call) =>
    revisionJson(call.forum, seen(call), "latest", call.me),
  );
  routes.get("/posts/:id/revisions/:number", (call) =>
    revisionJson(call.forum, seen(call), pathId(call, "number"), call.me),
  );
  routes.put("/checklist/toggle", toggle);
  likeRoutes(routes);
}

/** known-from-sources: `version` shows the post with the text that it had then. */
function earlierText({ version: latest, revisions }: Post, version: number | null): { raw?: string } {
  if (version === null || version >= latest) return {};
  const next = revisions.find(({ number }) => number === version + 1);
  if (next === undefined) throw notFound();
  return { raw: next.raw.before };
}

/** known-from-sources: a checkbox is named by its place in early builds, by its number among all of them later. */
function toggle(call: Call): unknown {
  if (call.forum.era === "2023") throw notFound();
  const post = visiblePost(call.forum, call.me, integer(call, "post_id") ?? 0);
  const isEarly = call.forum.era === "2026-01";
  const box = isEarly
    ? checkboxAt(post, integer(call, "checkbox_offset") ?? -1)
    : checkboxAmong(post, integer(call, "checkbox_index") ?? -1, integer(call, "checkbox_count") ?? -1);
  toggleCheckbox(call.forum, actor(call), post, box, isEarly ? !box.checked : flag(call, "checked"));
  return new Answer(204, undefined);
}

function likeRoutes(routes: Routes): void {
  routes.post("/post_actions", (call) => {
    if (integer(call, "post_action_type_id") !== 2) throw invalidParameters("post_action_type_id");
    const post = visiblePost(call.forum, call.me, integer(call, "id") ?? 0);
    likePost(call.forum, actor(call), post);
    return postJson(call.forum, post, { viewer: call.me, withRaw: false });
  });
  routes.delete("/post_actions/:id", (call) => {
    const post = seen(call);
    unlikePost(call.forum, actor(call), post);
    return postJson(call.forum, post, { viewer: call.me, withRaw: false });
  });
}

function seen(call: Call): Post {
  return visiblePost(call.forum, call.me, pathId(call));
}

/** The same parameters from the same account within 120 s get the first answer again, a refusal too. */
function remembered(
  memo: Map<string, { readonly at: number; readonly answer: () => unknown }>,
  call: Call,
  work: () => unknown,
): unknown {
  const now = call.forum.clock.now();
  const sorted = Object.entries(call.body).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = createHash("sha1")
    .update(JSON.stringify([actor(call).id, sorted]))
    .digest("hex");
  const known = memo.get(key);
  if (known !== undefined && now - known.at < MEMO) return known.answer();
  try {
    const result = work();
    memo.set(key, { at: now, answer: () => result });
    return result;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refuse = (): never => {
      throw error;
    };
    memo.set(key, { at: now, answer: refuse });
    return refuse();
  }
}

function makePost(call: Call): unknown {
  const post = createFrom(call);
  const json = postJson(call.forum, post, { viewer: call.me, withRaw: true });
  return flag(call, "nested_post") ? { action: "create_post", post: json, success: true } : json;
}

function createFrom(call: Call): Post {
  const me = actor(call);
  const raw = text(call, "raw") ?? "";
  const title = text(call, "title") ?? "";
  const topicId = integer(call, "topic_id");
  if (topicId !== undefined) {
    return createReply(call.forum, me, topicId, {
      raw,
      replyTo: integer(call, "reply_to_post_number") ?? null,
      noBump: text(call, "no_bump") === "true" && (me.admin || me.moderator),
    });
  }
  if (text(call, "archetype") === "private_message") {
    const to = list(call, "target_recipients") ?? list(call, "target_usernames") ?? [];
    return createMessage(call.forum, me, { title, raw, to });
  }
  return createTopic(call.forum, me, {
    title,
    raw,
    categoryId: integer(call, "category") ?? null,
    tags: tagNames(call) ?? [],
    externalId: text(call, "external_id") ?? null,
  });
}

function changePost(call: Call): unknown {
  const me = actor(call);
  const post = seen(call);
  const given = nested(call, "post");
  editPost(call.forum, me, post, {
    raw: text(given, "raw") ?? "",
    rawOld: text(given, "raw_old") ?? (call.forum.era !== "2023" ? text(given, "original_text") : undefined),
    reason: text(given, "edit_reason"),
    bypassBump: call.forum.era !== "2023" && (flag(call, "bypass_bump") || flag(given, "bypass_bump")),
  });
  const title = text(call, "title") ?? text(given, "title");
  if (post.number === 1 && title !== undefined) retitleTopic(call.forum, me, post.topic, title);
  return { post: postJson(call.forum, post, { viewer: me, withRaw: true }) };
}

/** Public posts by id, backwards. In 3.1 a page is a window of ids, so it may be empty; later it holds 50. */
function latestPosts(call: Call): unknown {
  const { forum, me } = call;
  const before = integer(call, "before");
  const last = before ?? Math.max(0, ...forum.state.posts.keys());
  const shown = [...forum.state.posts.values()]
    .filter((post) => isPublic(post) && canSeeTopic(forum, me, post.topic))
    .sort((a, b) => b.id - a.id);
  const posts =
    forum.era === "2023"
      ? shown.filter((post) => post.id <= last && post.id > last - LATEST)
      : shown.filter((post) => before === undefined || post.id < before).slice(0, LATEST);
  return {
    latest_posts: posts.map((post) => ({
      ...postJson(forum, post, { viewer: me, withRaw: true }),
      topic_title: post.topic.title,
      topic_html_title: post.topic.title,
      category_id: post.topic.categoryId,
    })),
  };
}

function isPublic(post: Post): boolean {
  return (
    post.type === 1 &&
    post.topic.categoryId !== null &&
    post.deletedAt === null &&
    post.topic.deletedAt === null
  );
}
