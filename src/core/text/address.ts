/** Addresses of the web as they stand in running text. */

/** Brackets belong to an address only as `[]`, others end the words of a link. */
const ADDRESS = /https?:\/\/(?:[^\s<>"«»`\\[\]]|\[\w*\](?!\())+/iuy;

/** Where an address that begins at `start` ends: punctuation behind it belongs to the sentence; `start` when there is none. */
export function endOfAddress(text: string, start: number): number {
  ADDRESS.lastIndex = start;
  const all = ADDRESS.exec(text)?.[0];
  if (all === undefined) return start;
  let open = 0;
  for (const sign of all) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
  let end = all.length;
  for (; end > 0; end -= 1) {
    const last = all[end - 1] ?? "";
    // A closing parenthesis belongs to the address that opened it.
    if (last === ")" && open < 0) open += 1;
    else if (!/[.,;:!?*_'"\]”’]/u.test(last)) break;
  }
  return end > "https://".length ? start + end : start;
}
