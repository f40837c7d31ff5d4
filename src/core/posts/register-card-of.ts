/** The register's card of an issued letter, made from the post the letter stands in. */
import type { Seal } from "../model/seal.ts";
import { factsSha256, outcomeFacts } from "../record/outcome-facts.ts";
import { sealText } from "../record/sealed-text.ts";
import { issuedLetter } from "../request/letter-of.ts";
import { registerCardRaw } from "../register/register-card.ts";
import { countAsDecided } from "../request/count-round.ts";
import { decidedRound } from "../request/letter-waits.ts";
import type { Project, Request } from "../request/request.ts";
import { sha256In, uploadIn } from "./attachment-link.ts";

/** Null while there is no letter. All of it comes from the recorded opening and closing, and it is sealed. */
export function registerCard(
  request: Request,
  project: Project,
  seal: Seal,
): { readonly reference: string; readonly raw: string } | null {
  const round = decidedRound(project);
  const count = round === null ? null : countAsDecided(round);
  const { letter: post, n } = project;
  if (post === null || round === null || round.counted === null || count === null) return null;
  const letter = issuedLetter(request, project, round);
  const { settings, snapshot } = request;
  const raw = registerCardRaw(
    {
      reference: letter.reference,
      topicId: snapshot.topic.id,
      n,
      project: letter.project,
      holder: letter.holder,
      operators: round.opening.question.operators,
      call: letter.call,
      recipient: letter.recipient,
      territory: letter.territory,
      decidedAt: letter.decidedAt,
      for: count.for,
      against: count.against,
      abstain: count.abstain,
      block: count.block,
      electors: count.able,
      recused: count.recused,
      quorum: round.opening.rules.quorum,
      countSha256: factsSha256(seal, outcomeFacts(letter.decidedAt, round.counted)),
      sha256: sha256In(post.raw) ?? "",
      pdfUrl: uploadIn(post.raw) ?? `${settings.forumUrl}/t/${snapshot.topic.id}/${post.number}`,
      threadUrl: `${settings.forumUrl}/t/${snapshot.topic.id}/${post.number}`,
      state: { kind: "valid" },
    },
    settings,
  );
  const there = snapshot.register.find(({ reference }) => reference === letter.reference)?.card;
  const binding =
    there === undefined
      ? { post: null, seq: 1, version: 1 }
      : { post: there.postId, seq: there.seq + 1, version: there.version + 1 };
  return {
    reference: letter.reference,
    raw: sealText(seal, raw, { topic: snapshot.topic.id, part: 1, ...binding }),
  };
}
