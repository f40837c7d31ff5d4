/**
 * Which of many reservations and objections are named where not all have room: everybody's first before anybody's
 * second, so that whoever writes many keeps nobody else's from being read.
 */

interface Said {
  readonly who: { readonly id: number };
}

/** The first of each person in their order, then the second of each, and so on. */
export function inTurns<Position extends Said>(positions: readonly Position[]): Position[] {
  const counts = new Map<number, number>();
  const turns = positions.map(({ who }) => {
    const turn = counts.get(who.id) ?? 0;
    counts.set(who.id, turn + 1);
    return turn;
  });
  return positions
    .map((position, index) => ({ position, turn: turns[index] ?? 0 }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ position }) => position);
}

/** At most so many of them, in the order in which they were given. */
export function mostInTurns<Position extends Said>(positions: readonly Position[], most: number): Position[] {
  const named = new Set(inTurns(positions).slice(0, most));
  return positions.filter((position) => named.has(position));
}
