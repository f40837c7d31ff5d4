/**
 * Reads what the service remembers of a topic. Memory is a kind of post, never a comment anywhere: the status and
 * the continuations that it names. In them only what the service has sealed for this topic and this post is
 * believed; of several sealed texts the last one, wherever in the post's history it stands.
 */
import type { Seal } from "../model/seal.ts";
import type { Post } from "../model/snapshot.ts";
import { marksOf } from "../text/mark.ts";
import type { Act } from "./act.ts";
import { mentionsSealed, readSealedJson } from "./sealed-json.ts";
import type { Sealed } from "./sealed-json.ts";
import { ACTS_LABEL, STATE_LABEL } from "./state.ts";
import type { State } from "./state.ts";

/** Where a topic's memory lies; the bot's account is told by its id. */
export interface Place {
  readonly topicId: number;
  readonly botId: number;
  readonly seal: Seal;
}

export type Memory =
  /** No status was ever here: a request that begins. */
  | { readonly kind: "none" }
  /** The request has begun, and nothing that we have sealed can be found: nothing is believed, nothing is done. */
  | { readonly kind: "unsealed" }
  | {
      readonly kind: "found";
      readonly state: State;
      /** The post that holds it; deleted, or given to somebody else, perhaps. */
      readonly post: Post;
      readonly sealed: SealedState;
      /** Keys of the acts that stand in continuation posts. */
      readonly continued: ReadonlySet<string>;
      readonly parts: number;
    };

/** A state as it was sealed; the acts of continuations are not in it. */
interface SealedState extends Sealed {
  readonly value: State;
}

/** What is remembered, by the posts of a topic. */
export function readMemory(posts: readonly Post[], place: Place): Memory {
  const believed = lastSealed(posts, place);
  if (believed === null) return posts.some((post) => isOfARequest(post, place)) ? { kind: "unsealed" } : NONE;
  const { post, sealed } = believed;
  const state = sealed.value;
  const acts: Act[] = [];
  for (let part = 2; state.posts[partKey(part)] !== undefined; part += 1) {
    const held = posts.find(({ id }) => id === state.posts[partKey(part)]);
    const continued = held === undefined ? null : continuationIn(held, part, place);
    // Acts that cannot be read are not to be done without: a lost recusal would let its vote count.
    if (continued === null) return { kind: "unsealed" };
    acts.push(...continued);
  }
  const byKey = new Map([...acts, ...state.acts].map((act) => [act.key, act]));
  return {
    kind: "found",
    state: { ...state, acts: [...byKey.values()] },
    post,
    sealed,
    continued: new Set(acts.map(({ key }) => key)),
    parts: Object.keys(state.posts).filter((key) => key.startsWith("status:")).length,
  };
}

const NONE: Memory = { kind: "none" };

/** The identity of a continuation's mark. */
export function partKey(part: number): string {
  return `status:${part}`;
}

/**
 * Posts of memory whose present text does not tell whether it is ours, so that their revisions are to be read: the
 * seal is missing, or was made for another version and somebody else has written the post last. Where no text of a
 * status is left, it may have been any post of the bot that has been changed.
 */
export function memoryToTrace(posts: readonly Post[], place: Place): Post[] {
  const isLost = lastSealed(posts, place) === null;
  return posts.filter((post) => {
    const mayBeLost = isLost && post.author.id === place.botId && post.version > 1 && post.editor === null;
    if (!mayBeLost && (!isCandidate(post, place) || post.editor?.id === place.botId)) return false;
    return !isAsSealed(post, place);
  });
}

/** Whether the present text is one that was sealed for this very version of this post: another's says nothing of it. */
function isAsSealed(post: Post, { topicId, seal }: Place): boolean {
  return [STATE_LABEL, ACTS_LABEL].some((label) => {
    const sealed = readSealedJson(seal, label, post.raw);
    if (sealed?.topic !== topicId || sealed.version !== post.version) return false;
    return sealed.post === post.id || (sealed.post === null && post.version === 1);
  });
}

/** Of the texts of all candidates the one that was sealed last; of copies the one in the post with the lowest id. */
function lastSealed(posts: readonly Post[], place: Place): { post: Post; sealed: SealedState } | null {
  let last: { post: Post; sealed: SealedState } | null = null;
  for (const post of posts.toSorted((a, b) => a.id - b.id)) {
    if (!isCandidate(post, place)) continue;
    for (const sealed of sealedIn(post, STATE_LABEL, place)) {
      const { part, seq, value } = sealed;
      if (part !== 1 || !isState(value) || (last !== null && seq <= last.sealed.seq)) continue;
      last = { post, sealed: { ...sealed, value } };
    }
  }
  return last;
}

function continuationIn(post: Post, part: number, place: Place): readonly Act[] | null {
  const [last] = sealedIn(post, ACTS_LABEL, place)
    .filter((one) => one.part === part)
    .toSorted((a, b) => b.seq - a.seq);
  return last === undefined || !isActs(last.value) ? null : last.value.acts;
}

/** What we have sealed ourselves is of the right shape; only its version is looked at. */
function isState(value: unknown): value is State {
  return isActs(value) && "posts" in value;
}

function isActs(value: unknown): value is Pick<State, "v" | "acts"> {
  return typeof value === "object" && value !== null && "v" in value && value.v === 2;
}

/** The texts of this post, present and past, that were sealed for it. */
function sealedIn(post: Post, label: string, { topicId, botId, seal }: Place): Sealed[] {
  return textsOf(post).flatMap(({ raw, version }) => {
    const sealed = mentionsSealed(label, raw) ? readSealedJson(seal, label, raw) : null;
    if (sealed === null || sealed.topic !== topicId) return [];
    // An older text of ours, put there by others: what we have sealed since lies in versions that nobody can see.
    if (version === post.version && sealed.version !== version && isOutOfReach(post, botId)) return [];
    // A text sealed before its post had a number is good for the first version of a post of the bot alone.
    const first = sealed.post === null && version === 1 && post.author.id === botId;
    return first || sealed.post === post.id ? [sealed] : [];
  });
}

/**
 * Whether the bot's own last text of the post cannot be told: others have written it, and the versions between are
 * gone, or are more than anybody reads; or its versions were deleted for good, so that it is the first again.
 */
function isOutOfReach({ version, editor, edits }: Post, botId: number): boolean {
  if (version === 1) return true;
  return editor !== null && editor.id !== botId && edits.length === 0;
}

function textsOf(post: Post): { readonly raw: string; readonly version: number }[] {
  const earlier = post.edits.map(({ before, version }) => ({ raw: before, version: version - 1 }));
  return [{ raw: post.raw, version: post.version }, ...earlier];
}

/**
 * Whether a post may be memory: one of the bot's whose text is, or was, a status with facts; or one that was, and
 * that an administrator has given to somebody else.
 */
function isCandidate(post: Post, { botId, seal }: Place): boolean {
  if (post.author.id === botId) return textsOf(post).some(({ raw }) => isStatusText(raw));
  return readSealedJson(seal, STATE_LABEL, post.raw)?.post === post.id;
}

function isStatusText(raw: string): boolean {
  if (marksOf(raw)[0]?.kind === "status") return true;
  return mentionsSealed(STATE_LABEL, raw) || mentionsSealed(ACTS_LABEL, raw);
}

/**
 * Whether this post shows that the request has begun, so that without a record nothing is to be begun anew over what
 * stands there: every marked post of the bot stands in a topic only once its status does.
 */
function isOfARequest(post: Post, { botId }: Place): boolean {
  if (post.author.id !== botId) return false;
  return textsOf(post).some(({ raw }) => marksOf(raw).length > 0);
}
