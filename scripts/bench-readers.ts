/** How long the readers take for the longest posts that are made to take long. */
import { PIECES, repeated } from "../test/properties/hostile-texts.ts";
import { readEverything } from "../test/properties/read-everything.ts";

export interface SlowestReading {
  readonly texts: number;
  /** What was repeated in the slowest of them. */
  readonly piece: string;
  /** Of this process's own work, all readers together, the best of five. */
  readonly milliseconds: number;
}

export function slowestReading(): SlowestReading {
  const costs = PIECES.map((piece) => ({ piece, milliseconds: cost(repeated(piece)) }));
  costs.sort((one, other) => other.milliseconds - one.milliseconds);
  return { texts: costs.length, piece: costs[0]?.piece ?? "", milliseconds: costs[0]?.milliseconds ?? 0 };
}

function cost(raw: string): number {
  const costs = [0, 1, 2, 3, 4].map((round) => {
    // Readers remember what they have read.
    const fresh = raw.slice(0, -1) + String(round);
    const before = process.cpuUsage();
    readEverything(fresh);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}
