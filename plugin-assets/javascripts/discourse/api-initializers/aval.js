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
import { closeDeedDialog } from "../lib/deed-dialog";
import { memberOf } from "../lib/member";
import { isBot, isStatusPost } from "../lib/read-view";
import { markRecused } from "../lib/recusal-marks";
import RequestPage from "../lib/request-page";
import { showPanel } from "../lib/status-panel";
import { removeBar, showBar } from "../lib/topic-bar";
import { isRequest } from "../lib/topic-tags";

/** `id` and `afterAdopt` are for 2023: decorate once, and when the post is in the page's own document. */
const DECORATION = { id: "aval", onlyStream: true, afterAdopt: true };

/** @param {PluginApi} api */
function initialize(api) {
  const member = memberOf(api.getCurrentUser());
  const messageBus = api.container.lookup("service:message-bus");
  /** @type {RequestPage | null} */
  let page = null;
  let isMarking = false;

  function leave() {
    page?.leave();
    page = null;
    removeBar();
    closeDeedDialog();
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
    showBar(page);
    return page;
  }

  /** Posts come in groups and are in the page only after they are decorated. */
  function markSoon() {
    if (!isMarking) {
      isMarking = true;
      requestAnimationFrame(() => {
        isMarking = false;
        if (page !== null) {
          markRecused(page);
          showBar(page);
        }
      });
    }
  }

  api.decorateCookedElement(
    (
      /** @type {HTMLElement} */ cooked,
      /** @type {{ getModel?: () => unknown } | undefined} */ helper
    ) => {
      const post = /** @type {ForumPost | undefined} */ (helper?.getModel?.());
      const entered = enter(post?.topic);
      if (post === undefined || entered === null) {
        return;
      }
      markSoon();
      const wrap = isBot(post.username)
        ? /** @type {HTMLElement | null} */ (
            cooked.querySelector('.d-wrap[data-wrap="aval"]')
          )
        : null;
      if (wrap === null) {
        return;
      }
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

  api.onPageChange(() => {
    const topic = api.container.lookup("controller:topic")?.model;
    const isOnTopic = document.querySelector("#topic-title") !== null;
    const isKnown = topic?.tags !== undefined;
    if (!isOnTopic || (isKnown && enter(topic) === null)) {
      leave();
    }
  });
}

// @ts-expect-error -- The types are of today's Discourse; 3.1 needs the version.
export default apiInitializer("1.6.0", initialize);
