/**
 * The topic that is on the page: its view, kept up to date while it is read,
 * and whoever draws from it.
 *
 * @import { ForumPost, ForumTopic, Member, View } from "../../../types"
 */
import { readView } from "./read-view";

export default class RequestPage {
  /** @type {View | null} */
  view = null;
  /** @type {"reading" | "none" | "unread" | "known"} */
  state = "reading";
  /** @type {number | null} */
  statusNumber = null;
  /**
   * What came of a member's deeds, by the place it is said at.
   *
   * @type {Map<string, readonly (Node | string)[]>}
   */
  said = new Map();
  /**
   * What a member has typed and not sent yet, by deed.
   *
   * @type {Map<string, string>}
   */
  drafts = new Map();
  /**
   * What this member has voted as far as the page knows, by project: the
   * option's label, null when nothing.
   *
   * @type {Map<number, string | null>}
   */
  votes = new Map();

  #messageBus;
  /** @type {Set<() => void>} */
  #drawers = new Set();
  /** @type {number | null} */
  #statusId = null;
  #readings = 0;
  #statusSeen = "";

  /** @param {{ type: string, id: number }} message */
  #onMessage = ({ type, id }) => {
    const isStatus = type === "revised" && id === this.#statusId;
    const mayBeStatus = type === "created" && this.state === "none";
    if (isStatus || mayBeStatus) {
      this.read();
    }
  };

  /**
   * @param {ForumTopic} topic
   * @param {Member | null} member
   * @param {{ subscribe: Function, unsubscribe: Function } | undefined} messageBus
   */
  constructor(topic, member, messageBus) {
    this.topic = topic;
    this.member = member;
    this.#messageBus = messageBus;
    messageBus?.subscribe(this.#channel, this.#onMessage);
    this.read();
  }

  /** Ends the updates; the drawers are not called again. */
  leave() {
    this.#readings += 1;
    this.#drawers.clear();
    this.#messageBus?.unsubscribe(this.#channel, this.#onMessage);
  }

  /** Whether the member may answer in the topic, which is how buttons act. */
  get canReply() {
    return this.member !== null && this.topic.details?.can_create_post === true;
  }

  /**
   * The address of a post of this topic.
   *
   * @param {number} number
   */
  addressOf(number) {
    return `${this.topic.url ?? `/t/${this.topic.id}`}/${number}`;
  }

  /**
   * Calls `drawer` now and whenever the view has been read anew, until the
   * element it draws into has left the page.
   *
   * @param {Element} drawnInto
   * @param {() => void} drawer
   */
  draw(drawnInto, drawer) {
    let wasOnPage = false;
    const drawWhileShown = () => {
      wasOnPage ||= drawnInto.isConnected;
      if (wasOnPage && !drawnInto.isConnected) {
        this.#drawers.delete(drawWhileShown);
      } else {
        drawer();
      }
    };
    this.#drawers.add(drawWhileShown);
    drawWhileShown();
  }

  /**
   * The forum has drawn the status post: it is read again if it is another
   * text than the one last read.
   *
   * @param {ForumPost} post
   */
  statusDrawn({ version, updated_at, cooked }) {
    const seen = `${version} ${updated_at} ${cooked?.length}`;
    const isFirst = this.#statusSeen === "";
    const isNew = seen !== this.#statusSeen;
    this.#statusSeen = seen;
    if (isNew && (!isFirst || this.state === "none")) {
      this.read();
    }
  }

  /** Reads the view anew; of several readings under way the last one counts. */
  async read() {
    this.#readings += 1;
    const reading = this.#readings;
    try {
      const { post, view } = await readView(this.topic);
      if (reading !== this.#readings) {
        return;
      }
      this.#statusId = post?.id ?? null;
      this.statusNumber = post?.post_number ?? null;
      this.view = view;
      this.state = post === null ? "none" : view === null ? "unread" : "known";
    } catch {
      // The page works by text without the view, and the next message or
      // visit reads it again: nothing a reader could do about it now.
      if (reading !== this.#readings) {
        return;
      }
      this.state = this.view === null ? "unread" : "known";
    }
    for (const drawer of [...this.#drawers]) {
      drawer();
    }
  }

  get #channel() {
    return `/topic/${this.topic.id}`;
  }
}
