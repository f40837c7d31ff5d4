/**
 * Which card of a letter counts where the register holds several, or less than was known: never one that knows less
 * of the request than another, so that no card that was out of the way for a while brings back what is over.
 */
import type { KeptCard } from "./register-posts.ts";

/** The worst first. */
const STATES: readonly KeptCard["state"]["kind"][] = ["revoked", "superseded", "review", "valid"];

/** Below zero where the first counts, of two cards of one letter. */
function byWhatTheyKnow(one: KeptCard, other: KeptCard): number {
  return (
    (other.recorded ?? 0) - (one.recorded ?? 0) ||
    STATES.indexOf(one.state.kind) - STATES.indexOf(other.state.kind) ||
    other.card.seq - one.card.seq ||
    one.card.postId - other.card.postId
  );
}

/**
 * One card for each letter, of those that stand in the register. Where another stands beside it, or something later
 * was known of the letter in `known`, it is not intact: its request then puts that right.
 */
export function cardsThatCount(found: readonly KeptCard[], known: ReadonlyMap<string, KeptCard>): KeptCard[] {
  return [...Map.groupBy(found, ({ reference }) => reference)].flatMap(([reference, those]) => {
    const [first, ...others] = those.toSorted(byWhatTheyKnow);
    if (first === undefined) return [];
    const before = known.get(reference);
    if (before !== undefined && byWhatTheyKnow(before, first) < 0 && before.recorded !== first.recorded) {
      const { postId, version, seq } = first.card;
      const card = { ...before.card, postId, version, seq: Math.max(seq, before.card.seq), intact: false };
      return [{ ...before, card }];
    }
    return [others.length === 0 ? first : { ...first, card: { ...first.card, intact: false } }];
  });
}

/** Cards of letters that no card in the register stands for any more. */
export function cardsGone(
  standing: readonly KeptCard[],
  deleted: readonly KeptCard[],
  known: ReadonlyMap<string, KeptCard>,
): KeptCard[] {
  const there = new Set(standing.map(({ reference }) => reference));
  const gone = new Map([...deleted.map((card) => [card.reference, card] as const), ...known]);
  return [...gone.values()].filter(({ reference }) => !there.has(reference));
}
