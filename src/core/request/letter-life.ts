/**
 * The letters of a project: the first, those that replaced it, and what became of each. All of it is read from the
 * record: who signed, who had it issued again, who revoked it, and the posts in which letters stand.
 */
import { actsOf } from "../record/act.ts";
import type { Act, ActOf } from "../record/act.ts";
import { unpackIds } from "../record/id-list.ts";
import type { Post } from "../model/snapshot.ts";
import type { Settings } from "../model/settings.ts";
import { decidedRound, isOverturned } from "./decided-round.ts";
import type { Project, Request, Round } from "./request.ts";

/** One letter of a project, issued or still to come. */
export interface LetterIssue {
  /** 1 for the first. */
  readonly version: number;
  /** Whose decision it carries out. */
  readonly round: Round;
  /** The order to issue it again; null for the first. */
  readonly reissue: ActOf<"reissue"> | null;
  readonly signature: ActOf<"sign"> | null;
  /** Copies of it that came back signed by hand. */
  readonly copies: readonly ActOf<"copy">[];
  /** Its file, as it was recorded when the letter came out; null before, and in records from before that was noted. */
  readonly issued: ActOf<"issued"> | null;
  /** Where it stands; null while it is to come. */
  readonly post: Post | null;
}

export type Standing =
  | { readonly kind: "valid" }
  /** A recusal declared since would have changed the decision, and stewards have not said what follows. */
  | { readonly kind: "review" }
  | { readonly kind: "superseded"; readonly by: LetterIssue }
  | { readonly kind: "revoked"; readonly act: ActOf<"revoke"> };

/** The letters of a project in their order; none before it is granted. */
export function lettersOf(request: Pick<Request, "acts" | "posts">, project: Project): LetterIssue[] {
  const round = decidedRound(project);
  if (round === null || round.decision !== "granted") return [];
  const { n } = project;
  const reissues = actsOf(request.acts, "reissue").filter((act) => act.n === n);
  return [null, ...reissues].map((reissue, index) => {
    const version = index + 1;
    return {
      version,
      round,
      reissue,
      signature: signatureOf(request.acts, n, round.round, version),
      copies: actsOf(request.acts, "copy").filter((act) => act.n === n && act.version === version),
      issued: actsOf(request.acts, "issued").find((act) => act.n === n && act.version === version) ?? null,
      post: request.posts.get(letterKey(n, version)) ?? null,
    };
  });
}

/** The identity of the mark that a letter's post bears. */
export function letterKey(n: number, version: number): string {
  return version === 1 ? `letter:${n}` : `letter:${n}:${version}`;
}

function signatureOf(acts: readonly Act[], n: number, vote: number, version: number): ActOf<"sign"> | null {
  return (
    actsOf(acts, "sign").find((act) => act.n === n && act.vote === vote && act.version === version) ?? null
  );
}

/** What the network says of itself in this letter. */
export function letterheadOf({ round, reissue }: LetterIssue): Settings["letter"] {
  return reissue?.letterhead ?? round.opening.question.letterhead;
}

/** Whether a signatory has still to sign this letter. */
export function lacksSignature(issue: LetterIssue): boolean {
  return letterheadOf(issue).signature === "command" && issue.signature === null;
}

/** The last letter that is out; null when none is. */
export function currentLetter(
  request: Pick<Request, "acts" | "posts">,
  project: Project,
): LetterIssue | null {
  return lettersOf(request, project).findLast(({ post }) => post !== null) ?? null;
}

/** A letter that has been ordered again and is not out yet. */
export function letterToComeAgain(
  request: Pick<Request, "acts" | "posts">,
  project: Project,
): LetterIssue | null {
  return lettersOf(request, project).find(({ post, version }) => post === null && version > 1) ?? null;
}

/** How a letter that is out stands. */
export function standingOf(
  request: Pick<Request, "acts" | "posts">,
  project: Project,
  issue: LetterIssue,
): Standing {
  const act = revocationOf(request, project, issue);
  if (act !== null) return { kind: "revoked", act };
  const by = lettersOf(request, project).find(
    ({ version, post }) => version > issue.version && post !== null,
  );
  if (by !== undefined) return { kind: "superseded", by };
  return isUnderReview(request, project) ? { kind: "review" } : { kind: "valid" };
}

function revocationOf(
  { acts }: Pick<Request, "acts">,
  { n }: Project,
  { version }: LetterIssue,
): ActOf<"revoke"> | null {
  return actsOf(acts, "revoke").find((act) => act.n === n && act.version === version) ?? null;
}

/**
 * The letter is out, a recusal declared since would have changed its decision, and no steward has said since that
 * it stays.
 */
export function isUnderReview(request: Pick<Request, "acts" | "posts">, project: Project): boolean {
  const current = currentLetter(request, project);
  if (current === null || revocationOf(request, project, current) !== null || !isOverturned(project))
    return false;
  const kept = actsOf(request.acts, "uphold").findLast((act) => act.n === project.n);
  if (kept === undefined) return true;
  const considered = new Set(unpackIds(kept.recused));
  return project.recused.some(({ who }) => !considered.has(who.id));
}
