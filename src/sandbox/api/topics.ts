/** Topics: their pages, tags, title, status, deletion. */
import { invalidAccess, notFound, Refusal } from "../refusal.ts";
import type { Topic } from "../state/entities.ts";
import { retitleTopic } from "../acts/edit-post.ts";
import { tagTopic } from "../acts/tag-topic.ts";
import { deleteTopic, moveTopic, recoverTopic, setTopicStatus } from "../acts/topic-status.ts";
import { isStaff } from "../rules/membership.ts";
import { visibleTopic } from "../rules/rights.ts";
import { postJson, visiblePosts } from "../views/post-json.ts";
import { topicPageJson } from "../views/topic-json.ts";
import {
  actor,
  flag,
  integer,
  list,
  NOTHING,
  pathId,
  Redirect,
  requiredText,
  text,
  type Call,
  type Routes,
} from "./call.ts";
import { tagNames } from "./tag-names.ts";

const PAGE = 20;
const PRINTED_PAGE = 1000;

export function topicRoutes(routes: Routes): void {
  routes.get("/t/external_id/:id", (call) => {
    const topic = [...call.forum.state.topics.values()].find((one) => one.externalId === call.path["id"]);
    if (topic === undefined || topic.deletedAt !== null) throw notFound();
    visibleTopic(call.forum, call.me, topic.id);
    return new Redirect(`${call.forum.baseUrl}/t/${topic.slug}/${topic.id}.json`);
  });
  routes.get("/t/:id/posts", chosenPosts);
  routes.get("/t/:slug/:id", topicPage);
  routes.get("/t/:id", topicPage);
  routes.put("/t/:id/tags", (call) => {
    const topic = mine(call);
    const names = tagNames(call);
    if (call.forum.era === "2023" && (names === undefined || names.length === 0)) requiredText(call, "tags");
    tagTopic(call.forum, actor(call), topic, names ?? []);
    return basicTopic(topic);
  });
  routes.put("/t/:id/status", (call) => {
    const topic = mine(call);
    setTopicStatus(call.forum, actor(call), topic, {
      status: requiredText(call, "status"),
      on: flag(call, "enabled"),
    });
    return { success: "OK", topic_status_update: null };
  });
  routes.put("/t/:id/recover", (call) => {
    recoverTopic(call.forum, actor(call), mine(call));
    return NOTHING;
  });
  routes.put("/t/:id/reset-bump-date", (call) => {
    const topic = mine(call);
    if (!isStaff(actor(call)) && actor(call).trustLevel < 4) throw invalidAccess();
    topic.bumpedAt =
      topic.posts.findLast((post) => post.deletedAt === null && post.type !== 3)?.createdAt ??
      topic.createdAt;
    return NOTHING;
  });
  routes.put("/t/:slug/:id", changeTopic);
  routes.put("/t/:id", changeTopic);
  routes.delete("/t/:id", (call) => {
    deleteTopic(call.forum, actor(call), mine(call));
    return NOTHING;
  });
}

function mine(call: Call): Topic {
  return visibleTopic(call.forum, call.me, pathId(call));
}

function topicPage(call: Call): unknown {
  const print = flag(call, "print");
  const page = topicPageJson(call.forum, visible(call), {
    viewer: call.me,
    withRaw: isTrue(text(call, "include_raw")),
    showDeleted: isTrue(text(call, "show_deleted")),
    page: integer(call, "page") ?? 1,
    size: print ? PRINTED_PAGE : PAGE,
  });
  if (page === null) throw pageNotFound();
  return page;
}

/** A missing topic is answered with the page that people would see. */
function visible(call: Call): Topic {
  try {
    return mine(call);
  } catch (error) {
    throw error instanceof Refusal && error.status === 404 ? pageNotFound() : error;
  }
}

function pageNotFound(): Refusal {
  const words = notFound().body;
  const html =
    '<div class="page-not-found"><h1 class="title">Oops! That page doesn’t exist or is private.</h1></div>';
  return new Refusal(404, { ...words, extras: { title: "Page Not Found", html, group: null } });
}

function isTrue(value: string | undefined): boolean {
  return value === "true" || value === "1";
}

function chosenPosts(call: Call): unknown {
  const topic = mine(call);
  const ids = (list(call, "post_ids") ?? []).map(Number);
  const showDeleted = isTrue(text(call, "show_deleted"));
  const all = visiblePosts(topic.posts, call.me, showDeleted || isStaff(call.me));
  const posts = ids.length === 0 ? all.slice(0, PAGE) : all.filter((post) => ids.includes(post.id));
  const withRaw = isTrue(text(call, "include_raw"));
  return {
    post_stream: { posts: posts.map((post) => postJson(call.forum, post, { viewer: call.me, withRaw })) },
    id: topic.id,
  };
}

function changeTopic(call: Call): unknown {
  const topic = mine(call);
  const me = actor(call);
  const tags = tagNames(call);
  const title = text(call, "title");
  if (title !== undefined) retitleTopic(call.forum, me, topic, title);
  const category = integer(call, "category_id");
  if (category !== undefined) moveTopic(call.forum, me, topic, category);
  if (tags !== undefined) tagTopic(call.forum, me, topic, tags);
  return basicTopic(topic);
}

function basicTopic(topic: Topic): unknown {
  return {
    basic_topic: {
      id: topic.id,
      title: topic.title,
      fancy_title: topic.title,
      slug: topic.slug,
      posts_count: topic.posts.filter((post) => post.deletedAt === null).length,
    },
  };
}
