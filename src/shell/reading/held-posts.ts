/**
 * What is held of the register's posts. A card that stands as the service has sealed it says all in its facts, so its
 * text is left to the forum: of ten thousand letters the texts would be most of the memory.
 */
import type { Post } from "../../core/model/snapshot.ts";
import { markKey, marksOf } from "../../core/text/mark.ts";
import { cardAsSealed } from "./register-posts.ts";
import type { CardReading, KeptCard } from "./register-posts.ts";

/** A post of the service in the register topic. */
export type HeldPost =
  /** A card whose text was sealed as it stands, known again by its SHA-256. */
  | { readonly kind: "card"; readonly id: number; readonly sha256: string; readonly card: KeptCard }
  /** Any other: the opening, the overview, the years, a card that somebody has changed. */
  | { readonly kind: "post"; readonly id: number; readonly post: Post };

export function heldPost(post: Post, reading: CardReading): HeldPost {
  const { id, raw } = post;
  const card = cardAsSealed(post, reading);
  if (card === null) return { kind: "post", id, post };
  return { kind: "card", id, sha256: reading.seal.sha256(raw), card: onItsOwn(card) };
}

export function saysText(held: HeldPost, raw: string, { seal }: Pick<CardReading, "seal">): boolean {
  return held.kind === "post" ? held.post.raw === raw : held.sha256 === seal.sha256(raw);
}

export function isMarked(held: HeldPost, key: string): boolean {
  if (held.kind === "card") return markKey({ kind: "register", ref: held.card.reference }) === key;
  return marksOf(held.post.raw).some((mark) => markKey(mark) === key);
}

/** The same in strings of its own: a part of a longer text keeps the whole of it in memory. */
export function onItsOwn(card: KeptCard): KeptCard {
  return structuredClone(card);
}
