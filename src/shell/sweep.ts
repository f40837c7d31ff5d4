/**
 * Finds what deliveries have missed. The forum loses them when the service is down, does not keep their order,
 * and tells nobody of votes; so in a rhythm of minutes the service looks at what is cheap to look at:
 * - the lists of the request tag and the stage tags, for topics whose row has changed;
 * - the categories of requests, for new topics that have no tag yet;
 * - the webhook's own log, for deliveries that did not arrive;
 * - the bot's notifications, for edits of its posts.
 * What none of these shows (a wiki edit in the middle of a thread that lost both its delivery and its
 * notification, an author's deletion) is found when every open topic is read in full, once in some hours.
 */
import type { Clock } from "../clock/clock.ts";
import { requestTagsOf } from "../core/request/programme.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import { Refused, UnexpectedAnswer } from "../discourse-api/errors.ts";
import { EDITED } from "../discourse-api/notifications.ts";
import type { ListedTopic } from "../discourse-api/topic-lists.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { webhookAddress } from "../settings/webhook-path.ts";
import type { Log } from "./log.ts";
import { isOpenRequest, requestCategories } from "./hearing/request-topics.ts";
import type { RequestTopics } from "./hearing/request-topics.ts";
import type { TagWatch } from "./reading/tag-watch.ts";
import type { Occasion } from "./topic-queue.ts";

type SweepCalls = Calls<
  "tags.topics" | "topics.inCategory" | "webhooks.list" | "webhooks.events" | "notifications.list"
>;

export interface SweepParts {
  /** Its requests give way to those that members wait for. */
  readonly api: SweepCalls;
  /** The same without giving way: what the first look finds is what the service waits for. */
  readonly prompt: SweepCalls;
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: RequestTopics;
  readonly tags: TagWatch;
  readonly ask: (topicId: number, occasion: Occasion) => void;
  /** A delivery did not arrive that belonged to no topic, as one that tells who has left a group. */
  readonly onLost: () => void;
  /** Milliseconds between two full reads of an open topic. */
  readonly fullReadEvery: number;
}

export interface Sweep {
  /** Finds every open request: all that a service has to know before it serves. May be tried again when it throws. */
  find(): Promise<void>;
  /** One look at everything that is cheap; the first one goes on where `find` has ended. */
  run(): Promise<void>;
}

/** How far back the first look reads what else has a date; the service is seldom away for longer. */
const LOOK_BACK = 3 * 24 * 3_600_000;
/**
 * Pages of 50 deliveries that one look reads of the webhook's log: it holds those of the whole forum, which on a busy one
 * would take a start many minutes. What is older was either heard or is found by the full read.
 */
const MOST_PAGES_OF_LOG = 20;
/** Somebody may be waiting for the answer to what was said this lately. */
const LATELY = 15 * 60_000;

/** From a request to the day its file is due it is seldom longer. */
const LONGEST_CALL = 365 * 24 * 3_600_000;

