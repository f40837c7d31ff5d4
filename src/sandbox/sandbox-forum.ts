/**
 * A Discourse in a box: the embedded forum of `aval demo` and of the tests. Everything is in memory; every
 * moment comes from the injected clock; what it does is what the recordings show a real Discourse do.
 *
 *     const forum = createSandboxForum({ clock, settings: { min_post_length: 5 } });
 *     forum.addMember({ username: "alice", name: "Alice Morel" });            // trust level 2
 *     forum.addMember({ username: "lettres-bot", name: "Lettres", admin: true });
 *     forum.addCategory({ name: "lettres" });                                 // → { id, slug, … }
 *     forum.addGroupMembers("membres", ["alice", "bruno"]);                   // makes the group if it is new
 *     forum.addTag("lettre-de-soutien"); forum.setSetting("authorized_extensions", "pdf|png");
 *     forum.silence("driss"); forum.suspend("emma"); forum.rename("leo", "leon"); forum.removeMember("zoe");
 *     forum.anonymise("leo"); forum.merge("zoe", "leo"); forum.changeOwner("nadia", postId, "lettres-bot");
 *     forum.renameGroup("aval-57-1", "voters"); forum.deleteGroup("voters"); forum.leaveGroup("membres", "leo");
 *     const url = await forum.start();      // http://127.0.0.1:PORT, the API and the pages; start(port) as well
 *     // requests carry Api-Key: forum.apiKey and Api-Username: whoever acts
 *
 *     const alice = forum.as("alice");      // acts by the same rules as HTTP; a refusal is thrown (`Refusal`)
 *     const { topicId, postId } = alice.createTopic({ title, raw, category: "lettres", tags: ["a"] });
 *     const post = alice.reply(topicId, raw, { replyTo: 2 });                 // → { postId, number }
 *     alice.edit(postId, raw, { rawOld, reason }); alice.tick(postId, "3."); alice.tick(postId, "3.", false);
 *     alice.vote(postId, "projet-1", "Pour"); alice.unvote(postId, "projet-1");
 *     const land = alice.beginVote(postId, "projet-1", "Pour"); land();       // checked now, counted later
 *     alice.togglePoll(postId, "projet-1", "closed"); alice.tag(topicId, ["a", "b"]); alice.retitle(topicId, title);
 *     alice.like(postId); alice.makeWiki(postId); alice.deletePost(postId); alice.recoverPost(postId);
 *     alice.setStatus(topicId, "closed", true); alice.deleteTopic(topicId); alice.recoverTopic(topicId);
 *     alice.message({ to: ["bruno"], title, raw });                           // → { topicId, postId }
 *
 *     forum.topic(topicId);      // { id, title, slug, tags, closed, archived, deleted, posts }
 *     forum.thread(topicId);     // the posts as people see them: id, number, author, raw, cooked, wiki, kind,
 *                                // version, likes, polls [{ name, status, groups, options [{ id, label, votes, voters }] }]
 *     forum.messages("bruno");   // the private messages they can read: { topicId, title, from, to, posts }
 *     forum.group("membres");    // { id, name, bio, members } or null
 *     forum.revisions(postId);   // [{ number, by, before, after }]
 *     forum.requests; forum.deliveries  // every API request served; the webhooks' queue: see `deliveries.ts`
 *     await forum.settled();     // every delivery under way was answered
 *     await forum.stop();
 */
import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { actAs, mayAct, type ActingMember } from "./acting-member.ts";
import { addTag } from "./acts/tag-topic.ts";
import { administering } from "./administering.ts";
import type { Administering } from "./administering.ts";
import { createApp, type ServedRequest } from "./api/app.ts";
import { createDeliveryQueue, type Deliveries } from "./deliveries.ts";
import { setSetting, type Forum, type Quirks } from "./forum.ts";
import type { Era } from "./era.ts";
import { createPages } from "./pages/pages.ts";
import {
  readGroup,
  readMessages,
  readRevisions,
  readTopic,
  type SeenGroup,
  type SeenMessage,
  type SeenPost,
  type SeenRevision,
  type SeenTopic,
} from "./readings.ts";
import {
  addCategory,
  addGroupMembers,
  addMember,
  removeMember,
  required,
  setUserField,
  type NewCategory,
  type NewMember,
} from "./seeding.ts";
import { createForumState, type ForumState } from "./state/forum-state.ts";
import type { Category, Group, Member, Tag } from "./state/entities.ts";
import type { Clock } from "../clock/clock.ts";

