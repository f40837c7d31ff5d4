/** Lists of people or texts with a bound: as many as there is room for, and how many more there are. */
import type { Language } from "../model/settings.ts";
import { unbroken } from "../words/no-break.ts";
import { say, sayList } from "../words/say.ts";

/** Characters that a text takes in a post: more than it reads as, where its signs are kept from meaning anything. */
export function lengthAsWritten(text: string): number {
  return unbroken("fr", text).length;
}

/** The first of the items that fit into so many characters, at least one, and the number of those that do not. */
export function fitting(items: readonly string[], room: number): { shown: string[]; more: number } {
  const shown: string[] = [];
  let length = 0;
  for (const item of items) {
    length += lengthAsWritten(item) + 2;
    if (length > room && shown.length > 0) break;
    shown.push(item);
  }
  return { shown, more: items.length - shown.length };
}

/** "a, b and c", or "a, b and 12 others" where there is no room for all; `room` is in characters. */
export function listWithin(language: Language, items: readonly string[], room = 1_500): string {
  const { shown, more } = fitting(items, room);
  return more === 0
    ? sayList(language, shown)
    : `${shown.join(", ")} ${say(language, "list.others", { more })}`;
}
