/** What changed between two sequences of passages (lines or words): the least taken out and put in. */
export type DiffPart =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "changed"; readonly removed: string; readonly added: string };

/** Parts in order, each as long as can be. */
export function diffPassages(old: readonly string[], now: readonly string[]): DiffPart[] {
  // Most of a text stays as it was: only what lies between the first and the last difference is compared in full.
  const start = sharedStart(old, now);
  const end = sharedEnd(old.slice(start), now.slice(start));
  const [before, after] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const common = commonLengths(before, after);
  const parts: DiffPart[] = [];
  let [same, removed, added] = [old.slice(0, start).join(""), "", ""];
  function endSame(): void {
    if (same !== "") parts.push({ kind: "same", text: same });
    same = "";
  }
  function endChange(): void {
    if (removed !== "" || added !== "") parts.push({ kind: "changed", removed, added });
    removed = "";
    added = "";
  }
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      endChange();
      same += before[i] ?? "";
      i += 1;
      j += 1;
    } else if (i < before.length && (j >= after.length || common(i + 1, j) >= common(i, j + 1))) {
      endSame();
      removed += before[i] ?? "";
      i += 1;
    } else {
      endSame();
      added += after[j] ?? "";
      j += 1;
    }
  }
  if (end > 0) endChange();
  same += old.slice(old.length - end).join("");
  endSame();
  endChange();
  return parts;
}

/** Lines with their line ends; a line and the blank lines behind it go together, as in the forum's comparison. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]+\n*|\n+/g) ?? [];
}

/** Words with the spaces behind them; every other character for itself (letters with accents too). */
export function wordsOf(text: string): string[] {
  return text.match(/\w+[ \t]*|[^\w]/gu) ?? [];
}

/** How many passages both begin with. */
function sharedStart(old: readonly string[], now: readonly string[]): number {
  const first = old.findIndex((passage, at) => passage !== now[at]);
  return first === -1 ? old.length : first;
}

function sharedEnd(old: readonly string[], now: readonly string[]): number {
  let shared = 0;
  while (shared < Math.min(old.length, now.length) && old.at(-1 - shared) === now.at(-1 - shared))
    shared += 1;
  return shared;
}

/** Length of the longest common rest for each pair of positions. */
function commonLengths(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [below, right] = [(i + 1) * width + j, i * width + j + 1];
      table[i * width + j] =
        old[i] === now[j] ? (table[below + 1] ?? 0) + 1 : Math.max(table[below] ?? 0, table[right] ?? 0);
    }
  }
  return (i, j) => table[i * width + j] ?? 0;
}
