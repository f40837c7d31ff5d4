/**
 * What the first post has come to say since the sheets were made of it: people edit it where they wrote, not where
 * it is read. The sheet is never overwritten; what its readers would find in the post now is said beside it, until
 * the sheet says it too or is edited, and only before its vote opens. Compared is what was read, by field, so that
 * another wording of the same changes nothing, and a sheet that was corrected by hand is left in peace.
 */
import { readDate } from "../dates/read-date.ts";
import type { Member, Post } from "../model/snapshot.ts";
import { actsOf } from "../record/act.ts";
import type { FirstPostRead, State } from "../record/state.ts";
import { prefilled } from "../request/request-sheets.ts";
import type { Project, Request } from "../request/request.ts";
import { FIELD_KEYS } from "../sheet/sheet-fields.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { checksum } from "../text/checksum.ts";
import { fold } from "../text/fold.ts";
import { writerInFirstPost } from "./first-post-writers.ts";

export interface FirstPostChange {
  readonly key: FieldKey;
  readonly text: string;
  /** By whose edit; null where the forum does not show it. */
  readonly by: Member | null;
}

/** In the order of the sheet's fields, none where the vote has opened or the post is not to be seen. */
export function firstPostChanges(request: Request, project: Project): FirstPostChange[] {
  const recorded = request.firstPost[project.n];
  const first = firstPostOf(request);
  if (recorded === undefined || first === null || !isOpen(project) || recorded.sum === checksum(first.raw))
    return [];
  return changedFields(request, project, recorded).map(({ key, text }) => ({
    key,
    text,
    by: writerInFirstPost(request, project.n, ({ fields }) => fields[key].text),
  }));
}

/** What the first post gives each sheet that may still be edited, for the state. */
export function firstPostRecords(request: Request): NonNullable<State["firstPost"]> {
  const first = firstPostOf(request);
  if (first === null) return request.firstPost;
  const records = request.projects.slice(0, countOf(request)).flatMap((project) => {
    const record = isOpen(project) ? recordOf(request, project, first) : null;
    return record === null ? [] : [[project.n, record] as const];
  });
  return Object.fromEntries(records);
}

function recordOf(request: Request, project: Project, first: Post): FirstPostRead | null {
  const { n, post } = project;
  const recorded = request.firstPost[n];
  if (post === null || recorded === undefined) return asRead(request, project, first);
  const sum = checksum(first.raw);
  if (isEdited(project, recorded.sheet)) {
    const sheet = sumOf(project.sheet);
    // Of two edits that are seen at once the later one tells whether the sheet's editor knew the post's.
    const isNews = sum !== recorded.sum && first.updatedAt > post.updatedAt;
    const read = sum === recorded.sum || isNews ? null : asRead(request, project, first);
    return read ?? { ...recorded, sheet };
  }
  const isSame = sum === recorded.sum || changedFields(request, project, recorded).length > 0;
  return isSame ? recorded : (asRead(request, project, first) ?? recorded);
}

function asRead(request: Request, { n, sheet }: Project, { raw }: Post): FirstPostRead | null {
  const found = readingOf(request, n);
  if (found === null) return null;
  const said = FIELD_KEYS.flatMap((key) => {
    const text = found.fields[key];
    return isFound(text) ? [[key, checksum(text.text)] as const] : [];
  });
  return { sum: checksum(raw), sheet: sumOf(sheet), said: Object.fromEntries(said) };
}

function changedFields(
  request: Request,
  { n, sheet }: Project,
  { said }: FirstPostRead,
): { readonly key: FieldKey; readonly text: string }[] {
  const found = readingOf(request, n);
  if (found === null) return [];
  return FIELD_KEYS.flatMap((key) => {
    const field = found.fields[key];
    const isNews = isFound(field) && checksum(field.text) !== said[key];
    return isNews && !saysTheSame(request, key, field.text, sheet.fields[key].text)
      ? [{ key, text: field.text }]
      : [];
  });
}

/** That by default the topic's author asks is not found in the message. */
function isFound({ text, toCheck }: Sheet["fields"][FieldKey]): boolean {
  return text !== "" && toCheck;
}

function saysTheSame({ snapshot, settings }: Request, key: FieldKey, one: string, other: string): boolean {
  if (fold(one) === fold(other)) return true;
  if (key !== "deadline") return false;
  const moment = { reference: snapshot.topic.createdAt, timezone: settings.timezone };
  const due = readDate(one, moment);
  return due !== null && due.at === readDate(other, moment)?.at;
}

/** Null where the post has come to hold another number of projects: which of them is which nobody can tell. */
function readingOf(request: Request, n: number): Sheet | null {
  const sheets = prefilled(request.snapshot, request.settings);
  return sheets.length === countOf(request) ? (sheets[n - 1] ?? null) : null;
}

/** Of the projects that the first post was read to hold; those added by command come behind them. */
function countOf({ projects, acts }: Request): number {
  return projects.length - actsOf(acts, "project").length;
}

function firstPostOf({ snapshot }: Request): Post | null {
  const first = snapshot.posts.find(({ number }) => number === 1);
  return first === undefined || first.deleted || first.hidden ? null : first;
}

/** A sheet is everybody's to edit until its vote opens. */
function isOpen({ withdrawn, rounds }: Project): boolean {
  return withdrawn === null && rounds.every(({ state }) => state === "void");
}

/** What the fields say, without what the service itself takes over from a review, and which are still to be checked. */
function sumOf({ fields }: Sheet): string {
  const all = FIELD_KEYS.map((key) => fields[key]);
  const texts = all.map(({ text, proposedBy }) => (proposedBy === undefined ? text : ""));
  return `${checksum(JSON.stringify(texts))}.${checksum(JSON.stringify(all.map(({ toCheck }) => toCheck)))}`;
}

/** Once there is a review it is the service that takes "to be checked" away. */
function isEdited({ sheet, reviews }: Project, recorded: string): boolean {
  const said = (sum: string): string => (reviews.length > 0 ? sum.replace(/\..*$/, "") : sum);
  return said(sumOf(sheet)) !== said(recorded);
}
