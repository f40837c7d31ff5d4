/**
 * Finds what the service recorded: the published key, the status whose state is signed with it, the acts. Of several
 * signed texts the one with the highest counter counts, also one that only the post's history still shows.
 */
import type { Act } from "../core/record/act.ts";
import { mentionsSealed, readSealedJson } from "../core/record/sealed-json.ts";
import type { Sealed } from "../core/record/sealed-json.ts";
import { ACTS_LABEL, STATE_LABEL } from "../core/record/state.ts";
import type { State } from "../core/record/state.ts";
import type { SealCheck } from "../core/model/seal.ts";
import { marksOf } from "../core/text/mark.ts";
import { createSealCheck } from "../seal/ed25519-seal.ts";
import type { Notebook, Places } from "./finding.ts";
import { newestSigned } from "./newest-signed.ts";
import { postInWords } from "./post-in-words.ts";
import type { PublicForum, SeenPost } from "./public-forum.ts";

export interface FoundRecord {
  readonly check: SealCheck;
  /** PEM. */
  readonly publicKey: string;
  readonly botId: number;
  readonly botUsername: string;
  readonly state: State;
  /** In their order, those of the continuations first. */
  readonly acts: readonly Act[];
  readonly status: SeenPost;
  /** The status as it was signed last; its present text, unless somebody changed that. */
  readonly statusText: string;
  /** The posts that the record names, by the identity of their mark, as far as they are shown. */
  readonly posts: ReadonlyMap<string, SeenPost>;
}

/** The first key that a text shows, as PEM. */
export function keyIn(raw: string): string | null {
  return /-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----/.exec(raw)?.[0] ?? null;
}

/** `pinned`: a key that the reader brings along. Null when nothing is signed with the key. */
export async function findRecord(
  forum: PublicForum,
  notebook: Notebook,
  places: Places,
  pinned: string | null,
): Promise<FoundRecord | null> {
  const check = findKey(forum, notebook, places, pinned);
  if (check === null) return null;
  const found = await findStatus(forum, check.check);
  if (found === null) {
    notebook.note("different", "record.nothing-signed", {}, places.topic());
    return null;
  }
  const { post, raw, state } = found;
  noteStatus(found, signedState(check.check, post.raw, forum.topic.id, post) !== null, notebook, places);
  const posts = new Map(
    Object.entries(state.posts).flatMap(([key, id]) => {
      const named = forum.topic.posts.find((candidate) => candidate.id === id);
      return named === undefined ? [] : [[key, named] as const];
    }),
  );
  for (const [key, id] of Object.entries(state.posts))
    if (!posts.has(key))
      notebook.note(
        "different",
        "record.post-missing",
        { post: postInWords(notebook.language, key), id },
        places.topic(),
      );
  const acts = [...(await continuedActs(forum, check.check, state, posts, notebook, places)), ...state.acts];
  const byKey = new Map(acts.map((act) => [act.key, act]));
  return {
    ...check,
    botId: post.user_id ?? 0,
    botUsername: post.username ?? "",
    state,
    acts: [...byKey.values()],
    status: post,
    statusText: raw,
    posts,
  };
}

function noteStatus(
  { post, raw, sealed, hiddenSince }: FoundStatus,
  isSigned: boolean,
  notebook: Notebook,
  places: Places,
): void {
  const source = places.post(post.post_number);
  if (raw !== post.raw) {
    notebook.note("different", isSigned ? "record.status-older" : "record.status-altered", {}, source);
    return;
  }
  notebook.note("found", "record.status-signed", { seq: sealed.seq }, source);
  const versions = { sealed: sealed.version, shown: post.version };
  if (hiddenSince.length > 0)
    notebook.note(
      "different",
      "record.status-behind",
      { ...versions, numbers: hiddenSince.join(", ") },
      source,
    );
  else if (sealed.version !== post.version) notebook.note("unchecked", "record.version", versions, source);
}

