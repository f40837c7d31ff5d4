/**
 * A small stand-in for the parts of Discourse that the component uses: the plugin API, `ajax`, its error dialog,
 * translations, the message bus. It draws recorded posts the way the forum of the recording did.
 */
const forum = {
  user: null,
  topic: null,
  decorators: [],
  pageChanges: [],
  subscriptions: new Map(),
  requests: [],
  transformers: new Map(),
  refusals: [],
  initialize: null,
  start,
  showTopic,
  loadMore,
  showList,
  announce: (message) => forum.subscriptions.get(`/topic/${forum.topic.id}`)?.(message),
};
globalThis.forum = forum;

/** Boots the forum for a reader, with the component installed. */
async function start({ locale, words, user }) {
  setWords(locale, words);
  forum.user = user;
  await import("/theme/api-initializers/aval.js");
  forum.initialize();
}

/** Words as Discourse finds them: a key below the theme's, `one` or `other` by the count, `%{name}` filled in. */
function setWords(locale, words) {
  const plural = new Intl.PluralRules(locale);
  globalThis.I18n = {
    currentLocale: () => locale,
    t(key, values = {}) {
      let found = key.split(".").reduce((part, name) => part?.[name], { theme: words });
      if (typeof found === "object") found = found[plural.select(values.count)] ?? found.other;
      if (found === undefined) throw new Error(`no words for ${key}`);
      return found.replace(/%\{(\w+)\}/g, (_, name) => {
        if (values[name] === undefined) throw new Error(`${key} needs ${name}`);
        return values[name];
      });
    },
  };
}

const api = {
  container: {
    lookup(name) {
      if (name === "controller:topic") return { model: forum.topic };
      if (name !== "service:message-bus")
        throw new Error(`nobody said that ${name} is there in every version`);
      return {
        subscribe: (channel, listener) => forum.subscriptions.set(channel, listener),
        unsubscribe(channel, listener) {
          if (forum.subscriptions.get(channel) === listener) forum.subscriptions.delete(channel);
        },
      };
    },
  },
  getCurrentUser: () => forum.user,
  decorateCookedElement: (decorator, options) => forum.decorators.push({ decorator, options }),
  onPageChange: (listener) => forum.pageChanges.push(listener),
  registerValueTransformer: (name, transformer) => forum.transformers.set(name, transformer),
};

/** Of `discourse/lib/constants` since 2025. */
export const USER_OPTION_COMPOSITION_MODES = { markdown: 0, rich: 1 };

export function apiInitializer(version, initialize) {
  if (typeof version !== "string") throw new Error("Discourse 3.1 wants the version of the plugin API");
  forum.initialize = () => initialize(api);
}

/** Answers as the forum would from the posts it holds, once `forum.answersAfter` has come true. */
export async function ajax(url, { type = "GET", data } = {}) {
  forum.requests.push({ url, type, data });
  await forum.answersAfter;
  const refusal = forum.refusals.find((candidate) => candidate.type === type && candidate.url === url);
  if (refusal !== undefined) {
    if (!refusal.always) forum.refusals.splice(forum.refusals.indexOf(refusal), 1);
    throw { jqXHR: { status: refusal.status, responseJSON: { errors: [refusal.says] } } };
  }
  return answer(url, type, data);
}

function answer(url, type, data) {
  const [, postId] = /^\/posts\/(\d+)\.json$/.exec(url) ?? [];
  const post = forum.posts.find(({ id }) => id === Number(postId));
  if (post !== undefined && type === "GET") return { ...post };
  if (post !== undefined && type === "PUT") return { post: Object.assign(post, { raw: data.post.raw }) };
  const [, number] = /^\/posts\/by_number\/\d+\/(\d+)\.json$/.exec(url) ?? [];
  const numbered = forum.posts.find(({ post_number }) => post_number === Number(number));
  if (numbered !== undefined && type === "GET") return { ...numbered };
  if (url === "/polls/vote") return vote(data, type);
  if (url === "/posts" && type === "POST") return { id: 900, post_number: 90, topic_id: data.topic_id };
  if (url === `/t/${forum.topic.id}.json`) {
    const posts = forum.posts.filter(
      (candidate) => candidate.post_number === 1 || candidate.username === data.username_filters,
    );
    return { post_stream: { posts: posts.map((candidate) => ({ ...candidate })) } };
  }
  throw new Error(`the stand-in has no answer to ${type} ${url}`);
}

