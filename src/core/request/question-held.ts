/** Whether a project's sheet has to ask what its vote is or was about, or is free to be written otherwise. */
import type { Act } from "../record/act.ts";
import type { Question } from "../record/vote-facts.ts";

/**
 * What a sheet that was last changed by others at `editedAt` (null: by nobody since it was put right) has to ask:
 * what the last vote is or was about. Null while the sheet was free by then: no vote, a void one, or one not granted.
 * What was changed while the vote was open is put right also when the vote has ended meanwhile.
 */
export function questionHeld(n: number, acts: readonly Act[], editedAt: number | null): Question | null {
  const opening = acts.findLast((act) => act.do === "opening" && act.n === n);
  if (opening?.do !== "opening") return null;
  const isFree = acts.some(
    (act) =>
      (act.do === "closed" || act.do === "decided") &&
      act.n === n &&
      act.round === opening.round &&
      (act.do === "closed"
        ? act.why === "void"
        : act.decision !== "granted" && (editedAt === null || act.at <= editedAt)),
  );
  return isFree ? null : opening.question;
}
