/**
 * Keeps the network's overview, one post in the register topic, and sends the moderators' weekly message. It knows
 * of each request what the last look at it came to. Beside that it asks the forum whether everybody reads a category
 * that is not the register's, and, when messages are due, who the moderators are now.
 */
import type { Clock } from "../clock/clock.ts";
import type { OverviewEntry, Taken } from "../core/posts/overview-entry.ts";
import { lastTaken, OVERVIEW_LABEL, overviewText } from "../core/posts/overview-post.ts";
import { weeklyMessages } from "../core/posts/weekly-message.ts";
import { readSealedJson } from "../core/record/sealed-json.ts";
import type { Seal } from "../core/model/seal.ts";
import { markKey } from "../core/text/mark.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import { Refused } from "../discourse-api/errors.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { keepRegisterPost } from "./keep-register-post.ts";
import type { KeepingCalls } from "./keep-register-post.ts";
import type { Log } from "./log.ts";
import { createPassingMemory } from "./reading/passing-memory.ts";
import type { FoundPost } from "./reading/register.ts";
import type { Reader } from "./reading/read-snapshot.ts";

export interface Overview {
  /** What the last look at a topic came to, null where it is no request, and the category in which it can be read. */
  note(topicId: number, entry: OverviewEntry | null, category: number | null): void;
  /** Topics that somebody who reads the register, in this category, may not read: nothing of them is told there. */
  hiddenFrom(register: number | null): Promise<ReadonlySet<number>>;
  /** Brings the post and the messages up to date, of the requests that are open now. */
  settle(open: readonly number[]): Promise<void>;
}

export interface OverviewParts {
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly reader: Pick<Reader, "register" | "sent" | "people">;
  readonly api: KeepingCalls & Calls<"messages.sent" | "messages.send" | "groups.find" | "groups.members">;
}

const KEY = markKey({ kind: "overview" });
/** A topic that still cannot be read is left out after this: the others are not kept waiting. */
const PATIENCE = 3_600_000;
const NOTHING: OverviewEntry = { underWay: [], taken: [] };
const HOUR = 3_600_000;
/** Beyond what requests of one network are spread over. */
const MOST_CATEGORIES = 500;

interface Noted {
  readonly entry: OverviewEntry;
  /** Null where nobody reads the topic any more. */
  readonly category: number | null;
}

/** An overview that knows of no request yet. */
export function createOverview({ settings, clock, seal, log, reader, api }: OverviewParts): Overview {
  const entries = new Map<number, Noted>();
  const restricted = createPassingMemory<number, boolean>(clock, MOST_CATEGORIES);
  const since = clock.now();
  const place = settings;

  async function hiddenFrom(register: number | null): Promise<ReadonlySet<number>> {
    const hidden = new Set<number>();
    for (const [topicId, { category }] of entries) {
      const isRead = category !== null && (category === register || !(await isRestricted(category)));
      if (!isRead) hidden.add(topicId);
    }
    return hidden;
  }

  async function isRestricted(category: number): Promise<boolean> {
    const known = restricted.get(category);
    if (known !== undefined) return known;
    const read = await api.administration.categories.read(category);
    const told = read === null || read.read_restricted;
    restricted.set(category, told, HOUR);
    return told;
  }

  async function keepPost(open: readonly number[], found: FoundPost): Promise<void> {
    const { topicId, post } = found;
    const hidden = await hiddenFrom(found.category);
    const shown = entriesOf(open.filter((one) => !hidden.has(one)));
    const sealed = post === null ? null : readSealedJson(seal, OVERVIEW_LABEL, post.raw);
    const kept = sealed?.topic === topicId ? takenIn(sealed.value) : [];
    const all = [...kept, ...[...entries.values()].flatMap(({ entry }) => entry.taken)];
    const taken = lastTaken(all.filter((one) => !hidden.has(one.topicId)));
    await keepRegisterPost({ clock, seal, log, register: reader.register, api }, found, {
      key: KEY,
      label: OVERVIEW_LABEL,
      text: overviewText(shown, taken, place),
      value: { v: 1, taken },
      part: 1,
      seq: sealed?.seq ?? 0,
      isHeld: JSON.stringify(kept) === JSON.stringify(taken),
    });
  }

  async function tellStewards(shown: readonly OverviewEntry[], found: FoundPost | null): Promise<void> {
    const overviewUrl =
      found === null || found.post === null
        ? null
        : `${settings.forumUrl}/t/${found.topicId}/${found.post.number}`;
    const due = weeklyMessages(shown, settings.weeklyMessage, { ...place, overviewUrl }, clock.now());
    if (due.length === 0) return;
    // Who was one when the request was last looked at may have ceased to be one since.
    const { stewards, administrators } = await reader.people.read(api, HOUR, settings);
    const able = new Set([...stewards, ...administrators].map(({ id }) => id));
    for (const message of due.filter(({ to }) => able.has(to.id))) {
      const outcome = await reader.sent.ensure(api, message);
      if (outcome instanceof Refused) log.warn({ err: outcome }, "a weekly message was refused");
    }
  }

  function entriesOf(topics: readonly number[]): OverviewEntry[] {
    return topics.flatMap((topicId) => entries.get(topicId)?.entry ?? []);
  }

  return {
    note(topicId, entry, category) {
      entries.set(topicId, { entry: entry ?? NOTHING, category });
    },
    hiddenFrom,
    async settle(open) {
      const isWhole = open.every((topicId) => entries.has(topicId));
      if (!isWhole && clock.now() - since < PATIENCE) return;
      const found = await reader.register.find(api, KEY);
      if (found !== null) await keepPost(open, found);
      await tellStewards(entriesOf(open), found);
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
