/**
 * Who made a sheet say what it says: the newest revision whose text before says otherwise and whose text after says
 * it. Texts are compared, not versions: within its grace period the forum lets an edit grow under the same version.
 */
import type { Criterion } from "../model/settings.ts";
import type { Edit, Post } from "../model/snapshot.ts";
import { sheetIn } from "../request/request-sheets.ts";
import { usernamesIn } from "../sheet/named-people.ts";
import { boxesShown, readChecklist } from "../sheet/read-checklist.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";

/** The edit that gave a field its present text; null when no revision that was read shows it. */
export function editOfField(post: Post, key: FieldKey, criteria: readonly Criterion[]): Edit | null {
  const text = (raw: string): string => sheetIn(raw, criteria).fields[key].text;
  const present = text(post.raw);
  return newest(post, (before, after) => text(after) === present && text(before) !== present);
}

/** The edit that brought a username into a field. */
export function editOfName(
  post: Post,
  key: FieldKey,
  username: string,
  criteria: readonly Criterion[],
): Edit | null {
  const names = (raw: string): boolean =>
    usernamesIn(sheetIn(raw, criteria).fields[key].text).some(
      (name) => name.toLowerCase() === username.toLowerCase(),
    );
  return newest(post, (before, after) => names(after) && !names(before));
}

/** The edit by which a criterion came to be ticked, or to be so no more. */
export function editOfTick(
  post: Post,
  c: number,
  ticked: boolean,
  criteria: readonly Criterion[],
): Edit | null {
  return newest(
    post,
    (before, after) =>
      tickedIn(after, criteria).has(c) === ticked && tickedIn(before, criteria).has(c) !== ticked,
  );
}

/** Numbers of the criteria that a sheet's text shows as ticked. */
export function tickedIn(raw: string, criteria: readonly Criterion[]): ReadonlySet<number> {
  return new Set(
    readChecklist(raw, criteria)
      .filter(({ ticked }) => ticked)
      .map(({ k }) => k),
  );
}

/** Numbers of the criteria whose box a sheet's text shows, ticked or not: a line that is gone unticks nothing. */
export function boxesIn(raw: string, criteria: readonly Criterion[]): ReadonlySet<number> {
  return boxesShown(raw, criteria);
}

function newest(post: Post, isIt: (before: string, after: string) => boolean): Edit | null {
  return post.edits.findLast((edit) => isIt(edit.before, edit.after)) ?? null;
}
