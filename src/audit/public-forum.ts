/**
 * The forum as anybody reads it who is not logged in: the topic with its posts and voters, the history of a post as
 * far as it is shown, the register, groups, files, the public pages. Each thing is asked for once.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { REGISTER_EXTERNAL_ID } from "../core/register/register-topic.ts";
import { Refused } from "../discourse-api/errors.ts";
import type { Poll } from "../discourse-api/polls.ts";
import type { PublicApi } from "../discourse-api/discourse-api.ts";

type ApiTopic = Awaited<ReturnType<PublicApi["topics"]["read"]>>;
export type SeenPost = ApiTopic["posts"][number];
export type SeenPoll = Poll;

export interface Person {
  readonly id: number;
  readonly username: string;
  readonly name: string;
}

/** One edit: who made it, and the whole texts before and after it. */
interface SeenRevision {
  readonly number: number;
  /** Null when the account is gone. */
  readonly by: string | null;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

interface History {
  /** Oldest first; those that changed something else than the text are left out. */
  readonly revisions: readonly SeenRevision[];
  /** Numbers of revisions that are there and that the forum does not show. */
  readonly unseen: readonly number[];
  /** There are more than are read. */
  readonly isCut: boolean;
  /** Nothing of the history is shown although the post was edited. */
  readonly isClosed: boolean;
}

export interface PublicForum {
  readonly url: string;
  readonly topic: ApiTopic;
  /** Null where there is none that anybody may read. */
  readonly register: ApiTopic | null;
  history(post: SeenPost): Promise<History>;
  /** Null where its members are not shown to everybody. */
  members(group: string): Promise<readonly Person[] | null>;
  /** SHA-256 of an uploaded file (`upload://…`); null where it is not given. */
  sha256Of(upload: string): Promise<string | null>;
  /** `/letters.json` of the public pages at this address; null where it cannot be read. */
  lettersOf(base: string): Promise<LettersJson | null>;
}

const Letter = z.object({
  reference: z.string(),
  state: z.string(),
  decidedAt: z.string(),
  votes: z.object({
    for: z.number(),
    against: z.number(),
    abstain: z.number(),
    block: z.number(),
    electors: z.number(),
    recused: z.number(),
  }),
  countSha256: z.string().nullable(),
  copies: z.array(z.object({ sha256: z.string() })).default([]),
  sha256: z.string().nullable(),
});
const LettersJson = z.object({ publicKey: z.string(), letters: z.array(Letter) });
type LettersJson = z.infer<typeof LettersJson>;

/** Of one post; a status that lived through more is said to be cut. */
const MOST_REVISIONS = 300;
const MOST_HIDDEN = 20;
const LARGEST_FILE = 30_000_000;
const FILE_TIMEOUT = 30_000;

export interface PublicForumOptions {
  readonly url: string;
  readonly api: PublicApi;
  readonly fetch?: typeof globalThis.fetch;
}

/** @throws DiscourseError when the topic cannot be read; what else cannot be is null. */
export async function openPublicForum(topicId: number, options: PublicForumOptions): Promise<PublicForum> {
  const { url, api } = options;
  const get = options.fetch ?? globalThis.fetch;
  const topic = await withAllVoters(api, await api.topics.read(topicId, { print: false }));
  const register = await nullIfRefused(api.topics.byExternalId(REGISTER_EXTERNAL_ID, { print: false }));
  return {
    url,
    topic,
    register,
    history: once(
      (post: SeenPost) => readHistory(api, post),
      ({ id }) => String(id),
    ),
    members: once((group: string) => nullIfRefused(api.groups.members(group)), String),
    sha256Of: once((upload: string) => sha256Of(get, url, upload), String),
    lettersOf: once((base: string) => lettersOf(get, base), String),
  };
}

function once<Asked, Told>(
  ask: (asked: Asked) => Promise<Told>,
  keyOf: (asked: Asked) => string,
): (asked: Asked) => Promise<Told> {
  const told = new Map<string, Promise<Told>>();
  return (asked) => {
    const answer = told.get(keyOf(asked)) ?? ask(asked);
    told.set(keyOf(asked), answer);
    return answer;
  };
}

async function withAllVoters(api: PublicApi, topic: ApiTopic): Promise<ApiTopic> {
  const posts: SeenPost[] = [];
  for (const post of topic.posts) {
    const polls: Poll[] = [];
    for (const poll of post.polls) polls.push(await api.polls.withAllVoters(post.id, poll));
    posts.push({ ...post, polls });
  }
  return { ...topic, posts };
}

async function readHistory(api: PublicApi, post: SeenPost): Promise<History> {
  const latest = await nullIfRefused(api.revisions.latest(post.id));
  const shown = Math.max(latest?.current_revision ?? 0, post.version);
  const last = shown + (await hiddenBehind(api, post.id, shown));
  const revisions: SeenRevision[] = [];
  const unseen: number[] = [];
  const first = Math.max(2, last - MOST_REVISIONS + 1);
  for (let number = first; number <= last; number += 1) {
    const read =
      number === latest?.current_revision ? latest : await nullIfRefused(api.revisions.read(post.id, number));
    if (read === null) unseen.push(number);
    else if (read.changes !== null)
      revisions.push({
        number,
        by: read.username,
        at: read.created_at,
        before: read.changes.before.trimEnd(),
        after: read.changes.after.trimEnd(),
      });
  }
  return { revisions, unseen, isCut: first > 2, isClosed: last > 1 && unseen.length === last - first + 1 };
}

/**
 * How many revisions stand behind the last one that is shown: a hidden one is refused, one that is not there is not
 * found. The version that others are shown does not count them.
 */
async function hiddenBehind(api: PublicApi, postId: number, last: number): Promise<number> {
  for (let behind = 0; behind < MOST_HIDDEN; behind += 1) {
    try {
      // Where nothing is refused there is nothing more: a new edit has come while this was read.
      await api.revisions.read(postId, Math.max(2, last + 1) + behind);
      return behind;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return MOST_HIDDEN;
}

async function sha256Of(
  get: typeof globalThis.fetch,
  forumUrl: string,
  upload: string,
): Promise<string | null> {
  const name = upload.replace("upload://", "");
  const bytes = await bytesAt(get, `${forumUrl}/uploads/short-url/${encodeURIComponent(name)}`);
  return bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
}

async function lettersOf(get: typeof globalThis.fetch, base: string): Promise<LettersJson | null> {
  const bytes = await bytesAt(get, `${base}/letters.json`);
  if (bytes === null) return null;
  try {
    return LettersJson.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return null;
  }
}

/** No key travels with these, so that a redirect to where the file lies may be followed. */
async function bytesAt(get: typeof globalThis.fetch, address: string): Promise<Uint8Array | null> {
  try {
    const answer = await get(address, { signal: AbortSignal.timeout(FILE_TIMEOUT) });
    if (!answer.ok || Number(answer.headers.get("content-length") ?? 0) > LARGEST_FILE) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > LARGEST_FILE ? null : bytes;
  } catch {
    return null;
  }
}

async function nullIfRefused<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
