/** The pages of the sandbox: the list, a topic, the messages, an account. */
import { escapeHtml } from "../cooking/cook.ts";
import type { Forum } from "../forum.ts";
import type { Member, Topic } from "../state/entities.ts";
import { groupsOf } from "../rules/membership.ts";
import { canEditTopic, canReply, canSeeTopic, categoryPermission } from "../rules/rights.ts";
import { visiblePosts } from "../views/post-json.ts";
import { postHtml } from "./post-html.ts";
import { roleOf, wordsOf } from "./words.ts";

/** What this forum is, and what can be tried in it. */
export function welcome(forum: Forum): string {
  const { welcome: said } = wordsOf(forum);
  const steps = said.steps.map((step) => `<li>${step}</li>`).join("");
  return `<section class="welcome" aria-labelledby="welcome"><h2 id="welcome">${said.title}</h2><p>${said.text}</p><ol>${steps}</ol></section>`;
}

export function topicList(forum: Forum, me: Member | null, messages: boolean): string {
  const words = wordsOf(forum);
  const topics = [...forum.state.topics.values()]
    .filter((topic) => (topic.categoryId === null) === messages && topic.deletedAt === null)
    .filter((topic) => (messages ? isMine(forum, me, topic) : canSeeTopic(forum, me, topic)))
    .sort((a, b) => b.bumpedAt - a.bumpedAt || b.id - a.id);
  if (topics.length === 0) return `<p>${messages ? words.noMessages : words.noTopics}</p>`;
  return `<ul class="topics">${topics.map((topic) => topicLine(forum, topic)).join("")}</ul>`;
}

/** Administrators could read everyone's messages; their own page shows only what is for them. */
function isMine(forum: Forum, me: Member | null, topic: Topic): boolean {
  if (me === null) return false;
  return (
    topic.allowedMembers.has(me.id) || groupsOf(forum, me).some((group) => topic.allowedGroups.has(group.id))
  );
}

function topicLine(forum: Forum, topic: Topic): string {
  const count = topic.posts.filter((post) => post.deletedAt === null).length;
  return `<li><a href="/t/${topic.slug}/${topic.id}">${escapeHtml(topic.title)}</a><br>${tagsHtml(topic)} <span class="soft">${wordsOf(forum).posts(count)}</span></li>`;
}

function tagsHtml(topic: Topic): string {
  return topic.tags.map((tag) => `<span class="tag">${escapeHtml(tag.name)}</span>`).join(" ");
}

export function topicMain(forum: Forum, topic: Topic, me: Member | null): string {
  const posts = visiblePosts(topic.posts, me, false).map((post) => postHtml(forum, post, me));
  return `<p>${tagsHtml(topic)}</p>${tagForm(forum, topic, me)}${posts.join("\n")}${replyForm(forum, topic, me)}`;
}

function tagForm(forum: Forum, topic: Topic, me: Member | null): string {
  if (me === null || topic.categoryId === null || !canEditTopic(forum, me, topic)) return "";
  const words = wordsOf(forum);
  const value = escapeHtml(topic.tags.map((tag) => tag.name).join(", "));
  return `<details><summary class="soft">${words.setTags}</summary>
<form method="post" action="/t/${topic.id}/tags"><label>${words.tags} <input type="text" name="tags" value="${value}"></label> <button>${words.save}</button></form></details>`;
}

function replyForm(forum: Forum, topic: Topic, me: Member | null): string {
  const words = wordsOf(forum);
  if (me === null) return `<p class="soft">${words.chooseFirst}</p>`;
  if (!canReply(forum, me, topic)) return "";
  return `<form method="post" action="/t/${topic.id}/reply">
<p><label for="reply">${words.reply} (${escapeHtml(me.username)})</label></p>
<textarea id="reply" name="raw" required></textarea>
<button>${words.send}</button>
</form>`;
}

export function newTopicForm(forum: Forum, me: Member | null): string {
  if (me === null) return "";
  const words = wordsOf(forum);
  const options = [...forum.state.categories.values()]
    .filter((category) => categoryPermission(forum, me, category) === 1)
    .map((category) => `<option value="${category.id}">${escapeHtml(category.name)}</option>`)
    .reverse();
  return `<details><summary>${words.newTopic}</summary>
<form method="post" action="/topics">
<p><label>${words.title} <input type="text" name="title" required></label></p>
<p><label>${words.category} <select name="category">${options.join("")}</select></label></p>
<textarea name="raw" aria-label="${words.newTopic}" required></textarea>
<button>${words.send}</button>
</form></details>`;
}

export function memberMain(forum: Forum, member: Member): string {
  const names = groupsOf(forum, member).map((group) => escapeHtml(group.name));
  const words = wordsOf(forum);
  const role = roleOf(forum, member);
  return `<p>@${escapeHtml(member.username)}${role === null ? "" : ` · ${role}`}</p><p>${words.groups}${words.colon}${names.join(", ")}</p>`;
}
