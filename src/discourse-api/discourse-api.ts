/**
 * The typed REST client of one Discourse forum: just the endpoints that Aval needs, from 3.1 (2023) to today's.
 * Every answer is parsed; what goes wrong is one of the four errors of `errors.ts`; the key is in headers only.
 */
import { setTimeout as wait } from "node:timers/promises";
import { type ActingAsApi, createActingAsApi } from "./acting-as.ts";
import { type Administration, createAdministration } from "./administration.ts";
import { type ClientParts, createClient, type RequestReport } from "./client.ts";
import { createExchange } from "./exchange.ts";
import type { Credentials } from "./exchange.ts";
import { createGroupsApi, type GroupsApi } from "./groups.ts";
import { createMessagesApi, type MessagesApi } from "./messages.ts";
import { createNotificationsApi, type NotificationsApi } from "./notifications.ts";
import { createPollsApi, type PollsApi } from "./polls.ts";
import { createPostsApi, type PostsApi } from "./posts.ts";
import { createRequestBudget, type Priority } from "./request-budget.ts";
import { createRevisionsApi, type RevisionsApi } from "./revisions.ts";
import { createSessionApi, type SessionApi } from "./session.ts";
import { createTagDialect, type TagDialect } from "./tag-dialect.ts";
import { createTagsApi, type TagsApi } from "./tags.ts";
import { createTopicsApi, type TopicsApi } from "./topics.ts";
import { createUploadsApi, type UploadsApi } from "./uploads.ts";
import { createUsersApi, type UsersApi } from "./users.ts";
import { createWebhooksApi, type WebhooksApi } from "./webhooks.ts";

export interface DiscourseApiOptions extends ConnectionOptions {
  /** A global key for all users, of an administrator. */
  readonly apiKey: string;
  /** The bot's account. */
  readonly username: string;
}

export interface ConnectionOptions {
  /** The forum's address, with its subfolder where it has one. */
  readonly url: string;
  /** Requests a minute, 60 (a stock forum's limit for a key) unless told; `Infinity` switches the budget off. */
  readonly budgetPerMinute?: number;
  /** Milliseconds that one request may take, 30,000 unless told. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds on a clock that does not jump back. */
  readonly now?: () => number;
  /** Must let `now` move on by what it is given, or the budget would wait forever. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Called after every request, repeated ones too. */
  readonly onRequest?: (report: RequestReport) => void;
}

/** The areas of one forum, all requests at one priority. */
interface DiscourseAreas {
  readonly session: SessionApi;
  readonly topics: TopicsApi;
  readonly posts: PostsApi;
  readonly revisions: RevisionsApi;
  readonly polls: PollsApi;
  readonly groups: GroupsApi;
  readonly tags: TagsApi;
  readonly users: UsersApi;
  readonly messages: MessagesApi;
  readonly uploads: UploadsApi;
  readonly notifications: NotificationsApi;
  readonly webhooks: WebhooksApi;
  readonly actingAs: ActingAsApi;
  readonly administration: Administration;
}

/** Every call by its area and name: `posts.reply`. Of `administration`, a name is a whole part of it. */
export type CallName = {
  [Area in keyof DiscourseAreas]: `${Area}.${keyof DiscourseAreas[Area] & string}`;
}[keyof DiscourseAreas];

/**
 * Just these calls, for who makes no others: what it may do to a forum, and as whom, is seen where it asks for them.
 * (Within a condition the compiler compares two such types by what they hold, and not by their names.)
 */
export type Calls<Name extends CallName> = [Name] extends [never]
  ? unknown
  : {
      readonly [Area in keyof DiscourseAreas as Name extends `${Area}.${string}` ? Area : never]: Pick<
        DiscourseAreas[Area],
        Extract<keyof DiscourseAreas[Area], Name extends `${Area}.${infer Call}` ? Call : never>
      >;
    };

export interface DiscourseApi extends DiscourseAreas {
  /** The same forum for sweeps and re-reads: its requests give way to those that members wait for. */
  readonly background: DiscourseAreas;
  readonly budget: {
    /** Requests that could be sent at once; `Infinity` when the budget is off. */
    remaining(): number;
  };
}

/** Throws a `TypeError` or `RangeError` for options that cannot be right; sends nothing yet. */
export function createDiscourseApi(options: DiscourseApiOptions): DiscourseApi {
  const parts = partsFor(options, { apiKey: options.apiKey, username: options.username }, 60);
  const { budget, clock } = parts;
  const session = createSessionApi(createClient(parts, "prompt"));
  const dialect = createTagDialect(
    async () => (await session.about()).version,
    () => clock.now(),
  );
  return {
    ...createAreas(parts, "prompt", dialect),
    background: createAreas(parts, "background", dialect),
    budget: { remaining: budget.remaining },
  };
}

/** What anybody may read who is not logged in. */
export type PublicApi = Calls<
  | "topics.read"
  | "topics.byExternalId"
  | "posts.read"
  | "revisions.read"
  | "revisions.lookUp"
  | "revisions.textAt"
  | "revisions.latest"
  | "polls.withAllVoters"
  | "groups.members"
>;

/**
 * The forum as anybody reads it, without a key. A stock forum takes 200 requests a minute from one address; 150 are
 * sent unless told otherwise.
 */
export function createPublicApi(options: ConnectionOptions): PublicApi {
  const parts = partsFor(options, null, 150);
  const client = createClient(parts, "prompt");
  const session = createSessionApi(client);
  return createAreas(
    parts,
    "prompt",
    createTagDialect(
      async () => (await session.about()).version,
      () => parts.clock.now(),
    ),
  );
}

function partsFor(
  options: ConnectionOptions,
  credentials: Credentials | null,
  usualBudget: number,
): ClientParts {
  const clock = {
    now: options.now ?? (() => performance.now()),
    sleep: options.sleep ?? ((ms: number) => wait(ms)),
  };
  const budget = createRequestBudget(options.budgetPerMinute ?? usualBudget, clock);
  const exchange = createExchange({
    url: options.url,
    credentials,
    timeoutMs: options.timeoutMs ?? 30_000,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  return { exchange, budget, clock, onRequest: options.onRequest ?? (() => undefined) };
}

function createAreas(parts: ClientParts, priority: Priority, dialect: TagDialect): DiscourseAreas {
  const client = createClient(parts, priority);
  return {
    session: createSessionApi(client),
    topics: createTopicsApi(client, dialect),
    posts: createPostsApi(client),
    revisions: createRevisionsApi(client),
    polls: createPollsApi(client),
    groups: createGroupsApi(client),
    tags: createTagsApi(client, dialect),
    users: createUsersApi(client),
    messages: createMessagesApi(client),
    uploads: createUploadsApi(client),
    notifications: createNotificationsApi(client),
    webhooks: createWebhooksApi(client),
    actingAs: createActingAsApi(client),
    administration: createAdministration(client, dialect),
  };
}
