/**
 * Many lines of one post that are not accepted: the first are answered one by one, of those behind them one act keeps
 * the keys, so that none is judged again before it is put right, and the answer says how many they are.
 */
import { postOf } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import { checksum } from "../text/checksum.ts";

/** Lines of one post that are answered one by one. */
const MOST_ANSWERED = 5;

export interface Refusals {
  /** Whether this refusal is one of the first of its post; it is folded into one act with the others if not. */
  hasRoomFor(act: Act): boolean;
  /** One act for each post that has more of them. */
  folded(): Act[];
}

/** Counts from those that are recorded. */
export function countRefusals(recorded: readonly Act[]): Refusals {
  const counts = new Map<number | null, number>();
  const folded = new Map<number | null, Act[]>();
  const hasRoomFor = (act: Act): boolean => {
    const post = postOf(act);
    const count = (counts.get(post) ?? 0) + 1;
    counts.set(post, count);
    if (count > MOST_ANSWERED) folded.set(post, [...(folded.get(post) ?? []), act]);
    return count <= MOST_ANSWERED;
  };
  for (const act of recorded) if (act.do === "refused") hasRoomFor(act);
  folded.clear();
  return { hasRoomFor, folded: () => [...folded.values()].flatMap(asOne) };
}

function asOne(refused: readonly Act[]): Act[] {
  const [first] = refused;
  if (first === undefined) return [];
  const lines = refused.map(({ key }) => key.slice(key.indexOf(".") + 1)).join(" ");
  return [
    {
      do: "refused",
      line: "",
      why: "refused.more",
      with: { count: String(refused.length), lines },
      key: `${postOf(first)}.${checksum(lines)}`,
      at: first.at,
      by: first.by,
    },
  ];
}

/** The keys of the lines that an act stands for: its own, or those of many lines. */
export function keysIn(act: Act): string[] {
  if (act.do !== "refused" || act.why !== "refused.more") return [act.key];
  return (act.with["lines"] ?? "").split(" ").map((line) => `${postOf(act)}.${line}`);
}

/** A refusal lasts as long as its line; one of many lines as long as all of them. */
export function isStill(act: Act, keys: ReadonlySet<string>): boolean {
  return keysIn(act).every((key) => keys.has(key));
}