export interface SandboxOptions {
  readonly clock: Clock;
  /** "2023" unless said otherwise. */
  readonly era?: Era;
  /** Site settings that differ from a stock forum. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly quirks?: Partial<Quirks>;
  /** Refuse more than 60 API requests a minute, as a stock forum does. Off unless asked for. */
  readonly stockRateLimit?: boolean;
  /** The all-users key; a random one unless given. */
  readonly apiKey?: string;
}

export interface SandboxForum extends Administering {
  readonly clock: Clock;
  readonly state: ForumState;
  readonly apiKey: string;
  readonly quirks: Quirks;
  readonly deliveries: Deliveries;
  readonly requests: readonly ServedRequest[];
  /** Where it listens; "" before it does. */
  readonly url: string;
  start(port?: number): Promise<string>;
  stop(): Promise<void>;
  /** Whether the requests of a minute are limited from now on, as `stockRateLimit` says of the beginning. */
  limitRequests(on: boolean): void;
  settled(): Promise<void>;

  addMember(member: NewMember): Member;
  addCategory(category: NewCategory): Category;
  addGroupMembers(group: string, usernames: readonly string[]): Group;
  addTag(name: string): Tag;
  setSetting(name: string, value: unknown): void;
  setUserField(username: string, field: string, value: string): void;
  silence(username: string, on?: boolean): void;
  suspend(username: string, on?: boolean): void;
  rename(username: string, newUsername: string): void;
  removeMember(username: string): void;

  as(username: string): ActingMember;
  topic(topicId: number): SeenTopic;
  thread(topicId: number): readonly SeenPost[];
  messages(username: string): SeenMessage[];
  group(name: string): SeenGroup | null;
  revisions(postId: number): SeenRevision[];
}

export function createSandboxForum(options: SandboxOptions): SandboxForum {
  const { clock } = options;
  const apiKey = options.apiKey ?? randomBytes(32).toString("hex");
  const queue = createDeliveryQueue(() => forum);
  const era = options.era ?? "2023";
  const forum: Forum = {
    state: createForumState(era, clock.now()),
    clock,
    era,
    quirks: { editRaceWindow: 0, longestDiff: Infinity, ...options.quirks },
    baseUrl: "",
    announce: (type, event, body) => {
      queue.announce(type, event, body);
    },
  };
  for (const [name, value] of Object.entries(options.settings ?? {})) setSetting(forum, name, value);
  const requests: ServedRequest[] = [];
  let limited = options.stockRateLimit ?? false;
  const app = createApp({
    forum,
    queue,
    apiKey,
    isLimited: () => limited,
    requests,
    pages: createPages(forum),
  });
  const server = createServer(app);
  return {
    clock,
    state: forum.state,
    apiKey,
    quirks: forum.quirks,
    deliveries: queue,
    requests,
    get url() {
      return forum.baseUrl;
    },
    limitRequests(on) {
      limited = on;
    },
    async start(port = 0) {
      forum.baseUrl = await listen(server, port);
      return forum.baseUrl;
    },
    stop: () => closeServer(server),
    settled: () => queue.settled(),
    ...seeding(forum),
    as: (username) => actAs(forum, mayAct(required(forum, username))),
    topic: (topicId) => readTopic(forum, topicId),
    thread: (topicId) => readTopic(forum, topicId).posts,
    messages: (username) => readMessages(forum, username),
    group: (name) => readGroup(forum, name),
    revisions: (postId) => readRevisions(forum, postId),
  };
}

function seeding(forum: Forum) {
  return {
    addMember: (member: NewMember) => addMember(forum, member),
    addCategory: (category: NewCategory) => addCategory(forum, category),
    addGroupMembers: (group: string, usernames: readonly string[]) =>
      addGroupMembers(forum, group, usernames),
    addTag: (name: string) => addTag(forum, name),
    setSetting: (name: string, value: unknown) => {
      setSetting(forum, name, value);
    },
    setUserField: (username: string, field: string, value: string) => {
      setUserField(forum, username, field, value);
    },
    silence: (username: string, on = true) => {
      required(forum, username).silenced = on;
    },
    suspend: (username: string, on = true) => {
      required(forum, username).suspended = on;
    },
    rename: (username: string, newUsername: string) => {
      required(forum, username).username = newUsername;
    },
    removeMember: (username: string) => {
      removeMember(forum, username);
    },
    ...administering(forum),
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${portOf(server.address())}`;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string")
    throw new Error("The forum does not listen on a port.");
  return address.port;
}

/** Ends a server, with whatever is still connected to it. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
