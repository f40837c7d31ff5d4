/** A project's sheet beside the question that was voted on: from the opening on it says what was asked. */
import { asksOtherwise } from "../core/request/question.ts";
import { readSheet } from "../core/sheet/read-sheet.ts";
import { fieldLabel } from "../core/sheet/sheet-fields.ts";
import type { CheckedRound, RoundCheck } from "./check-round.ts";

/** Checks the sheet for the last round; once that has ended without a letter the sheet is free again. */
export function checkSheet(
  { record, notebook, places, opening, criteria }: RoundCheck,
  { decided }: CheckedRound,
): void {
  const post = record.posts.get(`project:${opening.n}`);
  if (post === undefined) return;
  const source = places.post(post.post_number);
  const isFree = decided !== null && decided.decision !== "granted";
  const changed = asksOtherwise(readSheet(post.raw, criteria), opening.question);
  for (const { key, text } of changed)
    notebook.note(
      isFree ? "known" : "different",
      isFree ? "sheet.changed-since" : "sheet.other",
      { field: fieldLabel(key, opening.question.language), text },
      source,
    );
  if (changed.length === 0) notebook.note("found", "sheet.same", {}, source);
}
