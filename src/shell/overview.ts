/**
 * Keeps the network's overview, one post in the register topic, and sends the moderators' weekly message. It knows
 * of each request what the last look at it came to, and asks the forum for nothing besides: the register is read
 * once a process anyway, messages sent only when one is due.
 */
import type { Clock } from "../clock/clock.ts";
import type { OverviewEntry, Taken } from "../core/posts/overview-entry.ts";
import { lastTaken, OVERVIEW_LABEL, overviewText } from "../core/posts/overview-post.ts";
import { weeklyMessages } from "../core/posts/weekly-message.ts";
import { readSealedJson, sealJson } from "../core/record/sealed-json.ts";
import type { Seal } from "../core/model/seal.ts";
import { markKey } from "../core/text/mark.ts";
import { normaliseRaw } from "../core/text/normalise-raw.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import { Refused } from "../discourse-api/errors.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import type { Log } from "./log.ts";
import type { FoundPost } from "./reading/register.ts";
import type { Reader } from "./reading/read-snapshot.ts";

export interface Overview {
  /** What the last look at a topic came to; null where it is no request. */
  note(topicId: number, entry: OverviewEntry | null): void;
  /** Brings the post and the messages up to date, of the requests that are open now. */
  settle(open: readonly number[]): Promise<void>;
}

export interface OverviewParts {
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly reader: Pick<Reader, "register" | "sent">;
  readonly api: Calls<
    | "topics.byExternalId"
    | "topics.create"
    | "topics.resetBump"
    | "posts.reply"
    | "posts.edit"
    | "administration.categories"
    | "messages.sent"
    | "messages.send"
  >;
}

const KEY = markKey({ kind: "overview" });
/** Between two edits of the post. */
const PAUSE = 10 * 60_000;
/** A topic that still cannot be read is left out after this: the others are not kept waiting. */
const PATIENCE = 3_600_000;
const NOTHING: OverviewEntry = { underWay: [], taken: [] };

/** An overview that knows of no request yet. */
export function createOverview({ settings, clock, seal, log, reader, api }: OverviewParts): Overview {
  const entries = new Map<number, OverviewEntry>();
  const since = clock.now();
  const place = settings;

  async function keepPost(shown: readonly OverviewEntry[], found: FoundPost): Promise<void> {
    const { topicId, post, isLast } = found;
    const sealed = post === null ? null : readSealedJson(seal, OVERVIEW_LABEL, post.raw);
    const kept = sealed?.topic === topicId ? takenIn(sealed.value) : [];
    const taken = lastTaken([...kept, ...[...entries.values()].flatMap((entry) => entry.taken)]);
    const text = normaliseRaw(overviewText(shown, taken, place));
    const [before = ""] = post?.raw.split(`\n<!-- aval:${OVERVIEW_LABEL} `) ?? [];
    if (before === text && JSON.stringify(kept) === JSON.stringify(taken)) return;
    if (post !== null && clock.now() - post.updatedAt < PAUSE) return;
    const binding = {
      topic: topicId,
      post: post?.id ?? null,
      part: 1,
      seq: (sealed?.seq ?? 0) + 1,
      version: (post?.version ?? 0) + 1,
    };
    const comment = sealJson(seal, OVERVIEW_LABEL, { ...binding, value: { v: 1, taken } });
    await reader.register.put(api, KEY, `${text}\n${comment}`);
    if (isLast) await stayInPlace(topicId);
  }

  /** Where the forum does not let it, the topic comes to the top of the lists, which is all. */
  async function stayInPlace(topicId: number): Promise<void> {
    try {
      await api.topics.resetBump(topicId);
    } catch (err) {
      if (!(err instanceof Refused)) throw err;
      log.debug({ err, topic: topicId }, "the register's topic was brought to the top");
    }
  }

  async function tellStewards(shown: readonly OverviewEntry[], found: FoundPost | null): Promise<void> {
    const overviewUrl =
      found === null || found.post === null
        ? null
        : `${settings.forumUrl}/t/${found.topicId}/${found.post.number}`;
    const due = weeklyMessages(shown, settings.weeklyMessage, { ...place, overviewUrl }, clock.now());
    for (const message of due) {
      const outcome = await reader.sent.ensure(api, message);
      if (outcome instanceof Refused) log.warn({ err: outcome }, "a weekly message was refused");
    }
  }

  return {
    note(topicId, entry) {
      entries.set(topicId, entry ?? NOTHING);
    },
    async settle(open) {
      const isWhole = open.every((topicId) => entries.has(topicId));
      if (!isWhole && clock.now() - since < PATIENCE) return;
      const shown = open.flatMap((topicId) => entries.get(topicId) ?? []);
      const found = await reader.register.find(api, KEY);
      if (found !== null) await keepPost(shown, found);
      await tellStewards(shown, found);
    },
  };
}

/** The last decisions, as an earlier overview of this service remembers them. */
function takenIn(value: unknown): readonly Taken[] {
  return isKept(value) ? value.taken : [];
}

/** What is sealed has the shape that it was given. */
function isKept(value: unknown): value is { readonly taken: readonly Taken[] } {
  return typeof value === "object" && value !== null && "taken" in value && Array.isArray(value.taken);
}
