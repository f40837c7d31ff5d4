/**
 * Which posts of the register topic are cards that the service has sealed, and what they say. Of one that somebody
 * has changed the last sealed text counts, until it is put right.
 */
import type { Seal } from "../../core/model/seal.ts";
import type { Member, Post, RegisteredLetter } from "../../core/model/snapshot.ts";
import { isSealedEarlier, readSealedText } from "../../core/record/sealed-text.ts";
import { lifeOf, parseRegisterCard } from "../../core/register/register-card.ts";
import type { RegisterCard } from "../../core/register/register-card.ts";
import { readSealedJson } from "../../core/record/sealed-json.ts";
import { YEAR_LABEL } from "../../core/register/year-post.ts";
import { markKey, marksOf } from "../../core/text/mark.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { ServiceSeal } from "../../seal/ed25519-seal.ts";
import { NOBODY } from "./post-as-read.ts";
import type { EditCall, EditsReader } from "./read-edits.ts";

/** A card with the post it stands in. */
export type KeptCard = RegisterCard & Pick<RegisteredLetter, "card">;

export interface CardReading {
  readonly bot: Member;
  readonly seal: ServiceSeal;
  readonly edits: EditsReader;
}

/** A year's post with what it holds. */
export interface KeptYear {
  readonly key: string;
  readonly post: Post;
  readonly value: unknown;
  readonly seq: number;
  /** The post is as it was sealed. */
  readonly intact: boolean;
}

/** What a year's post holds; of one that somebody has changed, what was sealed last. */
export async function readYear(
  api: Calls<EditCall>,
  post: Post,
  topicId: number,
  reading: CardReading,
): Promise<KeptYear> {
  const mark = marksOf(post.raw).find(({ kind }) => kind === "year");
  const key = mark === undefined ? "" : markKey(mark);
  const sealedIn = (raw: string) => {
    const sealed = readSealedJson(reading.seal, YEAR_LABEL, raw);
    const isOurs = sealed?.topic === topicId && (sealed.post === null || sealed.post === post.id);
    return isOurs ? [sealed] : [];
  };
  const [present] = sealedIn(post.raw);
  if (present?.version === post.version)
    return { key, post, value: present.value, seq: present.seq, intact: true };
  const { edits } = await othersEdits(api, post, reading);
  const texts = [post.raw, ...edits.map(({ before }) => before)];
  const last = texts.flatMap(sealedIn).toSorted((a, b) => b.seq - a.seq)[0];
  return { key, post, value: last?.value ?? null, seq: last?.seq ?? 0, intact: false };
}

function othersEdits(api: Calls<EditCall>, post: Post, { edits, bot }: CardReading) {
  return edits.trace(api, post, memberNamed(bot));
}

function memberNamed(bot: Member) {
  return async (name: string | null) => (name?.toLowerCase() === bot.username.toLowerCase() ? bot : NOBODY);
}

/** The card that a post held before it was deleted; null where its last text is none. */
export function deletedCard(post: Post, { seal }: CardReading): KeptCard | null {
  const card = sealedCard(post, post.raw, seal);
  return card === null ? null : withPost(card, post, false);
}

/** The card of a post that stands as the service has sealed it for this version, the present key or not; null for any other. */
export function cardAsSealed(post: Post, { seal }: Pick<CardReading, "seal">): KeptCard | null {
  const present = sealedCard(post, post.raw, seal);
  if (present === null || !isAsSealed(present, post, post.version)) return null;
  return withPost(present, post, !isSealedEarlier(seal, post.raw));
}

/**
 * The card of a post that does not stand as it was sealed; null where nothing tells what the service has written there last. Of one that others have
 * changed that is read from its revisions, back to the service's own last text, however often they have edited since:
 * an earlier card that somebody has put back stands there as a text of theirs.
 */
export async function cardBehindEdits(
  api: Calls<EditCall>,
  post: Post,
  reading: CardReading,
): Promise<KeptCard | null> {
  const own = await lastOwnCard(api, post, reading);
  return own === null ? null : withPost(own, post, false);
}

/** Revisions read at first, and at most: whoever goes on editing must not have the service read without end. */
const READ_FIRST = 20;
const READ_MOST = 640;

async function lastOwnCard(
  api: Calls<EditCall>,
  post: Post,
  { edits: reader, seal, bot }: CardReading,
): Promise<SealedCard | null> {
  for (let depth = READ_FIRST; depth <= READ_MOST; depth *= 2) {
    const after = Math.max(1, post.version - depth);
    const { edits } = await reader.since(api, post, after, memberNamed(bot));
    const newestFirst = edits.toReversed();
    const texts = [post.raw, ...newestFirst.map(({ before }) => before)];
    for (const [index, raw] of texts.entries()) {
      const card = sealedCard(post, raw, seal);
      // The text stands from this version on: what was sealed for an earlier one was put back by somebody.
      const from = newestFirst[index]?.version ?? after;
      if (card !== null && isAsSealed(card, post, from)) return card;
    }
    if (after === 1) return null;
  }
  return null;
}

interface SealedCard {
  readonly card: RegisterCard;
  readonly sealed: NonNullable<ReturnType<typeof readSealedText>>;
}

function sealedCard(post: Post, raw: string, seal: Seal): SealedCard | null {
  const sealed = readSealedText(seal, raw);
  const card = sealed === null ? null : parseRegisterCard(raw);
  if (sealed === null || card === null || sealed.topic !== card.topicId) return null;
  return sealed.post === null || sealed.post === post.id ? { card, sealed } : null;
}

/** Whether it was sealed for this post, as its version `from` or a later one. */
function isAsSealed({ sealed }: SealedCard, post: Post, from: number): boolean {
  return (
    sealed.version >= from &&
    sealed.version <= post.version &&
    (sealed.post === post.id || sealed.version === 1)
  );
}

function withPost({ card, sealed }: SealedCard, post: Post, intact: boolean): KeptCard {
  return {
    ...card,
    card: { postId: post.id, version: post.version, seq: sealed.seq, intact, life: lifeOf(card) },
  };
}
