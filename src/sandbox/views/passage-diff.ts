/** What changed between two sequences of passages (lines or words): the least taken out and put in. */
import { diffArrays } from "diff";

export type DiffPart =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "changed"; readonly removed: string; readonly added: string };

/** Parts in order, each as long as can be. */
export function diffPassages(old: readonly string[], now: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [removed, added] = ["", ""];
  function endChange(): void {
    if (removed !== "" || added !== "") parts.push({ kind: "changed", removed, added });
    [removed, added] = ["", ""];
  }
  for (const change of diffArrays([...old], [...now])) {
    const text = change.value.join("");
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else {
      endChange();
      parts.push({ kind: "same", text });
    }
  }
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
