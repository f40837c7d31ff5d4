/** What changed between two sequences of passages (lines or words): the least taken out and put in. */
export type DiffPart =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "changed"; readonly removed: string; readonly added: string };

/** Parts in order, each as long as can be. */
export function diffPassages(old: readonly string[], now: readonly string[]): DiffPart[] {
  const common = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let [same, removed, added] = ["", "", ""];
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
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      endChange();
      same += old[i] ?? "";
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      endSame();
      removed += old[i] ?? "";
      i += 1;
    } else {
      endSame();
      added += now[j] ?? "";
      j += 1;
    }
  }
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

/** Length of the longest common rest for each pair of positions. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
