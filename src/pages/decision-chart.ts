/** The decision as a picture: one bar, in it the votes and those who did not vote; recused people are in none of it. */
import type { PublicLetter } from "./public-letter.ts";

/** A part of the bar; the bar is 100 wide. */
interface ChartPart {
  readonly kind: "for" | "abstain" | "against" | "block" | "absent";
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** The people who could vote, by what they did, from left to right. */
export function voteCounts(votes: PublicLetter["votes"]): (readonly [ChartPart["kind"], number])[] {
  return [
    ["for", votes.for],
    ["abstain", votes.abstain],
    ["against", votes.against],
    ["block", votes.block],
    ["absent", absentOf(votes)],
  ];
}

/** How many could vote and did not. */
export function absentOf(votes: PublicLetter["votes"]): number {
  return Math.max(0, votes.electors - votes.for - votes.abstain - votes.against - votes.block);
}

/** The parts that are not empty, from left to right; none where nobody could vote. */
export function decisionChart(votes: PublicLetter["votes"]): ChartPart[] {
  const counts = voteCounts(votes);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const parts: ChartPart[] = [];
  let x = 0;
  for (const [kind, count] of counts) {
    if (count === 0) continue;
    const width = round((count / all) * 100);
    parts.push({ kind, count, x: round(x), width });
    x += width;
  }
  return parts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
