/**
 * Lists of accounts in the record: thousands of electors have to fit into a post. Ids in ascending order, each as
 * its difference from the one before, in base 36, parted by spaces: 7, 12, 50 is "7 5 12".
 */

/** Each id once, whatever their order. */
export function packIds(ids: Iterable<number>): string {
  const sorted = [...new Set(ids)].toSorted((a, b) => a - b);
  return sorted.map((id, index) => (id - (sorted[index - 1] ?? 0)).toString(36)).join(" ");
}

/** The ids in ascending order. */
export function unpackIds(packed: string): number[] {
  let last = 0;
  return packed === ""
    ? []
    : packed.split(" ").map((difference) => (last += Number.parseInt(difference, 36)));
}
