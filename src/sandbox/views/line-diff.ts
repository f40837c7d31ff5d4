/** What changed between two texts, line by line: the least number of lines taken out and put in. */
export type DiffPart =
  | { readonly kind: "same"; readonly lines: readonly string[] }
  | { readonly kind: "changed"; readonly removed: readonly string[]; readonly added: readonly string[] };

/** Parts in order, each as long as can be. Lines keep their line end. */
export function diffLines(before: string, after: string): DiffPart[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const common = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let same: string[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  function flush(): void {
    if (same.length > 0) parts.push({ kind: "same", lines: same });
    if (removed.length + added.length > 0) parts.push({ kind: "changed", removed, added });
    same = [];
    removed = [];
    added = [];
  }
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      if (removed.length + added.length > 0) flush();
      same.push(old[i] ?? "");
      i += 1;
      j += 1;
    } else if (j < now.length && (i >= old.length || at(common, i, j + 1) > at(common, i + 1, j))) {
      if (same.length > 0) flush();
      added.push(now[j] ?? "");
      j += 1;
    } else {
      if (same.length > 0) flush();
      removed.push(old[i] ?? "");
      i += 1;
    }
  }
  flush();
  return parts;
}

/** A line and the blank lines behind it go together, as in the forum's own comparison. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]+\n*|\n+/g) ?? [];
}

/** Length of the longest common rest for each pair of positions. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () =>
    Array<number>(now.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
