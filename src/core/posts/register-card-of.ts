/** The register's card of an issued letter, made from the post the letter stands in. */
import type { Seal } from "../model/seal.ts";
import { votesNeeded } from "../model/voting-rule.ts";
import { factsSha256, outcomeFacts } from "../record/outcome-facts.ts";
import { sealText } from "../record/sealed-text.ts";
import { letterFile } from "../request/letter-file.ts";
import { standingOf } from "../request/letter-life.ts";
import type { LetterIssue } from "../request/letter-life.ts";
import { issuedLetter, letterReference } from "../request/letter-of.ts";
import { lifeOf, registerCardRaw } from "../register/register-card.ts";
import type { RegisterCard } from "../register/register-card.ts";
import { countAsDecided } from "../request/count-round.ts";
import { recordedProgramme } from "../request/programme.ts";
import type { Project, Request } from "../request/request.ts";
import { addressOf } from "./names.ts";

/** Null while this letter is not out. All of it comes from the record, and it is sealed. */
export function registerCard(
  request: Request,
  project: Project,
  issue: LetterIssue,
  seal: Seal,
): { readonly reference: string; readonly raw: string; readonly life: string } | null {
  const { round, post, version } = issue;
  const count = countAsDecided(round);
  if (post === null || round.counted === null || count === null) return null;
  const letter = issuedLetter(request, project, issue);
  const { settings, snapshot } = request;
  const there = snapshot.register.find(({ reference }) => reference === letter.reference) ?? null;
  // Never what somebody has made the post say: where nothing else is known, the card has to wait.
  const file = letterFile(snapshot.bot, issue) ?? there;
  if (file === null) return null;
  const address = addressOf(request, post);
  const programme = recordedProgramme(request.acts);
  const card: RegisterCard = {
    reference: letter.reference,
    topicId: snapshot.topic.id,
    n: project.n,
    project: letter.project,
    holder: letter.holder,
    operators: round.opening.question.operators,
    call: letter.call,
    recipient: letter.recipient,
    territory: letter.territory,
    ...(programme === null ? {} : { programme: programme.name }),
    decidedAt: letter.decidedAt,
    for: count.for,
    against: count.against,
    abstain: count.abstain,
    block: count.block,
    electors: count.able,
    recused: count.recused,
    quorum: votesNeeded(round.opening.rules.quorum, count.able),
    ...(round.opening.rules.rule?.kind === "consent" ? { mode: "consent" as const } : {}),
    countSha256: factsSha256(seal, outcomeFacts(letter.decidedAt, round.counted, round.opening.rules)),
    ...(version === 1 ? {} : { version, issuedAt: issue.reissue?.at ?? letter.decidedAt }),
    ...(letter.replaces === null ? {} : { replaces: letter.replaces.reference }),
    ...(issue.signature === null
      ? {}
      : { signed: { name: issue.signature.by.name, at: issue.signature.at } }),
    ...(issue.copies.length === 0
      ? {}
      : {
          copies: issue.copies.map(({ sha256, by, at }) => ({ sha256, by: by.name, at })),
        }),
    recorded: request.acts.length,
    sha256: file.sha256 ?? "",
    pdfUrl: ("pdfUrl" in file ? file.pdfUrl : file.upload) ?? address,
    threadUrl: address,
    state: stateOf(request, project, issue),
  };
  const binding =
    there === null
      ? { post: null, seq: 1, version: 1 }
      : { post: there.card.postId, seq: there.card.seq + 1, version: there.card.version + 1 };
  return {
    reference: letter.reference,
    raw: sealText(seal, registerCardRaw(card, settings), {
      topic: snapshot.topic.id,
      part: 1,
      ...binding,
    }),
    life: lifeOf(card),
  };
}

function stateOf(request: Request, project: Project, issue: LetterIssue): RegisterCard["state"] {
  const standing = standingOf(request, project, issue);
  switch (standing.kind) {
    case "valid":
    case "review":
      return standing;
    case "superseded":
      return { kind: "superseded", by: letterReference(request, project, standing.by) };
    case "revoked":
      return { kind: "revoked", reason: standing.act.text, at: standing.act.at };
  }
}
