/**
 * Which posts of the register topic are cards that the service has sealed, and what they say. Of one that somebody
 * has changed the last sealed text counts, until it is put right.
 */
import type { Seal } from "../../core/model/seal.ts";
import type { Member, Post, RegisteredLetter } from "../../core/model/snapshot.ts";
import { isSealedEarlier, readSealedText } from "../../core/record/sealed-text.ts";
import { lifeOf, parseRegisterCard } from "../../core/register/register-card.ts";
import type { RegisterCard } from "../../core/register/register-card.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { ServiceSeal } from "../../seal/ed25519-seal.ts";
import { NOBODY } from "./post-as-read.ts";
import type { EditsReader } from "./read-edits.ts";

/** A card with the post it stands in. */
export type KeptCard = RegisterCard & Pick<RegisteredLetter, "card">;

export interface CardReading {
  readonly bot: Member;
  readonly seal: ServiceSeal;
  readonly edits: EditsReader;
}

/** The card of a post; null for one that the service has never sealed. */
export async function readCard(
  api: Calls<"revisions.read">,
  post: Post,
  reading: CardReading,
): Promise<KeptCard | null> {
  const present = sealedCard(post, post.raw, reading.seal);
  if (present !== null && isAsSealed(present, post))
    return withPost(present, post, !isSealedEarlier(reading.seal, post.raw));
  const { edits, editor } = await reading.edits.trace(api, post, async (name) =>
    name?.toLowerCase() === reading.bot.username.toLowerCase() ? reading.bot : NOBODY,
  );
  const texts = [
    ...(editor?.id === reading.bot.id ? [post.raw] : []),
    ...edits.toReversed().map(({ before }) => before),
  ];
  const believed = texts
    .flatMap((raw) => sealedCard(post, raw, reading.seal) ?? [])
    .toSorted((a, b) => b.sealed.seq - a.sealed.seq)[0];
  return believed === undefined ? null : withPost(believed, post, false);
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

function isAsSealed({ sealed }: SealedCard, post: Post): boolean {
  return sealed.version === post.version && (sealed.post === post.id || post.version === 1);
}

function withPost({ card, sealed }: SealedCard, post: Post, intact: boolean): KeptCard {
  return {
    ...card,
    card: { postId: post.id, version: post.version, seq: sealed.seq, intact, life: lifeOf(card) },
  };
}