/** The forum keeps a reader's votes with the post of the poll. */
function vote({ post_id, poll_name, options }, type) {
  const post = forum.posts.find(({ id }) => id === post_id);
  const { [poll_name]: _, ...others } = post.polls_votes ?? {};
  post.polls_votes = type === "PUT" ? { ...others, [poll_name]: options } : others;
  return { poll: post.polls.find(({ name }) => name === poll_name), vote: options };
}

export function popupAjaxError(error) {
  const dialog = document.createElement("div");
  dialog.setAttribute("role", "alertdialog");
  dialog.className = "forum-dialog";
  dialog.textContent = error.jqXHR.responseJSON.errors[0];
  document.body.append(dialog);
}

/**
 * Draws a topic and those of its posts that are in view, decorated as the forum decorates them: posts first, their
 * title with the first of them as on 3.1, then the change of page.
 */
function showTopic({ recording, loaded, nested }) {
  forum.posts = recording.posts;
  forum.nested = nested;
  forum.topic = {
    id: recording.topic.id,
    url: `/t/${recording.topic.slug}/${recording.topic.id}`,
    tags: recording.topic.tags,
    details: { can_create_post: recording.canReply },
    postStream: { posts: recording.posts.filter(({ post_number }) => loaded.includes(post_number)) },
  };
  const posts = '<div class="container posts"><div class="posts-wrapper post-stream"></div></div>';
  document.querySelector("main").innerHTML = posts;
  for (const post of forum.topic.postStream.posts) drawPost(post, recording);
  if (loaded.includes(1)) document.querySelector("main").insertAdjacentHTML("afterbegin", titleOf(recording));
  const last = nested ? "" : `/${loaded.at(-1)}`;
  const address = `/${nested ? "n" : "t"}/${recording.topic.slug}/${recording.topic.id}${last}`;
  for (const listener of forum.pageChanges) listener(address, "topic");
}

function titleOf({ topic }) {
  return forum.nested ? '<div class="nested-view__header"><h1>Titre</h1></div>' : topic.title;
}

/** More posts are loaded, as when somebody scrolls up. */
function loadMore({ recording, loaded }) {
  for (const post of recording.posts) if (loaded.includes(post.post_number)) drawPost(post, recording);
  if (loaded.includes(1)) document.querySelector("main").insertAdjacentHTML("afterbegin", titleOf(recording));
}

function drawPost(drawn, recording) {
  // A post of the nested view knows its topic by number alone.
  const post = forum.nested ? { ...drawn, topic_id: forum.topic.id } : { ...drawn, topic: forum.topic };
  const cooked = document.createElement("div");
  cooked.className = "cooked";
  cooked.innerHTML = post.cooked;
  const poll = cooked.querySelector(".poll");
  if (poll !== null && recording.drawnPoll) poll.outerHTML = recording.drawnPoll;
  for (const { decorator, options } of forum.decorators) {
    if (!(forum.nested && options.onlyStream)) decorator(cooked, { getModel: () => post });
  }
  const article = document.createElement("article");
  if (forum.nested) article.className = "nested-post__article";
  else article.dataset.userId = post.user_id;
  article.id = `post_${post.post_number}`;
  article.dataset.postNumber = post.post_number;
  article.innerHTML = `<div class="topic-avatar" aria-hidden="true">${post.username.slice(0, 1)}</div>
    <div class="topic-meta-data"><div class="names"><span class="username">${post.name ?? post.username}</span></div></div>`;
  article.append(cooked);
  document.querySelector(".posts-wrapper").append(article);
}

/** Leaves for a page that is no topic. */
function showList() {
  forum.topic = null;
  document.querySelector("main").innerHTML = "<h1>Latest</h1>";
  for (const listener of forum.pageChanges) listener("/latest", "latest");
}
