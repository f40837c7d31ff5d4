/**
 * Aval in the forum's pages: shows where a request for letters stands, and lets
 * members act with buttons. Topics without the request tag are left as they are.
 *
 * @import { PluginApi } from "discourse/lib/plugin-api"
 * @import { ForumPost, ForumTopic } from "../../../types"
 */
import { apiInitializer } from "discourse/lib/api";
import { showBallot } from "../lib/ballot";
import { showChecklist } from "../lib/checklist";
import { closeDialog } from "../lib/dialog";
import { editAsMarkdown } from "../lib/editor-mode";
import { memberOf } from "../lib/member";
import { isBot, isStatusPost } from "../lib/read-view";
import { markRecused } from "../lib/recusal-marks";
import RequestPage from "../lib/request-page";
import { showPanel } from "../lib/status-panel";
import { removeBar, showBar } from "../lib/topic-bar";
import { isRequest } from "../lib/topic-tags";

/**
 * `id` and `afterAdopt` are for 2023: decorate once, and when the post is in
 * the page's own document. Not `onlyStream`: the nested view is no stream.
 */
const DECORATION = { id: "aval", onlyStream: false, afterAdopt: true };

/** Addresses of topics, in the flat and in the nested view; a slug is never a number alone. */
const TOPIC_ADDRESS =
  /^(?:\/[^/]+)*?\/[tn]\/(?:[^/]*[^/\d][^/]*\/)?(\d+)(?:[/?#]|$)/;

/** @param {PluginApi} api */
function initialize(api) {
  const member = memberOf(api.getCurrentUser());
  const messageBus = api.container.lookup("service:message-bus");
  /** @type {RequestPage | null} */
  let page = null;
  let isMarking = false;
  /**
   * Who wrote which post of the topic on the page, by their numbers.
   *
   * @type {Map<number, number>}
   */
  const authors = new Map();

  editAsMarkdown(api);

  function leave() {
    page?.leave();
    page = null;
    authors.clear();
    removeBar();
    closeDialog();
  }

  /** The page of a request, null on any other topic. */
  function enter(/** @type {ForumTopic | undefined} */ topic) {
    if (topic === undefined || !isRequest(topic)) {
      return null;
    }
    if (page?.topic.id !== topic.id) {
      leave();
      page = new RequestPage(topic, member, messageBus);
      page.draw(document.body, markSoon);
    }
    return page;
  }

  /**
   * Posts come in groups and are in the page only after they are decorated, the
   * title on 3.1 only with the first post.
   */
  function markSoon() {
    if (!isMarking) {
      isMarking = true;
      requestAnimationFrame(() => {
        isMarking = false;
        if (page !== null) {
          markRecused(page, authors);
          showBar(page);
        }
      });
    }
  }

  /** The topic that the forum has on the page, whatever of it is loaded. */
  function topicOnPage() {
    return /** @type {ForumTopic | undefined} */ (
      api.container.lookup("controller:topic")?.model ?? undefined
    );
  }

  api.decorateCookedElement(
    (
      /** @type {HTMLElement} */ cooked,
      /** @type {{ getModel?: () => unknown } | undefined} */ helper
    ) => {
      const post = /** @type {ForumPost | undefined} */ (helper?.getModel?.());
      const entered = post === undefined ? null : enter(topicOf(post));
      if (post === undefined || entered === null) {
        return;
      }
      if (post.user_id !== undefined) {
        authors.set(post.post_number, post.user_id);
      }
      markSoon();
      const wrap = isBot(post.username)
        ? /** @type {HTMLElement | null} */ (
            cooked.querySelector('.d-wrap[data-wrap="aval"]')
          )
        : null;
      if (wrap === null || wrap.dataset.avalDrawn !== undefined) {
        return;
      }
      wrap.dataset.avalDrawn = "";
      if (isStatusPost(post)) {
        entered.statusDrawn(post);
        showPanel(wrap, entered);
      } else if (wrap.dataset.kind === "project") {
        showChecklist(wrap, post, entered);
      } else if (wrap.dataset.kind === "ballot") {
        showBallot(cooked, wrap, post, entered);
      }
    },
    DECORATION
  );

  /** Posts of the nested view may not know their topic. */
  function topicOf(/** @type {ForumPost} */ post) {
    const onPage = topicOnPage();
    return post.topic ?? (onPage?.id === post.topic_id ? onPage : undefined);
  }

  api.onPageChange((/** @type {string} */ url) => {
    const [, number] = TOPIC_ADDRESS.exec(url) ?? [];
    const id = Number(number);
    const topic = topicOnPage();
    // Until the topic of this address is loaded, its posts may have entered it.
    const isThere =
      topic?.id === id ? enter(topic) !== null : page?.topic.id === id;
    if (!isThere) {
      leave();
    }
    markSoon();
  });
}

// @ts-expect-error -- The types are of today's Discourse; 3.1 needs the version.
export default apiInitializer("1.6.0", initialize);
