/**
 * Who made the first post say what the sheets take from it. Usually the topic's author; but others can edit it, and
 * what gives powers or takes them is then theirs.
 */
import type { Member } from "../model/snapshot.ts";
import { prefilled } from "../request/request-sheets.ts";
import type { Request } from "../request/request.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { madeBy } from "./made-by.ts";

/**
 * The account by whose version of the first post project `n` came to say what it says; null where the forum does not
 * show it, or has not been asked.
 */
export function writerInFirstPost(
  { snapshot, settings }: Request,
  n: number,
  saidIn: (sheet: Sheet) => string,
): Member | null {
  const first = snapshot.posts.find(({ number }) => number === 1);
  if (first === undefined || first.version === 1) return snapshot.topic.author;
  const said = (raw: string): string => {
    const posts = [{ ...first, raw }];
    const sheet = prefilled({ ...snapshot, posts }, settings)[n - 1];
    return sheet === undefined ? "" : saidIn(sheet);
  };
  const present = said(first.raw);
  return madeBy(first, snapshot.topic.author, (raw) => said(raw) === present);
}
