/**
 * What a click on a checkbox does. In 2023 the reader's browser edits the post; known-from-sources: since 2026 the
 * forum does it, without bringing the topic up or a reason, early builds as a version of its own for each click.
 */
import type { Forum } from "../forum.ts";
import { editConflict } from "../refusal.ts";
import { type Checkbox, checkboxesIn, setCheckbox } from "../rules/checklist.ts";
import type { Member, Post } from "../state/entities.ts";
import { editPost } from "./edit-post.ts";

export function toggleCheckbox(
  forum: Forum,
  member: Member,
  post: Post,
  { line }: Checkbox,
  checked: boolean,
): void {
  const raw = setCheckbox(post.raw, line, checked);
  if (forum.era === "2023") editPost(forum, member, post, { raw, rawOld: post.raw });
  else editPost(forum, member, post, { raw, bypassBump: true, forceVersion: forum.era === "2026-01" });
}

/** The box at this place in the text, as early builds name it. Refused when there is none: the text has changed. */
export function checkboxAt(post: Post, offset: number): Checkbox {
  const line = post.raw.slice(0, offset).split("\n").length - 1;
  const box = checkboxesIn(post.raw).find((one) => one.line === line);
  if (box === undefined) throw editConflict();
  return box;
}

/** The box of this index among so many. Refused when there are not as many: the text has changed. */
export function checkboxAmong(post: Post, index: number, count: number): Checkbox {
  const boxes = checkboxesIn(post.raw);
  const box = boxes[index];
  if (box === undefined || boxes.length !== count) throw editConflict();
  return box;
}
