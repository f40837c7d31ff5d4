/** On which line of the file a setting stands. */
import { isMap, isScalar } from "yaml";
import type { Document, LineCounter } from "yaml";

/** The way to a setting from the top of the file: keys, and numbers of entries of lists from 0. */
export type Place = readonly PropertyKey[];

/** The line on which a place stands, or the nearest one above it when it is not written. */
export function lineOf(document: Document, place: Place, lines: LineCounter): number {
  const parent = place.length > 1 ? document.getIn(place.slice(0, -1), true) : document.contents;
  const last = place.at(-1);
  if (last !== undefined && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair !== undefined && isScalar(pair.key) && pair.key.range)
      return lines.linePos(pair.key.range[0]).line;
  }
  const node = last === undefined ? document.contents : document.getIn(place, true);
  if (hasRange(node)) return lines.linePos(node.range[0]).line;
  return last === undefined ? 1 : lineOf(document, place.slice(0, -1), lines);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