function findKey(
  { register }: PublicForum,
  notebook: Notebook,
  places: Places,
  pinned: string | null,
): { check: SealCheck; publicKey: string } | null {
  const opening = register?.posts[0];
  const published = opening === undefined ? null : keyIn(opening.raw);
  const publicKey = pinned ?? published;
  const check = publicKey === null ? null : checkWith(publicKey);
  if (publicKey === null || check === null) {
    notebook.note("unchecked", "key.none", {}, places.topic());
    return null;
  }
  const source = published === null ? places.topic() : places.card(1);
  const fingerprint = check.sha256(squeezed(publicKey)).slice(0, 16);
  notebook.note("found", "key.found", { fingerprint }, source);
  if (pinned === null) notebook.note("unchecked", "key.not-pinned", { fingerprint }, source);
  else if (published !== null && squeezed(published) !== squeezed(pinned))
    notebook.note("different", "key.other", {}, source);
  return { check, publicKey };
}

/** A key is the same however its lines are broken. */
export function squeezed(key: string): string {
  return key.replace(/\s+/g, "");
}

function checkWith(publicKey: string): SealCheck | null {
  try {
    return createSealCheck(publicKey);
  } catch {
    return null;
  }
}

interface FoundStatus {
  readonly post: SeenPost;
  readonly raw: string;
  readonly sealed: Sealed;
  readonly state: State;
  readonly hiddenSince: readonly number[];
}

async function findStatus(forum: PublicForum, check: SealCheck): Promise<FoundStatus | null> {
  let last: FoundStatus | null = null;
  for (const post of forum.topic.posts) {
    if (marksOf(post.raw)[0]?.kind !== "status" && !mentionsSealed(STATE_LABEL, post.raw)) continue;
    const newest = await newestSigned(forum, post, (raw) => signedState(check, raw, forum.topic.id, post));
    if (newest === null || (last !== null && newest.signed.sealed.seq <= last.sealed.seq)) continue;
    last = { post, raw: newest.raw, ...newest.signed, hiddenSince: newest.hiddenSince };
  }
  return last;
}

function signedState(
  check: SealCheck,
  raw: string,
  topicId: number,
  post: SeenPost,
): { sealed: Sealed; state: State } | null {
  const sealed = readSealedJson(check, STATE_LABEL, raw);
  if (sealed === null || sealed.topic !== topicId || sealed.part !== 1) return null;
  if (sealed.post !== null && sealed.post !== post.id) return null;
  // What is signed has the shape that the service gave it.
  return isState(sealed.value) ? { sealed, state: sealed.value } : null;
}

function isState(value: unknown): value is State {
  return typeof value === "object" && value !== null && "acts" in value && "posts" in value;
}

async function continuedActs(
  forum: PublicForum,
  check: SealCheck,
  state: State,
  posts: ReadonlyMap<string, SeenPost>,
  notebook: Notebook,
  places: Places,
): Promise<Act[]> {
  const acts: Act[] = [];
  for (const key of Object.keys(state.posts)) {
    if (!key.startsWith("status:")) continue;
    const post = posts.get(key);
    if (post === undefined) continue;
    const source = places.post(post.post_number);
    const named = { post: postInWords(notebook.language, key) };
    const newest = await newestSigned(forum, post, (raw) => signedActs(check, raw, forum.topic.id));
    if (newest === null) {
      notebook.note("different", "record.part-unsigned", named, source);
      continue;
    }
    if (!newest.isPresent) {
      const isSigned = signedActs(check, post.raw, forum.topic.id) !== null;
      notebook.note("different", isSigned ? "record.part-older" : "record.part-altered", named, source);
    }
    acts.push(...newest.signed.acts);
  }
  return acts;
}

function signedActs(
  check: SealCheck,
  raw: string,
  topicId: number,
): { sealed: Sealed; acts: readonly Act[] } | null {
  const sealed = readSealedJson(check, ACTS_LABEL, raw);
  return sealed?.topic === topicId && isActs(sealed.value) ? { sealed, acts: sealed.value.acts } : null;
}

function isActs(value: unknown): value is Pick<State, "acts"> {
  return typeof value === "object" && value !== null && "acts" in value;
}