/** A sweep that has seen nothing yet. */
export function createSweep(parts: SweepParts): Sweep {
  const { settings, clock, log, requests, ask, onLost, fullReadEvery } = parts;
  const rows = new Map<number, ListedTopic>();
  const readInFull = new Map<number, number>();
  const startedAt = clock.now();
  const followup = Math.max(
    settings.followup,
    ...settings.programmes.map((programme) => programme.settings.followup),
  );
  let eventMark = 0;
  let notificationMark = 0;
  let first = true;
  let justFound = false;
  let api = parts.prompt;

  /** A list that this forum does not show is left out, but not that of the requests themselves. */
  async function sweepLists(): Promise<void> {
    for (const tag of requestTagsOf(settings)) await sweepList(tag);
    for (const tag of Object.values(settings.stageTags)) await unlessRefused(() => sweepList(tag), tag);
  }

  async function sweepList(tag: string): Promise<void> {
    for (let page = 0; ; page += 1) {
      const list = await api.tags.topics(tag, page);
      if (list === null && !parts.tags.unusable().includes(tag))
        log.warn({ tag }, "the forum has no such tag");
      if (page === 0) parts.tags.note(tag, list !== null);
      const changed = (list?.topics ?? []).filter(isChanged);
      for (const row of changed) note(row);
      if (list === null || !list.more || changed.length === 0) return;
    }
  }

  /** The newest topics of each category of requests; whether one is to be tagged is for the look to say. */
  async function sweepCategories(): Promise<void> {
    for (const category of requestCategories(settings)) {
      const { topics } = await api.topics.inCategory(category, 0);
      for (const row of topics) {
        if (row.pinned || row.created_at < clock.now() - LOOK_BACK || requests.has(row.id)) continue;
        if (!isChanged(row)) continue;
        rows.set(row.id, row);
        ask(row.id, { kind: "swept", evidence: null });
      }
    }
  }

  function isChanged(row: ListedTopic): boolean {
    return JSON.stringify(rows.get(row.id)) !== JSON.stringify(row);
  }

  function note(row: ListedTopic): void {
    rows.set(row.id, row);
    requests.note(row.id, row);
    const worthIt =
      !first || isOpenRequest(row, settings) || row.bumped_at >= startedAt - LOOK_BACK || isFollowed(row);
    if (!worthIt) return;
    const {
      title,
      tags,
      closed,
      archived,
      highest_post_number: highestPostNumber,
      bumped_at: bumpedAt,
    } = row;
    if (first) readInFull.set(row.id, clock.now());
    ask(row.id, {
      kind: "swept",
      lately: row.bumped_at >= clock.now() - LATELY,
      evidence: { of: "row", title, tags, closed, archived, highestPostNumber, bumpedAt },
    });
  }

  /** A letter is out, and the day on which is asked what came of it is perhaps still to come. */
  function isFollowed({ tags, archived, created_at: createdAt }: ListedTopic): boolean {
    const isOut = !archived && tags.includes(settings.stageTags.delivered);
    return isOut && followup > 0 && createdAt >= startedAt - followup - LONGEST_CALL;
  }

  async function sweepWebhookLog(): Promise<void> {
    const hook = await findWebhook();
    if (hook === null) return;
    const since = eventMark;
    for (let offset = 0, page = 1; page <= MOST_PAGES_OF_LOG; page += 1) {
      const { events, total } = await api.webhooks.events(hook, offset);
      const recent = events.filter(({ id, created_at: at }) => id > since && at >= startedAt - LOOK_BACK);
      for (const { id, status, topic_id: topicId } of recent) {
        eventMark = Math.max(eventMark, id);
        const arrived = status >= 200 && status < 300;
        if (arrived) continue;
        if (topicId === null) onLost();
        else if (requests.has(topicId)) ask(topicId, { kind: "swept", evidence: null });
      }
      offset += events.length;
      if (recent.length < events.length || events.length === 0 || offset >= total) return;
    }
  }

  /** Ours among the forum's webhooks, by the address it delivers to; null when it cannot be told. */
  async function findWebhook(): Promise<number | null> {
    if (settings.publicUrl === null) return null;
    const address = webhookAddress(settings.publicUrl);
    const { webhooks } = await api.webhooks.list();
    return webhooks.find(({ payload_url: url }) => url === address)?.id ?? null;
  }

  async function sweepNotifications(): Promise<void> {
    const since = notificationMark;
    for (let offset = 0; ;) {
      const list = await api.notifications.list(offset);
      const recent = list.filter(({ id, created_at: at }) => id > since && at >= startedAt - LOOK_BACK);
      for (const { id, notification_type: type, topic_id, post_id, revision_number } of recent) {
        notificationMark = Math.max(notificationMark, id);
        if (type !== EDITED || topic_id === null || post_id === null || !requests.has(topic_id)) continue;
        ask(topic_id, {
          kind: "swept",
          evidence:
            revision_number === null ? null : { of: "revision", postId: post_id, version: revision_number },
        });
      }
      offset += list.length;
      if (recent.length < list.length || list.length === 0) return;
    }
  }

  function readOpenOnesInFull(): void {
    for (const topicId of requests.open()) {
      const last = readInFull.get(topicId);
      if (last !== undefined && clock.now() - last < fullReadEvery) continue;
      readInFull.set(topicId, clock.now());
      if (last === undefined) continue;
      ask(topicId, { kind: "swept", evidence: null });
    }
  }

  /** A look that this forum does not allow, or answers strangely, is left out; the others go on. */
  async function unlessRefused(look: () => Promise<void>, what: string): Promise<void> {
    try {
      await look();
    } catch (err) {
      if (!(err instanceof Refused) && !(err instanceof UnexpectedAnswer)) throw err;
      log.warn({ err, look: what }, "a look of the sweep was refused");
    }
  }

  return {
    async find() {
      api = parts.prompt;
      await sweepLists();
      api = parts.api;
      first = false;
      justFound = true;
    },
    async run() {
      try {
        if (!justFound) await sweepLists();
        justFound = false;
        await unlessRefused(sweepCategories, "categories");
        await unlessRefused(sweepWebhookLog, "webhook log");
        await unlessRefused(sweepNotifications, "notifications");
      } finally {
        readOpenOnesInFull();
      }
    },
  };
}
